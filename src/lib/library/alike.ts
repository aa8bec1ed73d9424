import { nearest } from '$lib/scenario/suggestion';
import type { Card } from './card';

const MOST = 3;

/** The stories whose name looks like the last part of an address, the most alike first; at most three. */
export function storiesLike(path: string, stories: readonly Card[]): Card[] {
  const asked = nameIn(path);
  if (asked === '') return [];
  const names = stories.flatMap(({ id, title }) => [id, ...parts(id), nameIn(title)]);
  const close = [...new Set(nearest(names, asked))];
  const found = close.flatMap((name) => stories.filter(({ id, title }) => named(name, id, title)));
  return [...new Set(found)].slice(0, MOST);
}

const named = (name: string, id: string, title: string): boolean =>
  name === id || name === nameIn(title) || parts(id).includes(name);

/** The words of an id that say something by themselves. */
const parts = (id: string): string[] => id.split('-').filter((part) => part.length > 4);

/** The last part of an address, as an id would have it. */
function nameIn(path: string): string {
  const last =
    path
      .replace(/\/sheet\/*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  return decoded(last)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
