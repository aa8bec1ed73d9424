import { describe, expect, test } from 'vitest';
import { themeOf } from '$lib/library/themes';
import { emblems } from '$lib/ui/themes/emblems';
import { worlds } from '../../support/fixture-scenario';

const ids = Object.keys(worlds.nl.themes);

describe.each(['nl', 'en'] as const)('a theme’s page in %s', (language) => {
  test.each(ids)('%s has both sides, and says where it is from', (id) => {
    const theme = themeOf(worlds[language], id);
    expect(theme?.name).toBe(worlds[language].themes[id]?.name);
    expect(theme?.vulnerability).toMatch(/\.$/);
    expect(theme?.opportunity).toMatch(/\.$/);
    expect(theme?.passage.at).toMatch(/risico|hoofdstuk/);
    const named = worlds.nl.themes[id]?.drivers;
    expect(theme?.drivers).toHaveLength((named?.developments.length ?? 0) + (named?.trends.length ?? 0));
  });
});

test('a theme that isn’t there is none, whatever it is called', () => {
  expect(themeOf(worlds.nl, 'nope')).toBeNull();
  expect(themeOf(worlds.nl, 'toString')).toBeNull();
});

describe('the emblems', () => {
  test('there is one for each theme, and none alike', () => {
    expect(Object.keys(emblems).sort()).toEqual([...ids].sort());
    expect(new Set(Object.values(emblems)).size).toBe(ids.length);
  });

  test.each(ids)('%s is drawn within its square', (id) => {
    const starts = [...(emblems[id] ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
    expect(starts.length).toBeGreaterThan(0);
    for (const [, x, y] of starts)
      for (const at of [Number(x), Number(y)]) {
        expect(at).toBeGreaterThanOrEqual(2);
        expect(at).toBeLessThanOrEqual(46);
      }
  });
});
