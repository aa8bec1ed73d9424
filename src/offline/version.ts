import { hash } from '../lib/scenario/hash';

/** A file of the site, as the build lists it: its address, and what tells its content apart (`null` when the address does). */
export type Entry = { url: string; revision: string | null };

/** Every cache of ours starts with this; the number goes up when what is written into one changes. */
export const PREFIX = 'offline-1-';

/** The name of the cache that holds exactly these files. The same files have the same name, whatever built them. */
export function cacheName(entries: readonly Entry[]): string {
  return PREFIX + hash(entries.map(tagOf).sort().join('\n'));
}

/** Two files with the same tag are the same file. */
export function tagOf({ url, revision }: Entry): string {
  return revision === null ? url : `${url} ${revision}`;
}

/** The page that starts the app at any address. */
export const SHELL = '/404.html';
