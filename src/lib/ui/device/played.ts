import type { Id } from '$lib/scenario/types';

export const KEY = 'speelruimte.played.';

/**
 * Marks in localStorage that there is a run of a story. They can be read before the store is loaded; the store is the
 * truth. Where the browser refuses, nothing is marked: then the next visit shows the opening for a moment, before the
 * run takes over.
 */
export function markPlayed(story: Id): void {
  try {
    localStorage.setItem(KEY + story, '1');
  } catch {
    // See above.
  }
}

export function isMarkedPlayed(story: Id): boolean {
  return markedPlayed().includes(story);
}

/** Every story with a mark. */
export function markedPlayed(): readonly Id[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(KEY));
    return keys.map((key) => key.slice(KEY.length));
  } catch {
    return [];
  }
}
