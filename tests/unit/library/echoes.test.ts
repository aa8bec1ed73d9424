import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, nextEcho } from '$lib/library/echoes';
import type { Met } from '$lib/ports/echoes';

const STORIES = ['de-fles-wijn', 'even-kijken', 'de-pionier'];
const day = (number: number, hour = 12) => new Date(2026, 0, number, hour).getTime();
const ended = (changedAt: number, scenario = 'de-fles-wijn') => ({ scenario, ended: 'stilte', changedAt });
const read = (at: number, scenario = 'de-fles-wijn'): Met => ({ scenario, at, away: false });
const away = (at: number, scenario = 'de-fles-wijn'): Met => ({ scenario, at, away: true });
const next = (runs: Parameters<typeof nextEcho>[0], met: Met[] = []) => nextEcho(runs, met, STORIES);

describe('an echo comes back', () => {
  test('two weeks after the ending, from the morning on, also where the clocks changed meanwhile', () => {
    expect(next([ended(day(1, 23))])).toEqual({ story: 'de-fles-wijn', from: day(15, 0) });
    const march = new Date(2026, 2, 22, 9).getTime();
    expect(next([ended(march)])?.from).toBe(new Date(2026, 3, 5).getTime());
  });

  test('six and twelve weeks after it, and then no more', () => {
    const runs = [ended(day(1))];
    expect(next(runs, [read(day(15))])?.from).toBe(day(43, 0));
    expect(next(runs, [read(day(43))])?.from).toBe(day(85, 0));
    expect(next(runs, [read(day(85))])).toBeNull();
  });

  test('once, for who was away at two moments', () => {
    expect(next([ended(day(1))], [read(day(60))])?.from).toBe(day(85, 0));
  });

  test('not sooner than two weeks after it was read', () => {
    expect(next([ended(day(1))], [read(day(40))])?.from).toBe(day(54, 0));
  });

  test('also for who read it before its time, from a calendar', () => {
    expect(next([ended(day(1))], [read(day(2))])?.from).toBe(day(16, 0));
  });

  test('no more once it was put away, until the story was played again', () => {
    expect(next([ended(day(1))], [away(day(15))])).toBeNull();
    expect(next([ended(day(1)), ended(day(20))], [away(day(15))])?.from).toBe(day(34, 0));
  });

  test('counted from the last time that the story was played to an ending', () => {
    expect(next([ended(day(8)), ended(day(1))])?.from).toBe(day(22, 0));
    expect(next([ended(day(1)), { ...ended(day(8)), ended: null }])?.from).toBe(day(15, 0));
  });

  test('not of a story that has no ending yet, or that is gone', () => {
    expect(next([{ ...ended(day(1)), ended: null }])).toBeNull();
    expect(next([ended(day(1), 'verdwenen')])).toBeNull();
  });
});

describe('of several', () => {
  test('the one that has waited longest comes first', () => {
    expect(next([ended(day(3), 'even-kijken'), ended(day(1)), ended(day(2), 'de-pionier')])?.story).toBe(
      'de-fles-wijn',
    );
  });

  test('the next one rests three days', () => {
    const runs = [ended(day(1)), ended(day(1), 'even-kijken')];
    for (const met of [read(day(20)), away(day(20))])
      expect(next(runs, [met])).toEqual({ story: 'even-kijken', from: day(23, 0) });
  });
});

const time = fc.integer({ min: day(1), max: day(200) });
const some = {
  runs: fc.array(
    fc.record({
      scenario: fc.constantFrom(...STORIES),
      ended: fc.constantFrom(null, 'stilte'),
      changedAt: time,
    }),
    { maxLength: 8 },
  ),
  met: fc.uniqueArray(fc.record({ scenario: fc.constantFrom(...STORIES), at: time, away: fc.boolean() }), {
    selector: ({ scenario }) => scenario,
  }),
};

describe('whatever was played and met', () => {
  test('an echo belongs to a story that ended, two weeks before it or longer', () => {
    fc.assert(
      fc.property(some.runs, some.met, (runs, met) => {
        const echo = next(runs, met);
        if (echo === null) return;
        const ends = runs.filter(({ scenario, ended }) => scenario === echo.story && ended !== null);
        expect(ends.length).toBeGreaterThan(0);
        for (const { changedAt } of ends) expect(echo.from).toBeGreaterThanOrEqual(daysAfter(changedAt, 14));
      }),
    );
  });

  test('an echo that waits is gone once it was read or put away, and no other comes at once', () => {
    fc.assert(
      fc.property(some.runs, some.met, time, fc.boolean(), (runs, met, now, away) => {
        const echo = next(runs, met);
        if (echo === null || echo.from > now) return;
        const kept = [
          ...met.filter(({ scenario }) => scenario !== echo.story),
          { scenario: echo.story, at: now, away },
        ];
        const after = next(runs, kept);
        if (after !== null) expect(after.from).toBeGreaterThanOrEqual(daysAfter(now, 3));
      }),
    );
  });

  test('who reads each echo as it comes meets a story’s three times at most', () => {
    fc.assert(
      fc.property(time, fc.array(fc.nat(60), { minLength: 10, maxLength: 10 }), (end, waits) => {
        let met: Met[] = [];
        let count = 0;
        for (const wait of waits) {
          const echo = next([ended(end)], met);
          if (echo === null) break;
          met = [read(daysAfter(echo.from, wait))];
          count++;
        }
        expect(count).toBeLessThanOrEqual(3);
      }),
    );
  });
});
