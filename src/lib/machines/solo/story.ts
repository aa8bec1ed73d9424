import { names } from './setup';

const afterwards = {
  ON: { actions: 'turnOn', target: 'arriving' },
  BACK: { actions: 'turnBack', target: 'arriving' },
} as const;

/** What can be done on the screen. Whatever changed the context ends in `arriving`, which sees what that means. */
export const story = names.createStateConfig({
  initial: 'arriving',
  on: {
    LOOK: { guard: 'expectsRun', target: '.finding' },
    ADOPTED: '.arriving',
    SHOW_AT_ONCE: { actions: 'showAtOnce', target: '.arriving' },
    CARRY_ON: { actions: 'carryOn', target: '.arriving' },
    BACK: { guard: 'mayGoBack', actions: 'takeBack', target: '.arriving' },
    BRANCH: { guard: 'isDecision', actions: 'branch', target: '.arriving' },
    RESTART: { actions: 'startAgain', target: '.arriving' },
    RENEW: { guard: 'isBehind', actions: 'renew', target: '.arriving' },
  },
  states: {
    arriving: {
      always: [
        { guard: 'hasMoreBeats', target: 'reading' },
        { guard: { type: 'isOn', params: { screen: 'toll' } }, target: 'toll' },
        { guard: { type: 'isOn', params: { screen: 'referees' } }, target: 'referees' },
        { guard: { type: 'isOn', params: { screen: 'roads' } }, target: 'roads' },
        { guard: 'isOver', target: 'ended' },
        { guard: 'asksStake', target: 'staking' },
        { guard: 'hasPicked', target: 'confirming' },
        { target: 'choosing' },
      ],
    },
    /** A saved run is on its way: nothing can be done until it is here. */
    finding: { on: { SETTLED: 'arriving', SHOW_AT_ONCE: { actions: 'showAtOnce' }, BACK: {}, RESTART: {} } },
    reading: { on: { NEXT_BEAT: { actions: 'showNextBeat', target: 'arriving' } } },
    /** What is at stake here? One tap, which may be skipped; then the options. */
    staking: { on: { STAKE: { guard: 'isStake', actions: 'answer', target: 'arriving' } } },
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
        CLOSE_CALLS: { actions: 'closeCalls', target: 'arriving' },
      },
    },
    /** The text of an ending, and then what came of it. Nothing of this changes the run. */
    ended: { on: { ON: afterwards.ON } },
    toll: { on: afterwards },
    referees: { on: afterwards },
    roads: { on: { BACK: afterwards.BACK } },
  },
});
