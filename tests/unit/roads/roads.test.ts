import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roadOf } from '$lib/scenario/decisions';
import { roadsOf, seenOn, shares } from '$lib/scenario/roads';
import { replay } from '$lib/scenario/run';
import type { Step } from '$lib/scenario/run';
import { arbitraryScenario, renameAll, walkAlong } from '../../support/arbitrary-scenario';
import { wine } from '../../support/wine';

const picks = fc.array(fc.nat({ max: 7 }), { maxLength: 12 });

describe('the decisions of a run', () => {
  test('with as many steps as came before one, a run stands there again', () => {
    fc.assert(
      fc.property(arbitraryScenario(), picks, (scenario, mine) => {
        const { steps } = walkAlong(scenario, mine);
        for (const { at, scene, chosen } of roadOf(scenario, steps).decisions) {
          expect(replay(scenario, steps.slice(0, at)).state.scene).toBe(scene);
          expect(steps[at]).toBe(`${scene}.${chosen}`);
        }
      }),
    );
  });

  test('a call comes before a decision and is none itself', () => {
    expect(roadOf(wine(), ['telefoon.bel-anna', 'telefoon.wachten'])).toEqual({
      decisions: [{ at: 1, scene: 'telefoon', chosen: 'wachten', options: ['geven', 'wachten'] }],
      ending: 'stilte',
    });
  });

  test('a run from before its author renamed everything is the same road', () => {
    fc.assert(
      fc.property(arbitraryScenario(), picks, (scenario, mine) => {
        const { steps } = walkAlong(scenario, mine);
        const before = roadOf(scenario, steps);
        const after = roadOf(renameAll(scenario), steps);
        expect(after.decisions.map(({ at, scene, chosen }) => [at, scene, chosen])).toEqual(
          before.decisions.map(({ at, scene, chosen }) => [at, `new-${scene}`, `new-${chosen}`]),
        );
        expect(after.ending).toBe(before.ending && `new-${before.ending}`);
      }),
    );
  });
});

describe('what was seen', () => {
  const seen = (...runs: Step[][]) => shares(wine(), seenOn(roadsOf(wine(), runs)));

  test('of this run and earlier ones, each thing once', () => {
    expect(seen(['telefoon.wachten'])).toEqual({ options: { seen: 1, all: 5 }, endings: { seen: 1, all: 2 } });
    expect(seen(['telefoon.wachten'], ['telefoon.wachten'], ['telefoon.geven', 'raadszaal.praten'])).toEqual({
      options: { seen: 3, all: 5 },
      endings: { seen: 2, all: 2 },
    });
  });

  test('a run that no longer fits counts as far as it does', () => {
    expect(seen(['telefoon.geven', 'raadszaal.schreeuwen', 'raadszaal.praten'])).toEqual({
      options: { seen: 1, all: 5 },
      endings: { seen: 0, all: 2 },
    });
    expect(seen(['nergens.heen'])).toEqual({ options: { seen: 0, all: 5 }, endings: { seen: 0, all: 2 } });
  });

  test('never more than there is', () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.array(picks, { maxLength: 5 }), (scenario, runs) => {
        const all = runs.map((run) => walkAlong(scenario, run).steps);
        for (const share of Object.values(shares(scenario, seenOn(roadsOf(scenario, all)))))
          expect(share.seen).toBeLessThanOrEqual(share.all);
      }),
    );
  });
});
