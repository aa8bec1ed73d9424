import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beatsOf } from '$lib/scenario/beats';
import { cut } from '$lib/scenario/cut';
import { begin } from '$lib/scenario/next';
import type { Line } from '$lib/scenario/types';
import { arbitraryScenario, everyState } from '../support/arbitrary-scenario';

const words = (count: number): string => Array.from({ length: count }, () => 'woord').join(' ');
const sizes = (lines: Line[]): number[] => cut(lines).map((beat) => beat.length);

describe('cutting lines into beats', () => {
  test('a mark ends a beat, and what an author keeps together stays together', () => {
    expect(sizes(['een', '---', 'twee', 'drie', 'vier', '---', words(60), words(60)])).toEqual([1, 3, 2]);
  });

  test('marks at the edges and twice in a row make no empty beats', () => {
    expect(sizes(['---', 'een', 'twee', '---', '---', 'drie', '---'])).toEqual([2, 1]);
  });

  test('without marks, beats have two to four lines', () => {
    expect(sizes(Array(5).fill(words(8)))).toEqual([2, 3]);
    expect(sizes(Array(9).fill(words(8))).every((size) => size >= 2 && size <= 4)).toBe(true);
  });

  test('long lines come in smaller beats, at best of 45 words', () => {
    expect(sizes(Array(4).fill(words(22)))).toEqual([2, 2]);
    expect(sizes([words(44), words(44)])).toEqual([1, 1]);
  });

  test('who speaks stays with what is said', () => {
    expect(cut(['Het regent.', { by: 'anna', say: 'Heb je even?' }])).toEqual([
      [
        { by: null, say: 'Het regent.' },
        { by: 'anna', say: 'Heb je even?' },
      ],
    ]);
  });

  test('nothing is lost, doubled or moved, and no beat is empty or longer than four lines', () => {
    const line = fc.oneof(fc.constant('---'), fc.integer({ min: 1, max: 70 }).map(words));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const beats = cut(lines);
        expect(beats.flat().map(({ say }) => say)).toEqual(lines.filter((text) => text !== '---'));
        expect(beats.every(({ length }) => length >= 1 && length <= 4)).toBe(true);
      }),
    );
  });
});

test('every state of every story has something to show, and in the order of the road', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      for (const state of everyState(scenario).states) {
        const beats = beatsOf(scenario, state);
        expect(beats.length).toBeGreaterThanOrEqual(Math.max(1, state.shown.length));
      }
    }),
    { numRuns: 30 },
  );
});

test('lines whose condition does not hold are not in a beat', () => {
  const [scenario] = fc.sample(arbitraryScenario(), 1);
  if (scenario === undefined) throw new Error('no sample');
  const lines: Line[] = ['Dinsdag.', { when: { told: true }, say: 'Wouter weet het al.' }];
  const story = { ...scenario, scenes: { ...scenario.scenes, [scenario.start]: { lines, choices: {} } } };
  expect(beatsOf(story, begin(story))).toEqual([[{ by: null, say: 'Dinsdag.' }]]);
});
