import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facets, filterOf, isEmpty, optionsOf, pick, queryOf, type Filter } from '$lib/library/filter';
import { plannedLibrary } from '../../support/library';

const library = plannedLibrary();
const { stories, themes } = library;
const titles = (filter: Filter, played: string[] = []) => pick(library, filter, played).map(({ title }) => title);
const options = (facet: (typeof facets)[number], filter: Filter = {}) =>
  Object.fromEntries(optionsOf(facet, library, filter).map(({ value, count }) => [value, count]));

describe('picking', () => {
  test('nothing asked is everything', () => {
    expect(pick(library, {})).toEqual(stories);
    expect(isEmpty({})).toBe(true);
    expect(isEmpty({ layer: undefined, words: ' ', fresh: false })).toBe(true);
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

describe('looking for words', () => {
  test('in the title, the hook and the names of themes', () => {
    expect(titles({ words: 'grapje' })).toEqual(['Grapje']);
    expect(titles({ words: 'drie offertes' })).toEqual(['De pionier']);
    const [theme] = themes;
    expect(titles({ words: theme?.name ?? '' })).toEqual(expect.arrayContaining(titles({ theme: theme?.id ?? '' })));
  });

  test('whatever the capitals, accents and signs; the beginning of a word will do, its middle will not', () => {
    expect(titles({ words: 'EEN KLIK' })).toContain('Eén klik');
    expect(titles({ words: 'één kli' })).toContain('Eén klik');
    expect(titles({ words: '‘grapje’!' })).toEqual(['Grapje']);
    expect(titles({ words: 'rapje' })).toEqual([]);
  });

  test('every word must be there', () => {
    expect(titles({ words: 'grapje offertes' })).toEqual([]);
    expect(titles({ words: '  ' })).toHaveLength(stories.length);
  });
});

describe('what was not played', () => {
  test('leaves out what was played on this device', () => {
    expect(titles({ length: 'long', layer: 'waterschap', fresh: true }, ['grapje'])).toEqual(['De melding']);
    expect(pick(library, { fresh: true })).toEqual(stories);
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
    expect(optionsOf('layer', { ...library, stories: few }, {})).toEqual([{ value: 'rijk', count: few.length }]);
  });

  test('a tension is found by either of its values, and they come by name', () => {
    expect(titles({ tension: 'geheimhouding' })).toEqual([
      'De aandeelhouder',
      'Eén klik',
      'Even kijken',
      'Samen aan tafel',
    ]);
    const values = Object.keys(options('tension'));
    expect(values).toEqual([...new Set(stories.flatMap(({ tension }) => tension))].toSorted());
  });

  test('words count too', () => {
    expect(options('length', { words: 'grapje' })).toEqual({ short: 0, normal: 0, long: 1 });
  });

  test('themes come in the order of the index', () => {
    expect(Object.keys(options('theme'))).toEqual(themes.map(({ id }) => id));
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
    expect(filterOf('?theme=__proto__&layer=mars&length=long&length=short', library)).toEqual({ length: 'long' });
  });

  const anyFilter = fc.record(
    {
      ...Object.fromEntries(
        facets.map((facet) => [facet, fc.constantFrom(...optionsOf(facet, library, {}).map(({ value }) => value))]),
      ),
      words: fc.constantFrom('de', 'Eén', 'a&b=c', 'klik '),
      fresh: fc.constant(true),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Filter>;

  test('there and back again, whatever is picked', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterOf(queryOf(filter), library)).toEqual(filter);
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
        {
          const filter = filterOf(text, library);
          for (const facet of facets)
            if (filter[facet] !== undefined) expect(options(facet)).toHaveProperty([filter[facet]]);
        }
      }),
    );
  });

  test('the number that an option names is what picking it gives', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...facets), (filter, facet) => {
        for (const { value, count } of optionsOf(facet, library, filter))
          expect(pick(library, { ...filter, [facet]: value })).toHaveLength(count);
      }),
    );
  });
});
