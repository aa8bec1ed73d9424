import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facets, filterOf, isEmpty, optionsOf, pick, queryOf, type Filter } from '$lib/library/filter';
import { plannedLibrary } from '../../support/library';

const { stories, themes } = plannedLibrary();
const order = themes.map(({ id }) => id);
const titles = (filter: Filter) => pick(stories, filter).map(({ title }) => title);
const options = (facet: (typeof facets)[number], filter: Filter = {}) =>
  Object.fromEntries(optionsOf(facet, stories, filter, order).map(({ value, count }) => [value, count]));

describe('picking', () => {
  test('nothing asked is everything', () => {
    expect(pick(stories, {})).toEqual(stories);
    expect(isEmpty({})).toBe(true);
    expect(isEmpty({ layer: undefined })).toBe(true);
  });

  test('a story has all that is asked', () => {
    expect(titles({ layer: 'waterschap', length: 'long' })).toEqual(['De melding', 'Grapje']);
    expect(titles({ player: 'councillor' })).toEqual(['De achterban', 'De gulle gever']);
  });

  test('a theme also finds the stories that touch it', () => {
    expect(stories.filter(({ theme }) => theme === 'netwerken').map(({ id }) => id)).not.toContain('de-pionier');
    expect(titles({ theme: 'netwerken' })).toContain('De pionier');
  });
});

describe('what can be picked', () => {
  test('each option says how many stories it leaves, with what is picked elsewhere', () => {
    expect(options('length')).toEqual({ short: 9, normal: 19, long: 6 });
    expect(options('length', { layer: 'waterschap' })).toEqual({ short: 2, normal: 1, long: 2 });
    expect(options('length', { layer: 'waterschap', length: 'long' })).toEqual({ short: 2, normal: 1, long: 2 });
  });

  test('an option without stories stays, so that nothing goes away under a thumb', () => {
    expect(options('player', { layer: 'waterschap' })).toMatchObject({ councillor: 0 });
  });

  test('what no story has is not offered', () => {
    const few = stories.filter(({ layer }) => layer === 'rijk');
    expect(optionsOf('layer', few, {}, order)).toEqual([{ value: 'rijk', count: few.length }]);
  });

  test('themes come in the order of the index', () => {
    expect(Object.keys(options('theme'))).toEqual(order);
  });
});

describe('the address', () => {
  test('keeps a filter, and what else stood in it', () => {
    expect(queryOf({ theme: 'netwerken', length: 'short' }, '?from=mail')).toBe(
      '?from=mail&theme=netwerken&length=short',
    );
    expect(queryOf({}, '?theme=netwerken')).toBe('');
  });

  test('what no story has is passed over', () => {
    expect(filterOf('?theme=__proto__&layer=mars&length=long&length=short', stories)).toEqual({ length: 'long' });
  });

  const anyFilter = fc.record(
    Object.fromEntries(
      facets.map((facet) => [
        facet,
        fc.constantFrom(...optionsOf(facet, stories, {}, order).map(({ value }) => value)),
      ]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Filter>;

  test('there and back again, whatever is picked', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterOf(queryOf(filter), stories)).toEqual(filter);
      }),
    );
  });

  test('whatever an address says, the filter names only what stories have', () => {
    const words = fc.constantFrom('theme', 'layer', 'rijk', 'netwerken', 'toString', '=', '&', '?', '%', 'é');
    const query = fc.oneof(
      fc.string(),
      fc.array(words).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(query, (text) => {
        for (const [facet, value] of Object.entries(filterOf(text, stories)))
          expect(options(facet as (typeof facets)[number])).toHaveProperty([value]);
      }),
    );
  });

  test('the number that an option names is what picking it gives', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...facets), (filter, facet) => {
        for (const { value, count } of optionsOf(facet, stories, filter, order))
          expect(pick(stories, { ...filter, [facet]: value })).toHaveLength(count);
      }),
    );
  });
});
