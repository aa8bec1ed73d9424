import type { Id } from '$lib/scenario/types';
import { KEY } from './played';

/** No run of this story is left. */
export function unmarkPlayed(story: Id): void {
  try {
    localStorage.removeItem(KEY + story);
  } catch {
    // Where nothing can be removed, nothing was marked.
  }
}

/** Removes all that this app has in localStorage, marks and settings, and tells this page; the browser tells other tabs. */
export function forgetEverything(): void {
  try {
    const ours = Object.keys(localStorage).filter((key) => key.startsWith('speelruimte.'));
    for (const key of ours) localStorage.removeItem(key);
  } catch {
    // Blocked: then there is nothing.
  }
  dispatchEvent(new StorageEvent('storage', { key: null }));
}
