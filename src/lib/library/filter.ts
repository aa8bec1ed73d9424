import type { Id } from '$lib/scenario/types';
import { themesOf, type Card } from './card';

/** By what stories can be picked, in the order in which it is asked. */
export const facets = ['theme', 'player', 'layer', 'length'] as const;
export type Facet = (typeof facets)[number];

/** One value a facet at most; a facet that isn't there lets everything through. */
export type Filter = Partial<Record<Facet, Id>>;

/** A value that stories have, and how many stories would be left with it, given what is picked elsewhere. */
export type Option = { value: Id; count: number };

const valuesOf: Record<Facet, (card: Card) => Id[]> = {
  theme: themesOf,
  player: ({ player }) => [player],
  layer: ({ layer }) => [layer],
  length: ({ length }) => [length],
};

/** The order in which values are shown: from near to far, from short to long. Themes come in the order of the index. */
const ORDER: Record<Exclude<Facet, 'theme'>, Id[]> = {
  player: ['employee', 'manager', 'executive', 'councillor', 'hired-in'],
  layer: ['gemeente', 'waterschap', 'provincie', 'rijk'],
  length: ['short', 'normal', 'long'],
};

export function isEmpty(filter: Filter): boolean {
  return facets.every((facet) => filter[facet] === undefined);
}

/** The stories that have every value of the filter, in their own order. */
export function pick(stories: readonly Card[], filter: Filter): Card[] {
  return stories.filter((card) =>
    facets.every((facet) => {
      const wanted = filter[facet];
      return wanted === undefined || valuesOf[facet](card).includes(wanted);
    }),
  );
}

/**
 * What can be picked in a facet: the values that some story has, also where the rest of the filter leaves none of them
 * (count 0), so that a control never loses an option while one looks at it.
 * @param themes all themes, in the order in which they are shown
 */
export function optionsOf(facet: Facet, stories: readonly Card[], filter: Filter, themes: readonly Id[]): Option[] {
  const left = pick(stories, { ...filter, [facet]: undefined });
  const order = facet === 'theme' ? themes : ORDER[facet];
  return order
    .filter((value) => stories.some((card) => valuesOf[facet](card).includes(value)))
    .map((value) => ({ value, count: left.filter((card) => valuesOf[facet](card).includes(value)).length }));
}

/** The filter that a query string names; what no story has is passed over. */
export function filterOf(query: string, stories: readonly Card[]): Filter {
  const asked = new URLSearchParams(query);
  const filter: Filter = {};
  for (const facet of facets) {
    const value = asked.get(facet);
    if (value !== null && stories.some((card) => valuesOf[facet](card).includes(value))) filter[facet] = value;
  }
  return filter;
}

/** The query string of a filter, with its `?`; empty where nothing is picked. What else stood in `query` stays. */
export function queryOf(filter: Filter, query = ''): string {
  const params = new URLSearchParams(query);
  for (const facet of facets) {
    const value = filter[facet];
    if (value === undefined) params.delete(facet);
    else params.set(facet, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
