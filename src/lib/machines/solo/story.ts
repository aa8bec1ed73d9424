import { names } from './setup';

/** What can be done on the screen. Whatever changed the context ends in `arriving`, which sees what that means. */
export const story = names.createStateConfig({
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
});
