import { describe, expect, it } from 'vitest';
import { begin, isEnding, next, openCalls, openChoices, visibleLines } from '$lib/scenario/next';
import type { Structure } from '$lib/scenario/next';
import type { State } from '$lib/scenario/types';
import { passage, scene, story } from '../../support/small-story';

/** Plays steps that must all be open. */
function play(structure: Structure, ...steps: string[]): State {
  return steps.reduce((state, step) => {
    const after = next(structure, state, step);
    if (after === null) throw new Error(`${step} is not open in ${state.scene}`);
    return after;
  }, begin(structure));
}

describe('a choice', () => {
  const structure = story({
    variables: { told: { start: false }, trust: { start: 1, min: 0, max: 2 } },
    scenes: {
      desk: scene({
        tell: { to: 'hall', set: { told: true, trust: 1 } },
        wait: { to: 'hall' },
        hide: { to: 'bad', when: { trust: { min: 2 } } },
      }),
      hall: scene({ up: { to: [{ to: 'good', when: { told: true } }, { to: 'bad' }] }, down: { to: 'bad' } }),
    },
  });

  it('leads on and changes values', () => {
    expect(play(structure, 'tell')).toMatchObject({ scene: 'hall', values: { told: true, trust: 2 }, shown: ['hall'] });
  });

  it('is closed where its condition doesn’t hold, and for names that mean nothing', () => {
    expect(openChoices(structure, begin(structure))).toEqual(['tell', 'wait']);
    for (const id of ['hide', 'nothing', 'constructor', 'toString', '__proto__', ''])
      expect(next(structure, begin(structure), id)).toBeNull();
  });

  it('takes the first fork that holds, else the last', () => {
    expect(play(structure, 'tell', 'up').scene).toBe('good');
    expect(play(structure, 'wait', 'up').scene).toBe('bad');
  });

  it('is not there after an ending', () => {
    const end = play(structure, 'wait', 'down');
    expect(isEnding(structure, end)).toBe(true);
    expect(openChoices(structure, end)).toEqual([]);
    expect(next(structure, end, 'up')).toBeNull();
  });

  it('leaves the state that it started from alone', () => {
    const before = begin(structure);
    next(structure, before, 'tell');
    expect(before).toEqual(begin(structure));
  });
});

describe('a call', () => {
  const structure = story({
    variables: { known: { start: false } },
    calls: {
      ann: { who: 'ann', say: '…', cost: '…', set: { known: true } },
      bob: { who: 'bob', say: '…', cost: '…', set: {} },
    },
    scenes: {
      desk: scene({ go: { to: 'hall' }, stop: { to: 'bad' } }),
      hall: scene({ on: { to: 'good' }, back: { to: 'desk' } }),
    },
  });

  it('costs something and brings the same choice back, with nothing new told', () => {
    expect(play(structure, 'ann')).toEqual({ ...begin(structure), values: { known: true }, called: 'ann', shown: [] });
    expect(openChoices(structure, play(structure, 'ann'))).toEqual(['go', 'stop']);
  });

  it('is made once at most, also when the story comes back to the pivot', () => {
    expect(openCalls(structure, begin(structure))).toEqual(['ann', 'bob']);
    expect(openCalls(structure, play(structure, 'bob'))).toEqual([]);
    expect(next(structure, play(structure, 'bob'), 'ann')).toBeNull();
    expect(openCalls(structure, play(structure, 'ann', 'go', 'back'))).toEqual([]);
  });

  it('is made at the pivot only', () => {
    expect(openCalls(structure, play(structure, 'go'))).toEqual([]);
  });
});

describe('a passage', () => {
  it('is shown on the way, one after the other', () => {
    const structure = story({
      scenes: { desk: scene({ go: { to: 'one' } }), one: passage('two'), two: passage('good') },
    });
    expect(play(structure, 'go')).toMatchObject({ scene: 'good', shown: ['one', 'two', 'good'] });
  });

  it('may open the story', () => {
    const structure = story({ start: 'one', scenes: { one: passage('desk'), desk: scene({ go: { to: 'good' } }) } });
    expect(begin(structure)).toMatchObject({ scene: 'desk', shown: ['one', 'desk'] });
  });

  it('forks by the values that the choice left behind', () => {
    const structure = story({
      variables: { told: { start: false } },
      scenes: {
        desk: scene({ tell: { to: 'one', set: { told: true } }, wait: { to: 'one' } }),
        one: passage([{ to: 'good', when: { told: true } }, { to: 'bad' }]),
      },
    });
    expect(play(structure, 'tell').scene).toBe('good');
    expect(play(structure, 'wait').scene).toBe('bad');
  });

  it('throws where it goes round: the checker must have said so', () => {
    const structure = story({
      scenes: { desk: scene({ go: { to: 'one' } }), one: passage('two'), two: passage('one') },
    });
    expect(() => play(structure, 'go')).toThrow('round');
  });
});

describe('a delayed consequence', () => {
  const rooms = {
    desk: scene({
      go: { to: 'hall', after: { letter: 1 } },
      quick: { to: 'hall', after: { letter: 2 } },
      calm: { to: 'hall' },
    }),
  };
  const hall = scene({ on: { to: 'yard' }, end: { to: 'good' } });
  const yard = scene({ on: { to: 'good' }, back: { to: 'bad' } });
  const structure = story({
    variables: { told: { start: false } },
    delayed: { letter: { scene: 'post', when: { told: false }, set: { told: true } } },
    scenes: { ...rooms, hall, yard, post: passage() },
  });

  it('comes one choice later, before where that choice leads', () => {
    expect(play(structure, 'go')).toMatchObject({ scene: 'hall', waiting: { letter: 1 }, shown: ['hall'] });
    expect(play(structure, 'go', 'on')).toMatchObject({
      scene: 'yard',
      shown: ['post', 'yard'],
      waiting: { letter: 0 },
      values: { told: true },
    });
  });

  it('counts down by choice', () => {
    expect(play(structure, 'quick', 'on').shown).toEqual(['yard']);
    expect(play(structure, 'quick', 'on', 'on').shown).toEqual(['post', 'good']);
  });

  it('comes before an ending too', () => {
    expect(play(structure, 'go', 'end')).toMatchObject({ scene: 'good', shown: ['post', 'good'] });
  });

  it('lapses when its condition doesn’t hold at that moment, for ever', () => {
    const lapsing = story({
      ...structure,
      scenes: { ...structure.scenes, hall: scene({ on: { to: 'yard', set: { told: true } }, end: { to: 'good' } }) },
    });
    expect(play(lapsing, 'go', 'on')).toMatchObject({ shown: ['yard'], waiting: { letter: 0 } });
    expect(play(lapsing, 'go', 'on', 'on').shown).toEqual(['good']);
  });

  it('is not counted by a call', () => {
    const calling = story({
      ...structure,
      pivot: { scene: 'hall' },
      calls: { ann: { who: 'ann', say: '…', cost: '…', set: {} } },
    });
    expect(play(calling, 'go', 'ann').waiting).toEqual({ letter: 1 });
  });

  it('arrives once at most, though it is started twice', () => {
    const twice = story({
      ...structure,
      variables: {},
      delayed: { letter: { scene: 'post' } },
      scenes: { ...structure.scenes, hall: scene({ on: { to: 'yard', after: { letter: 1 } }, end: { to: 'good' } }) },
    });
    expect(play(twice, 'go', 'on', 'on').shown).toEqual(['good']);
  });

  it('comes with another that is due at once, in the order of the file', () => {
    const both = story({
      delayed: { first: { scene: 'one' }, second: { scene: 'two' } },
      scenes: {
        desk: scene({ go: { to: 'hall', after: { second: 1, first: 1 } } }),
        hall: scene({ on: { to: 'good' } }),
        one: passage(),
        two: passage(),
      },
    });
    expect(play(both, 'go', 'on').shown).toEqual(['one', 'two', 'good']);
  });

  it('may share its scene with another that is due at once', () => {
    const both = story({
      delayed: { first: { scene: 'post' }, second: { scene: 'post' } },
      scenes: {
        desk: scene({ go: { to: 'hall', after: { first: 1, second: 1 } } }),
        hall: scene({ on: { to: 'good' } }),
        post: passage(),
      },
    });
    expect(play(both, 'go', 'on').shown).toEqual(['post', 'post', 'good']);
  });

  it('with choices of its own goes on where the story was heading, unless a choice leads elsewhere', () => {
    const deciding = story({
      delayed: { first: { scene: 'one' }, second: { scene: 'two' } },
      scenes: {
        desk: scene({ go: { to: 'hall', after: { first: 1, second: 1 } } }),
        hall: scene({ on: { to: 'good' } }),
        one: scene({ nod: {}, leave: { to: 'bad' } }),
        two: passage(),
      },
    });
    expect(play(deciding, 'go', 'on')).toMatchObject({ scene: 'one', onward: ['two', 'good'] });
    expect(play(deciding, 'go', 'on', 'nod')).toMatchObject({ scene: 'good', shown: ['two', 'good'], onward: [] });
    expect(play(deciding, 'go', 'on', 'leave')).toMatchObject({ scene: 'bad', shown: ['two', 'bad'] });
  });

  it('with a passage that leads elsewhere changes where the story was heading', () => {
    const turning = story({ ...structure, scenes: { ...structure.scenes, post: passage('bad') } });
    expect(play(turning, 'go', 'on')).toMatchObject({ scene: 'bad', shown: ['post', 'bad'], onward: [] });
  });
});

it('shows a line only where its condition holds', () => {
  const lines = ['Altijd.', { when: { told: true }, say: 'Soms.' }, { by: 'ann', say: 'Ook altijd.' }];
  const structure = story({ variables: { told: { start: false } }, scenes: { desk: scene({ go: { to: 'good' } }) } });
  expect(visibleLines(lines, begin(structure))).toEqual([lines[0], lines[2]]);
});
