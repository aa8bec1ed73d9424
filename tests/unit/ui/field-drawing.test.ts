import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf } from '$lib/scenario/field';
import { draw } from '$lib/ui/field/drawing';
import { wrap } from '$lib/ui/field/wrap';
import { arbitraryScenario, walkAlong } from '../../support/arbitrary-scenario';

const picks = fc.array(fc.nat({ max: 7 }), { maxLength: 12 });
/** From a small phone to a projector, each with its letters. */
const surfaces = fc.constantFrom<[number, number]>([232, 16], [320, 18], [320, 36], [840, 20], [3800, 64]);
const title = fc.constantFrom(
  'Eén gymschoen',
  'Een brief die niemand meer hoefde te lezen',
  'Vertrouwenspersonenoverleg',
);

/** Every x and y in path data. */
function pointsOf(path: string): [number, number][] {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? NaN] as [number, number]] : []));
}

describe('the drawing of any field, on any surface', () => {
  test('stays within its edges, and no dot covers another', () => {
    fc.assert(
      fc.property(arbitraryScenario(), picks, surfaces, title, (scenario, mine, [width, em], name) => {
        const drawing = draw(fieldOf(scenario, walkAlong(scenario, mine).steps), name, width, em);
        const dots = [...drawing.taken, ...drawing.open];
        const lines = [drawing.road, ...drawing.threads.map(({ path }) => path)].flatMap(pointsOf);
        for (const [x, y] of [...dots.map(({ x, y }): [number, number] => [x, y]), ...lines]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(drawing.height);
        }
        for (const [i, one] of dots.entries())
          for (const other of dots.slice(i + 1))
            if (one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThan(Math.min(em, width / 16));
      }),
    );
  });

  test('the road passes its stops in order, downwards, to its end and its name', () => {
    fc.assert(
      fc.property(arbitraryScenario(), picks, surfaces, title, (scenario, mine, [width, em], name) => {
        const field = fieldOf(scenario, walkAlong(scenario, mine).steps);
        const { taken, end, road, height } = draw(field, name, width, em);
        const heights = [...taken.map(({ y }) => y), ...(end === null ? [] : [end.y])];
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
        expect(taken.map(({ number }) => number)).toEqual(field.stops.map((_, i) => i + 1));
        expect(end === null).toBe(field.ending === null);
        if (end === null) return;
        expect(road).not.toBe('');
        expect(end.title.lines.join(' ')).toBe(name);
        expect(end.title.y + (end.title.lines.length - 1) * 1.25 * em).toBeLessThan(height);
      }),
    );
  });
});

test('words go to the next line; a word that is too long has one for itself', () => {
  expect(wrap('Een brief die niemand las', 12)).toEqual(['Een brief', 'die niemand', 'las']);
  expect(wrap('Vertrouwenspersonenoverleg en koffie', 10)).toEqual(['Vertrouwenspersonenoverleg', 'en koffie']);
  expect(wrap('', 10)).toEqual([]);
});
