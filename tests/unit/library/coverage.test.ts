import { expect, test } from 'vitest';
import { coverageOf } from '$lib/library/coverage';
import { pick } from '$lib/library/filter';
import { plannedLibrary } from '../../support/library';

const library = plannedLibrary();

test('every theme has a row, and a layer where nothing plays no column', () => {
  const rows = coverageOf(library);
  expect(rows.map(({ theme }) => theme)).toEqual(library.themes);
  expect(rows[0]?.layers.map(({ layer }) => layer)).toEqual(['gemeente', 'waterschap', 'provincie', 'rijk']);
  const dry = { ...library, stories: pick(library, { layer: 'waterschap' }) };
  expect(coverageOf(dry)[0]?.layers.map(({ layer }) => layer)).toEqual(['waterschap']);
});

test('a story counts once for each theme that it touches', () => {
  for (const { theme, all, layers } of coverageOf(library)) {
    expect(all).toBe(pick(library, { theme: theme.id }).length);
    expect(layers.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  }
});
