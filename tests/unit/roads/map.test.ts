import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapOf } from '$lib/scenario/map/map';
import { crossings, fewCrossings } from '$lib/scenario/map/order';
import { waysOf } from '$lib/scenario/ways';
import { arbitraryScenario } from '../../support/arbitrary-scenario';
import { wine } from '../../support/wine';

describe('the map of any story', () => {
  test('has every decision and ending once, apart from each other, and endings at the bottom', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const { places, layers } = mapOf(scenario);
        const reached = waysOf(scenario).ways.flatMap(({ step, to }) => [step.slice(0, step.indexOf('.')), to]);
        expect(places.map(({ id }) => id).sort()).toEqual([...new Set(reached)].sort());
        expect(
          places
            .filter(({ ends }) => ends)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(Object.keys(scenario.endings).sort());
        for (const { layer, x, ends } of places) {
          expect(Math.abs(x)).toBeLessThanOrEqual(1);
          expect(ends ? layer : layers - 1).toBe(layers - 1);
        }
        for (const [i, { layer, x }] of places.entries())
          for (const other of places.slice(i + 1))
            if (other.layer === layer) expect(Math.abs(other.x - x)).toBeGreaterThan(0.01);
      }),
    );
  });

  test('every road goes down and bends in each layer between, unless the story comes back to a scene', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const { places, roads } = mapOf(scenario);
        const layerOf = new Map(places.map(({ id, layer }) => [id, layer]));
        const comesBack = (from: string, to: string): boolean => {
          const reached = new Set([to]);
          for (const id of reached) for (const road of roads) if (road.from === id) reached.add(road.to);
          return reached.has(from);
        };
        for (const { from, to, bends } of roads) {
          const [start = 0, end = 0] = [layerOf.get(from), layerOf.get(to)];
          if (end <= start) expect(comesBack(from, to)).toBe(true);
          const between = Array.from({ length: Math.max(0, end - start - 1) }, (_, i) => start + 1 + i);
          expect(bends.map(({ layer }) => layer)).toEqual(between);
        }
      }),
    );
  });
});

test('a small story', () => {
  const { places, roads, layers } = mapOf(wine());
  expect(layers).toBe(3);
  expect(places.map(({ id, layer }) => `${layer} ${id}`).sort()).toEqual([
    '0 telefoon',
    '1 raadszaal',
    '2 open',
    '2 stilte',
  ]);
  expect(roads.map(({ from, to, bends }) => `${from} ${to} ${bends.length}`).sort()).toEqual([
    'raadszaal open 0',
    'raadszaal stilte 0',
    'telefoon raadszaal 0',
    'telefoon stilte 1',
  ]);
});

test('crossings are counted, and taken away where that can be', () => {
  const links: [string, string][] = [
    ['a', 'd'],
    ['b', 'c'],
    ['a', 'c'],
  ];
  const rows = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  expect(crossings(rows, links)).toBe(1);
  expect(crossings(fewCrossings(rows, links), links)).toBe(0);
});
