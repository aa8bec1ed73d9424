import { assign, emit, fromCallback, fromPromise, raise, setup } from 'xstate';
import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { Clock } from '$lib/ports/clock';
import type { NewId } from '$lib/ports/random';
import type { Latest, SavedRun } from '$lib/ports/runs';
import { openCalls, openChoices } from '$lib/scenario/next';
import { replay } from '$lib/scenario/run';
import type { Replay } from '$lib/scenario/run';
import type { Id, Scenario, State } from '$lib/scenario/types';
import { compile } from './scenario';
import type { Story } from './scenario';
import { standAfter, standFurther, standIn } from './stand';
import type { Stand } from './stand';

/** A saved run with the text to go on with: the one that it began with, if that can still be had. */
export type Found = { run: SavedRun; text: Scenario } | 'unreadable' | null;

/**
 * What the player should be told, once, quietly: the run goes on where it was; it went on in another tab; a saved run
 * could not be read; the story changed from here on.
 */
export type Notice = 'resumed' | 'elsewhere' | 'unreadable' | 'changed';

type Context = Stand & {
  now: Clock;
  newId: NewId;
  /** The text as it is published today, in the language of the page. */
  published: Scenario;
  /** The text that is played: the published one, or the one that the run began with. */
  scenario: Scenario;
  story: Story;
  /** The last beat that is shown, from 0. */
  beat: number;
  /** The first beat that the last event brought: where reading goes on. */
  from: number;
  /** Beats come all at once, for who wants no motion. */
  atOnce: boolean;
  /** The choice that was picked and not yet confirmed. */
  picked: Id | null;
  notice: Notice | null;
  kept: {
    id: string;
    startedAt: number;
    changedAt: number;
    /** One more at every change; 0 as long as nothing happened. */
    version: number;
    /** The version that the store has. */
    saved: number;
    /** The version that was last sent to the store. */
    tried: number;
    /** Storage failed: this run lives as long as the page. */
    fails: boolean;
  };
};

export type SoloEvent =
  | { type: 'NEXT_BEAT' }
  | { type: 'PICK'; choice: Id }
  | { type: 'CONFIRM' }
  | { type: 'OPEN_CALLS' }
  | { type: 'CLOSE_CALLS' }
  | { type: 'CALL'; call: Id }
  | { type: 'BACK' }
  | { type: 'RESTART' }
  /** Go on with the published text instead of the one that the run began with. */
  | { type: 'RENEW' }
  | { type: 'SHOW_AT_ONCE'; atOnce: boolean }
  /** The screen is there: look for a saved run. When one is expected, the player waits for it. */
  | { type: 'LOOK'; expected: boolean }
  /** Something changed in the store, in this tab or another. */
  | { type: 'NEWS'; latest: Latest }
  | { type: 'SETTLED' }
  | { type: 'ADOPTED' };

export type SoloInput = { published: Scenario; now: Clock; newId: NewId };
export type SoloActor = ActorRefFrom<typeof solo>;
export type SoloSnapshot = SnapshotFrom<typeof solo>;

/**
 * One player and one story. `story` says what can be done on the screen; `keeping` finds and saves the run, through
 * actors that the page provides. Nothing here knows how a run is stored.
 */
export const solo = setup({
  types: {
    context: {} as Context,
    events: {} as SoloEvent,
    input: {} as SoloInput,
    emitted: {} as { type: 'ADOPTED' },
  },
  actors: {
    find: fromPromise<Found, { published: Scenario }>(() => Promise.resolve(null)),
    save: fromPromise<'saved' | 'overtaken', { run: SavedRun; follows: number; text: Scenario }>(() =>
      Promise.resolve('saved'),
    ),
    watch: fromCallback<SoloEvent, { scenario: Id }>(() => undefined),
  },
  guards: {
    hasMoreBeats: ({ context }) => context.beat < context.beats.length - 1,
    isOver: ({ context }) => context.here.status === 'done',
    hasPicked: ({ context }) => context.picked !== null,
    hasSteps: ({ context }) => context.steps.length > 0,
    isOpenChoice: ({ context, event }) =>
      event.type === 'PICK' && openChoices(context.scenario, stateOf(context)).includes(event.choice),
    isOpenCall: ({ context, event }) =>
      event.type === 'CALL' && openCalls(context.scenario, stateOf(context)).includes(event.call),
    mayCall: ({ context }) => openCalls(context.scenario, stateOf(context)).length > 0,
    isBehind: ({ context }) => context.scenario.hash !== context.published.hash,
    expectsRun: ({ event }) => event.type === 'LOOK' && event.expected,
    isUnsaved: ({ context: { kept } }) => kept.version > kept.saved,
    isUntried: ({ context: { kept } }) => kept.version > kept.tried,
    isNews: ({ context, event }) =>
      event.type === 'NEWS' && event.latest !== null && event.latest !== 'unreadable' && isAhead(context, event.latest),
  },
  actions: {
    showNextBeat: assign(({ context }) => ({
      beat: context.beat + 1,
      from: context.beat + 1,
      notice: null,
      ...touched(context),
    })),
    showAtOnce: assign(({ context, event }) => {
      const atOnce = event.type === 'SHOW_AT_ONCE' && event.atOnce;
      return { atOnce, ...(atOnce ? { beat: lastBeat(context) } : {}) };
    }),
    pick: assign(({ event }) => (event.type === 'PICK' ? { picked: event.choice } : {})),
    takePicked: assign(({ context }) => (context.picked === null ? {} : further(context, context.picked))),
    takeCall: assign(({ context, event }) => (event.type === 'CALL' ? further(context, event.call) : {})),
    takeBack: assign(({ context }) => {
      const stand = standAfter(context.scenario, context.story, context.steps.slice(0, -1));
      // What was read once comes back as a whole, with the choice under it.
      return {
        ...stand,
        beat: lastBeat(stand),
        from: lastBeat(stand),
        picked: null,
        notice: null,
        ...touched(context),
      };
    }),
    startAgain: assign(({ context }) => {
      const fresh = begun(context.published, context);
      return { ...fresh, beat: context.atOnce ? lastBeat(fresh) : 0, kept: { ...fresh.kept, version: 1 } };
    }),
    renew: assign(({ context }) => {
      const replayed = replay(context.published, context.steps);
      const { lost } = replayed;
      const again = on(context.published, context, replayed, lost === null ? context.beat : 0);
      return { ...again, notice: lost === null ? null : ('changed' as const), ...touched(context) };
    }),
    adopt: assign(({ context }, { run, text }: { run: SavedRun; text: Scenario }) => {
      const replayed = replay(text, run.steps);
      const { id, startedAt, changedAt, version } = run;
      return {
        ...on(text, context, replayed, run.beat),
        notice: replayed.lost === null ? noticeOf(context, run) : ('changed' as const),
        kept: { id, startedAt, changedAt, version, saved: version, tried: version, fails: false },
      };
    }),
    tellUnreadable: assign({ notice: 'unreadable' as const }),
    noteTry: assign(({ context: { kept } }) => ({ kept: { ...kept, tried: kept.version } })),
    noteSaved: assign(({ context: { kept } }, { version }: { version: number }) => ({
      kept: { ...kept, saved: version, fails: false },
    })),
    // Whatever the store has now takes the place of this run.
    giveWay: assign(({ context: { kept } }) => ({ kept: { ...kept, changedAt: 0, saved: -1 } })),
    noteFailure: assign(({ context: { kept } }) => ({ kept: { ...kept, tried: kept.version, fails: true } })),
    settle: raise({ type: 'SETTLED' }),
    goOnThere: raise({ type: 'ADOPTED' }),
    tellAdopted: emit({ type: 'ADOPTED' }),
  },
  // A store that neither answers nor fails may not keep anybody from playing.
  delays: { patience: 4000 },
}).createMachine({
  id: 'solo',
  type: 'parallel',
  context: ({ input }) => begun(input.published, { ...input, atOnce: false }),
  states: {
    story: {
      initial: 'arriving',
      on: {
        LOOK: { guard: 'expectsRun', target: '.finding' },
        ADOPTED: '.arriving',
        SHOW_AT_ONCE: { actions: 'showAtOnce', target: '.arriving' },
        BACK: { guard: 'hasSteps', actions: 'takeBack', target: '.arriving' },
        RESTART: { actions: 'startAgain', target: '.arriving' },
        RENEW: { guard: 'isBehind', actions: 'renew', target: '.arriving' },
      },
      states: {
        arriving: {
          always: [
            { guard: 'hasMoreBeats', target: 'reading' },
            { guard: 'isOver', target: 'ended' },
            { guard: 'hasPicked', target: 'confirming' },
            { target: 'choosing' },
          ],
        },
        /** A saved run is on its way: nothing can be done until it is here. */
        finding: { on: { SETTLED: 'arriving', SHOW_AT_ONCE: { actions: 'showAtOnce' }, BACK: {}, RESTART: {} } },
        reading: { on: { NEXT_BEAT: { actions: 'showNextBeat', target: 'arriving' } } },
        choosing: {
          on: {
            PICK: { guard: 'isOpenChoice', actions: 'pick', target: 'confirming' },
            OPEN_CALLS: { guard: 'mayCall', target: 'calling' },
          },
        },
        confirming: {
          on: {
            PICK: { guard: 'isOpenChoice', actions: 'pick' },
            CONFIRM: { actions: 'takePicked', target: 'arriving' },
            OPEN_CALLS: { guard: 'mayCall', target: 'calling' },
          },
        },
        calling: {
          on: {
            CALL: { guard: 'isOpenCall', actions: 'takeCall', target: 'arriving' },
            CLOSE_CALLS: 'arriving',
          },
        },
        ended: {},
      },
    },
    keeping: {
      initial: 'idle',
      states: {
        idle: { on: { LOOK: 'looking' } },
        looking: {
          invoke: {
            src: 'find',
            input: ({ context }) => ({ published: context.published }),
            onDone: [
              {
                guard: ({ context, event: { output } }) =>
                  output !== null && output !== 'unreadable' && isAhead(context, output.run),
                actions: [
                  {
                    type: 'adopt',
                    params: ({ event: { output } }) => {
                      if (output === null || output === 'unreadable') throw new Error('guarded');
                      return output;
                    },
                  },
                  'goOnThere',
                  'tellAdopted',
                ],
                target: 'open',
              },
              {
                guard: ({ event }) => event.output === 'unreadable',
                actions: ['tellUnreadable', 'settle'],
                target: 'open',
              },
              { actions: 'settle', target: 'open' },
            ],
            onError: 'failing',
          },
          after: { patience: 'failing' },
        },
        open: {
          invoke: { src: 'watch', input: ({ context }) => ({ scenario: context.published.id }) },
          initial: 'kept',
          states: {
            kept: {
              always: { guard: 'isUnsaved', target: 'saving' },
              on: { NEWS: { guard: 'isNews', target: '#solo.keeping.looking' } },
            },
            saving: {
              entry: 'noteTry',
              invoke: {
                src: 'save',
                input: ({ context }) => ({
                  run: savedRun(context),
                  follows: context.kept.saved,
                  text: context.scenario,
                }),
                onDone: [
                  {
                    guard: ({ event }) => event.output === 'overtaken',
                    actions: 'giveWay',
                    target: '#solo.keeping.looking',
                  },
                  {
                    actions: { type: 'noteSaved', params: ({ context }) => ({ version: context.kept.tried }) },
                    target: 'kept',
                  },
                ],
                onError: '#solo.keeping.failing',
              },
              after: { patience: '#solo.keeping.failing' },
            },
          },
        },
        /** Play goes on in memory. The next change tries again. */
        failing: {
          entry: ['noteFailure', 'settle'],
          always: { guard: 'isUntried', target: 'open.saving' },
        },
      },
    },
  },
});

/** The core's state of the story. */
export function stateOf({ here }: Stand): State {
  return here.context.state;
}

/** The run as it goes into the store. */
export function savedRun({ scenario, here, steps, beat, kept }: Context): SavedRun {
  const { id, startedAt, changedAt, version } = kept;
  const { id: of, revision, hash, language } = scenario;
  const ended = here.status === 'done' ? here.context.state.scene : null;
  return { id, scenario: of, revision, hash, language, steps, beat, startedAt, changedAt, ended, version };
}

function begun(published: Scenario, { now, newId, atOnce }: Pick<Context, 'now' | 'newId' | 'atOnce'>): Context {
  const story = compile(published);
  const time = now();
  return {
    ...standAfter(published, story, []),
    now,
    newId,
    published,
    scenario: published,
    story,
    beat: 0,
    from: 0,
    atOnce,
    picked: null,
    notice: null,
    kept: { id: newId(), startedAt: time, changedAt: time, version: 0, saved: 0, tried: 0, fails: false },
  };
}

/** The same run on a text that it was replayed on, at a beat or the last one that there is. */
function on(text: Scenario, { scenario, story, atOnce }: Context, { steps, state }: Replay, beat: number) {
  const same = text.hash === scenario.hash && text.language === scenario.language;
  const compiled = same ? story : compile(text);
  const stand = standIn(text, compiled, steps, state);
  const from = Math.min(beat, lastBeat(stand));
  const shown = atOnce ? lastBeat(stand) : from;
  return { ...stand, scenario: same ? scenario : text, story: compiled, beat: shown, from, picked: null };
}

function further(context: Context, choice: Id) {
  const { scenario, story, atOnce, beat } = context;
  const stand = standFurther(scenario, story, context, `${stateOf(context).scene}.${choice}`);
  const called = stateOf(stand).shown.length === 0;
  const first = called ? beat + 1 : 0;
  return {
    ...stand,
    beat: atOnce ? lastBeat(stand) : first,
    from: first,
    picked: called ? context.picked : null,
    notice: null,
    ...touched(context),
  };
}

function touched({ kept, now }: Context): Pick<Context, 'kept'> {
  return { kept: { ...kept, version: kept.version + 1, changedAt: now() } };
}

/** Whether a run from the store should take the place of this one. */
function isAhead({ kept, steps }: Context, run: SavedRun): boolean {
  if (run.id === kept.id) return run.version !== kept.saved;
  const barelyBegun = kept.saved === 0 && steps.length === 0;
  return barelyBegun || run.changedAt > kept.changedAt;
}

function noticeOf({ kept }: Context, run: SavedRun): Notice | null {
  if (kept.saved !== 0) return 'elsewhere';
  return run.steps.length > 0 || run.beat > 0 ? 'resumed' : null;
}

function lastBeat({ beats }: Stand): number {
  return Math.max(0, beats.length - 1);
}
