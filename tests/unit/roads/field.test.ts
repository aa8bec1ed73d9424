import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roadOf, stepOf } from '$lib/scenario/decisions';
import { fieldOf, leanOf, placeOf } from '$lib/scenario/field';
import { openChoices } from '$lib/scenario/next';
import type { Step } from '$lib/scenario/run';
import { spread, spreadInOrder } from '$lib/scenario/spread';
import { waysOf } from '$lib/scenario/ways';
import { arbitraryScenario, everyState, walkAlong } from '../../support/arbitrary-scenario';
import { wine } from '../../support/wine';

const picks = fc.array(fc.nat({ max: 7 }), { maxLength: 12 });
const runs = fc.tuple(arbitraryScenario(), picks, fc.array(picks, { maxLength: 3 }));

describe('the field of any run', () => {
  test('every place is within the field, and no option hides another', () => {
    fc.assert(
      fc.property(runs, ([scenario, mine, others]) => {
        const { stops, threads, rows } = fieldOf(
          scenario,
          walkAlong(scenario, mine).steps,
          others.map((other) => walkAlong(scenario, other).steps),
        );
        for (const { options, chosen } of stops) {
          expect(options.map(({ id }) => id)).toContain(chosen);
          const drawn = options.map((option) => option.drawn).sort((a, b) => a - b);
          for (const [i, place] of drawn.entries()) {
            expect(Math.abs(place)).toBeLessThanOrEqual(1);
            if (i > 0) expect(place - (drawn[i - 1] ?? 0)).toBeGreaterThan(0.15);
          }
        }
        for (const { row, from, to } of threads) {
          expect(row).toBeLessThanOrEqual(rows);
          for (const place of [from ?? 0, to ?? 0]) expect(Math.abs(place)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('your road is one of the roads, and is not drawn twice', () => {
    fc.assert(
      fc.property(runs, ([scenario, mine]) => {
        const { steps } = walkAlong(scenario, mine);
        const { decisions, ending } = roadOf(scenario, steps);
        const { ways } = waysOf(scenario);
        for (const [row, decision] of decisions.entries()) {
          const before = row === 0 ? null : stepOf(decisions[row - 1] ?? decision);
          expect(ways).toContainEqual(expect.objectContaining({ row, before, step: stepOf(decision) }));
        }
        const { stops, threads, rows } = fieldOf(scenario, steps);
        expect(stops).toHaveLength(decisions.length);
        expect(rows).toBeGreaterThanOrEqual(stops.length);
        if (ending === null) return;
        // A scenario with one road has no threads; every stretch that isn't mine is one, unless it is drawn in the same place.
        const stretches = new Set(ways.map(({ row, before, step }) => `${row} ${before} ${step}`)).size;
        expect(threads.length).toBeLessThanOrEqual(2 * stretches);
      }),
    );
  });

  test('a run played earlier makes threads clearer, and adds none', () => {
    fc.assert(
      fc.property(runs, ([scenario, mine, others]) => {
        const { steps } = walkAlong(scenario, mine);
        const alone = fieldOf(scenario, steps).threads;
        const among = fieldOf(
          scenario,
          steps,
          others.map((other) => walkAlong(scenario, other).steps),
        ).threads;
        expect(among.map((thread) => ({ ...thread, played: false }))).toEqual(alone);
        expect(alone.every(({ played }) => !played)).toBe(true);
      }),
    );
  });
});

describe('the ways of a story', () => {
  test('are exactly the choices that some run makes', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const { ways, cut } = waysOf(scenario);
        const open = everyState(scenario).states.flatMap((state) =>
          openChoices(scenario, state).map((choice): Step => `${state.scene}.${choice}`),
        );
        expect(cut).toBe(false);
        expect(new Set(ways.map(({ step }) => step))).toEqual(new Set(open));
        const endings = new Set(ways.filter(({ ends }) => ends).map(({ to }) => to));
        expect(endings).toEqual(new Set(Object.keys(scenario.endings)));
      }),
    );
  });

  test('of a small story, in order', () => {
    const stretches = waysOf(wine()).ways.map(({ row, before, step, to }) => `${row} ${before ?? '-'} ${step} ${to}`);
    expect(stretches).toEqual([
      '0 - telefoon.geven raadszaal',
      '0 - telefoon.wachten stilte',
      '1 telefoon.geven raadszaal.praten open',
      '1 telefoon.geven raadszaal.zwijgen stilte',
    ]);
  });
});

test('a place is the second value less the first, and a word says to which side and how much', () => {
  const scenario = wine();
  const [first, second] = scenario.tension.map(({ value }) => value);
  const weighed = (one: number, other: number) => {
    const choices = { a: { say: '', weighs: { [String(first)]: one, [String(second)]: other } } };
    return placeOf({ ...scenario, scenes: { s: { lines: [], choices } } }, 's.a');
  };
  expect([weighed(2, -2), weighed(1, 0), weighed(1, 1), weighed(-1, 1), weighed(-2, 2)]).toEqual([
    -1, -0.25, 0, 0.5, 1,
  ]);
  expect([-1, -0.75, -0.5, -0.25, 0, 0.5, 0.75].map(leanOf)).toEqual([
    { side: 0, much: true },
    { side: 0, much: true },
    { side: 0, much: false },
    { side: 0, much: false },
    null,
    { side: 1, much: false },
    { side: 1, much: true },
  ]);
});

describe('moving apart', () => {
  test('as little as is needed', () => {
    expect(spread([0, 0.25, -1], 0.2)).toEqual([0, 0.25, -1]);
    expect(spread([0, 0], 0.2)).toEqual([-0.1, 0.1]);
    expect(spread([1, 1, 1], 0.2)).toEqual([0.6, 0.8, 1]);
    expect(spread([], 0.2)).toEqual([]);
  });

  test('whatever the places, they keep their order and their room', () => {
    const places = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(places, fc.double({ min: 0, max: 1, noNaN: true }), (wanted, apart) => {
        const moved = spreadInOrder(wanted, apart);
        const room = Math.min(apart, wanted.length > 1 ? 2 / (wanted.length - 1) : 0);
        for (const [i, place] of moved.entries()) {
          expect(Math.abs(place)).toBeLessThanOrEqual(1);
          if (i > 0) expect(place - (moved[i - 1] ?? 0)).toBeGreaterThanOrEqual(room - 1e-5);
        }
      }),
    );
  });
});
