import type { Language } from '$lib/scenario/types';
import { fetchJson } from './fetch-json';

/** One way of looking at a finished story, as a question. */
export type Lens = { name: string; ask: string };

/** In their order. Throws what `fetch` throws. */
export function fetchLenses(language: Language, fetch: typeof globalThis.fetch): Promise<Lens[]> {
  return fetchJson(`/lenses/${language}.json`, fetch);
}
