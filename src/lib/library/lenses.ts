import type { Language } from '$lib/scenario/types';

/** One way of looking at a finished story, as a question. */
export type Lens = { name: string; ask: string };

/** In their order. Throws what `fetch` throws. */
export async function fetchLenses(language: Language, fetch: typeof globalThis.fetch): Promise<Lens[]> {
  const response = await fetch(`/lenses/${language}.json`);
  if (!response.ok) throw new Error(`lenses (${language}): ${response.status}`);
  return response.json();
}
