import { assign, emit, fromCallback, fromPromise, raise, setup } from 'xstate';
import type { Clock } from '$lib/ports/clock';
import type { NewId } from '$lib/ports/random';
import type { Latest, SavedRun } from '$lib/ports/runs';
import { openCalls, openChoices } from '$lib/scenario/next';
import type { Id, Scenario } from '$lib/scenario/types';
import * as arrivals from './arrivals';
import { asksStake, isOver, lastBeat } from './context';
import type { Context, Left, Screen } from './context';
import * as moves from './moves';

/** A saved run with the text to go on with: the one that it began with, if that can still be had. */
export type Found = { run: SavedRun; text: Scenario } | 'unreadable' | null;

export type SoloEvent =
  | { type: 'NEXT_BEAT' }
  /** What is at stake, says the player; `null` says nothing. */
  | { type: 'STAKE'; stake: Id | null }
  | { type: 'PICK'; choice: Id }
  | { type: 'CONFIRM' }
  | { type: 'OPEN_CALLS' }
  | { type: 'CLOSE_CALLS' }
  | { type: 'CALL'; call: Id }
  /** One choice back; after an ending, which stands, one screen. */
  | { type: 'BACK' }
  /** After an ending: the next screen. */
  | { type: 'ON' }
  /** After an ending: a new run with the first `at` steps of this one, at that decision again. */
  | { type: 'BRANCH'; at: number }
  | { type: 'RESTART' }
  /** Go on with the published text instead of the one that the run began with. */
  | { type: 'RENEW' }
  | { type: 'SHOW_AT_ONCE'; atOnce: boolean }
  /** The page before this one, in the other language, says where the player was. */
  | { type: 'CARRY_ON'; run: SavedRun | null; screen: Screen | null }
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
    saveLeft: fromPromise<unknown, Left>(() => Promise.resolve()),
    watch: fromCallback<SoloEvent, { scenario: Id }>(() => undefined),
  },
  guards: {
    hasMoreBeats: ({ context }) => context.beat < lastBeat(context),
    isOver: ({ context }) => isOver(context),
    hasPicked: ({ context }) => context.picked !== null,
    mayGoBack: ({ context }) => context.steps.length > 0 && !isOver(context),
    isOn: ({ context }, { screen }: { screen: Screen }) => isOver(context) && context.screen === screen,
    asksStake: ({ context }) => asksStake(context),
    isStake: ({ context: { scenario }, event }) =>
      event.type === 'STAKE' && (event.stake === null || Object.hasOwn(scenario.pivot.stakes, event.stake)),
    isDecision: ({ context, event }) =>
      event.type === 'BRANCH' &&
      isOver(context) &&
      Number.isInteger(event.at) &&
      event.at >= 0 &&
      event.at < context.steps.length,
    isOpenChoice: ({ context: { scenario, state }, event }) =>
      event.type === 'PICK' && openChoices(scenario, state).includes(event.choice),
    isOpenCall: ({ context: { scenario, state }, event }) =>
      event.type === 'CALL' && openCalls(scenario, state).includes(event.call),
    mayCall: ({ context: { scenario, state } }) => openCalls(scenario, state).length > 0,
    isBehind: ({ context }) => context.scenario.hash !== context.published.hash && !isOver(context),
    expectsRun: ({ event }) => event.type === 'LOOK' && event.expected,
    isUnsaved: ({ context: { kept } }) => kept.version > kept.saved,
    hasLeft: ({ context: { left } }) => left.length > 0,
    isUntried: ({ context: { kept } }) => kept.version > kept.tried,
    isNews: ({ context, event }) =>
      event.type === 'NEWS' &&
      event.latest !== null &&
      event.latest !== 'unreadable' &&
      arrivals.concerns(context, event.latest),
  },
  actions: {
    showNextBeat: assign(({ context }) => moves.nextBeat(context)),
    showAtOnce: assign(({ context, event }) => {
      const atOnce = event.type === 'SHOW_AT_ONCE' && event.atOnce;
      return { atOnce, ...(atOnce ? { beat: lastBeat(context) } : {}) };
    }),
    pick: assign(({ context, event }) => (event.type === 'PICK' ? moves.pick(context, event.choice) : {})),
    takePicked: assign(({ context }) => (context.picked === null ? {} : moves.further(context, context.picked))),
    takeCall: assign(({ context, event }) => (event.type === 'CALL' ? moves.further(context, event.call) : {})),
    closeCalls: assign(({ context }) => moves.closeCalls(context)),
    answer: assign(({ context, event }) => (event.type === 'STAKE' ? moves.answer(context, event.stake) : {})),
    turnOn: assign(({ context }) => moves.turn(context, 1)),
    turnBack: assign(({ context }) => moves.turn(context, -1)),
    branch: assign(({ context, event }) => (event.type === 'BRANCH' ? moves.branch(context, event.at) : {})),
    carryOn: assign(({ context, event }) =>
      event.type === 'CARRY_ON' ? arrivals.carryOn(context, event.run, event.screen) : {},
    ),
    takeBack: assign(({ context }) => moves.back(context)),
    startAgain: assign(({ context }) => moves.again(context)),
    renew: assign(({ context }) => arrivals.renew(context)),
    adopt: assign(({ context }, { run, text }: { run: SavedRun; text: Scenario }) =>
      arrivals.adopt(context, run, text),
    ),
    tellUnreadable: assign({ notice: 'unreadable' as const }),
    noteTry: assign(({ context: { kept } }) => ({ kept: { ...kept, tried: kept.version } })),
    noteSaved: assign(({ context: { kept } }, { version }: { version: number }) => ({
      kept: { ...kept, saved: version, fails: false },
    })),
    noteLeft: assign(({ context: { left } }) => ({ left: left.slice(1) })),
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
