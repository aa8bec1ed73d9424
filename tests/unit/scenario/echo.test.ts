import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begun, echoBeats, moveOn, readEchoPlace, type EchoMove, type EchoPlace } from '$lib/scenario/echo';
import type { Echo } from '$lib/scenario/types';

const option = (say: string) => ({ say, then: `Zo liep ${say} af.`, weighs: {} });
const echo: Echo = {
  lines: ['Oldermeer, vrijdag.', '---', { say: 'Doe jij niks?', by: 'fleur' }, 'Ze wacht.'],
  choices: { erbij: option('erbij'), niets: option('niets') },
};
const walk = (...moves: EchoMove[]) => moves.reduce((place, move) => moveOn(echo, place, move), begun);

describe('an echo', () => {
  test('is read in beats, then decided, and the decision can be taken back', () => {
    expect(echoBeats(echo).map((beat) => beat.map(({ say }) => say))).toEqual([
      ['Oldermeer, vrijdag.'],
      ['Doe jij niks?', 'Ze wacht.'],
    ]);
    expect(walk('NEXT')).toEqual({ beat: 1, picked: null, decided: false });
    expect(walk('ALL', { pick: 'niets' })).toEqual({ beat: 1, picked: 'niets', decided: false });
    expect(walk('ALL', { pick: 'niets' }, 'CONFIRM')).toEqual({ beat: 1, picked: 'niets', decided: true });
    expect(walk('ALL', { pick: 'niets' }, 'CONFIRM', 'BACK')).toEqual({ beat: 1, picked: 'niets', decided: false });
  });

  test('takes no step twice, and none that isn’t there', () => {
    const decided = walk('ALL', { pick: 'niets' }, 'CONFIRM');
    for (const move of ['CONFIRM', 'NEXT', 'ALL', { pick: 'erbij' }] satisfies EchoMove[])
      expect(moveOn(echo, decided, move)).toBe(decided);
    for (const move of ['CONFIRM', 'BACK', { pick: 'erbij' }] satisfies EchoMove[])
      expect(moveOn(echo, begun, move)).toBe(begun);
    const read = walk('ALL');
    for (const move of ['CONFIRM', { pick: 'constructor' }, { pick: 'weg' }] satisfies EchoMove[])
      expect(moveOn(echo, read, move)).toBe(read);
  });
});

const moves = fc.array(
  fc.constantFrom<EchoMove>('NEXT', 'ALL', 'CONFIRM', 'BACK', { pick: 'erbij' }, { pick: 'niets' }),
);

test('every place can be taken along and read again', () => {
  fc.assert(
    fc.property(moves, (moves) => {
      const place = walk(...moves);
      expect(readEchoPlace(JSON.parse(JSON.stringify(place)), echo)).toEqual(place);
    }),
  );
});

test('anything else is no place', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect(readEchoPlace(raw, echo)).toBeNull();
    }),
  );
  const good: EchoPlace = { beat: 1, picked: 'niets', decided: true };
  const bad = [
    { beat: -1 },
    { beat: 2 },
    { beat: 0 },
    { beat: 0.5 },
    { beat: '1' },
    { picked: 'weg' },
    { picked: 'constructor' },
    { picked: null },
    { decided: 'yes' },
  ];
  for (const over of bad) expect(readEchoPlace({ ...good, ...over }, echo), JSON.stringify(over)).toBeNull();
});
