import { fetchStory } from '$lib/library';
import { markedPlayed } from '$lib/ui/device/played';
import { openDevice } from '$lib/ui/device/stores';
import type { HomeWorld } from './visit.svelte';

export const browserWorld: HomeWorld = {
  now: () => Date.now(),
  marked: markedPlayed,
  open: openDevice,
  fetchText: (story, language) => fetchStory(story, language, fetch),
  query: () => location.search,
};
