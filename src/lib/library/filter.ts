import type { Id } from '$lib/scenario/types';
import { themesOf, type Card, type Library } from './card';
import { finds } from './search';

/** By what stories can be picked, in the order in which it is asked. */
export const facets = ['theme', 'tension', 'player', 'layer', 'length'] as const;
export type Facet = (typeof facets)[number];

/**
 * One value a facet at most; what isn't there lets everything through. A tension goes by the name of a value, in
 * the language of the index; everything else by its id.
 */
export type Filter = Partial<Record<Facet, string>> & {
  /** Words that stand in the title, the hook or the name of a theme. */
  words?: string | undefined;
  /** Only what wasn't played on this device. */
  fresh?: boolean | undefined;
};

/** A value that stories have, and how many stories would be left with it, given what is picked elsewhere. */
export type Option = { value: string; count: number };

/** As long as somebody would type; an address may hold anything. */
export const MOST_WORDS = 80;

const valuesOf: Record<Facet, (card: Card) => readonly string[]> = {
  theme: themesOf,
  tension: ({ tension }) => tension,
  player: ({ player }) => [player],
  layer: ({ layer }) => [layer],
  length: ({ length }) => [length],
};

/** The order in which values are shown: as the index has them, by name, from near to far, from short to long. */
const orderOf: Record<Facet, (library: Library) => readonly string[]> = {
  theme: ({ themes }) => themes.map(({ id }) => id),
  tension: ({ stories }) => [...new Set(stories.flatMap(({ tension }) => tension))].sort(),
  player: () => ['employee', 'manager', 'executive', 'councillor', 'hired-in'],
  layer: () => ['gemeente', 'waterschap', 'provincie', 'rijk'],
  length: () => ['short', 'normal', 'long'],
};

export function isEmpty(filter: Filter): boolean {
  return facets.every((facet) => filter[facet] === undefined) && !filter.words?.trim() && !filter.fresh;
}

/**
 * The stories that have everything that the filter asks, in their own order.
 * @param played the stories that were played on this device
 */
export function pick({ stories, themes }: Library, filter: Filter, played: readonly Id[] = []): Card[] {
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  const about = (card: Card) => [card.title, card.hook, ...themesOf(card).map((theme) => names.get(theme) ?? '')];
  return stories
    .filter((card) => facets.every((facet) => has(card, facet, filter[facet])))
    .filter(({ id }) => !filter.fresh || !played.includes(id))
    .filter((card) => finds(filter.words ?? '', about(card)));
}

/**
 * What can be picked in a facet: the values that some story has, also where the rest of the filter leaves none of them
 * (count 0), so that a control never loses an option while one looks at it.
 */
export function optionsOf(facet: Facet, library: Library, filter: Filter, played: readonly Id[] = []): Option[] {
  const left = pick(library, { ...filter, [facet]: undefined }, played);
  return orderOf[facet](library)
    .filter((value) => library.stories.some((card) => has(card, facet, value)))
    .map((value) => ({ value, count: left.filter((card) => has(card, facet, value)).length }));
}

/** The filter that a query string names; what no story has is passed over. */
export function filterOf(query: string, { stories }: Library): Filter {
  const asked = new URLSearchParams(query);
  const filter: Filter = {};
  for (const facet of facets) {
    const value = asked.get(facet);
    if (value !== null && stories.some((card) => has(card, facet, value))) filter[facet] = value;
  }
  const words = asked.get('words')?.slice(0, MOST_WORDS);
  if (words?.trim()) filter.words = words;
  if (asked.has('fresh')) filter.fresh = true;
  return filter;
}

/** The query string of a filter, with its `?`; empty where nothing is picked. What else stood in `query` stays. */
export function queryOf(filter: Filter, query = ''): string {
  const params = new URLSearchParams(query);
  const keep = (name: string, value: string | undefined) =>
    value === undefined ? params.delete(name) : params.set(name, value);
  for (const facet of facets) keep(facet, filter[facet]);
  keep('words', filter.words?.trim() ? filter.words : undefined);
  keep('fresh', filter.fresh ? '1' : undefined);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function has(card: Card, facet: Facet, wanted: string | undefined): boolean {
  return wanted === undefined || valuesOf[facet](card).includes(wanted);
}
