import { assign, emit, fromCallback, fromPromise, raise, setup } from 'xstate';
import type { Clock } from '$lib/ports/clock';
import type { NewId } from '$lib/ports/random';
import type { Latest, SavedRun } from '$lib/ports/runs';
import { openCalls, openChoices } from '$lib/scenario/next';
import type { Id, Scenario } from '$lib/scenario/types';
import { isOver, lastBeat } from './context';
import type { Context } from './context';
import { adopt, again, back, further, isAhead, nextBeat, pick, renew } from './moves';

/** A saved run with the text to go on with: the one that it began with, if that can still be had. */
export type Found = { run: SavedRun; text: Scenario } | 'unreadable' | null;

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

/** The names that the two regions speak in. What an event does is in `moves`; here is when it may. */
export const names = setup({
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
    hasMoreBeats: ({ context }) => context.beat < lastBeat(context),
    isOver: ({ context }) => isOver(context),
    hasPicked: ({ context }) => context.picked !== null,
    hasSteps: ({ context }) => context.steps.length > 0,
    isOpenChoice: ({ context: { scenario, state }, event }) =>
      event.type === 'PICK' && openChoices(scenario, state).includes(event.choice),
    isOpenCall: ({ context: { scenario, state }, event }) =>
      event.type === 'CALL' && openCalls(scenario, state).includes(event.call),
    mayCall: ({ context: { scenario, state } }) => openCalls(scenario, state).length > 0,
    isBehind: ({ context }) => context.scenario.hash !== context.published.hash,
    expectsRun: ({ event }) => event.type === 'LOOK' && event.expected,
    isUnsaved: ({ context: { kept } }) => kept.version > kept.saved,
    isUntried: ({ context: { kept } }) => kept.version > kept.tried,
    isNews: ({ context, event }) =>
      event.type === 'NEWS' && event.latest !== null && event.latest !== 'unreadable' && isAhead(context, event.latest),
  },
  actions: {
    showNextBeat: assign(({ context }) => nextBeat(context)),
    showAtOnce: assign(({ context, event }) => {
      const atOnce = event.type === 'SHOW_AT_ONCE' && event.atOnce;
      return { atOnce, ...(atOnce ? { beat: lastBeat(context) } : {}) };
    }),
    pick: assign(({ context, event }) => (event.type === 'PICK' ? pick(context, event.choice) : {})),
    takePicked: assign(({ context }) => (context.picked === null ? {} : further(context, context.picked))),
    takeCall: assign(({ context, event }) => (event.type === 'CALL' ? further(context, event.call) : {})),
    takeBack: assign(({ context }) => back(context)),
    startAgain: assign(({ context }) => again(context)),
    renew: assign(({ context }) => renew(context)),
    adopt: assign(({ context }, { run, text }: { run: SavedRun; text: Scenario }) => adopt(context, run, text)),
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
});
