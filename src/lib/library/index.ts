import slugs from 'virtual:scenario-ids';
import type { Id, Language, Scenario } from '$lib/scenario/types';
import type { Library } from './card';
import { fetchJson } from './fetch-json';

/** The ids of all stories, known before anything is fetched. */
export const stories: readonly Id[] = slugs;

export function isStory(id: string): boolean {
  return stories.includes(id);
}

export function storyPath(id: Id, language: Language): string {
  return `/scenarios/${id}.${language}.json`;
}

/** The story as it is published now. Throws what `fetch` throws; a story that isn't there is `null`. */
export async function fetchStory(id: Id, language: Language, fetch: typeof globalThis.fetch): Promise<Scenario | null> {
  if (!isStory(id)) return null;
  return fetchJson(storyPath(id, language), fetch);
}

/** What there is to play. Throws what `fetch` throws. */
export function fetchIndex(language: Language, fetch: typeof globalThis.fetch): Promise<Library> {
  return fetchJson(`/scenarios/index.${language}.json`, fetch);
}
