import { error } from '@sveltejs/kit';
import { fetchStory, stories } from '$lib/library';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => stories.flatMap((slug) => [{ slug }, { lang: 'en', slug }]);

export const load: PageLoad = async ({ params, fetch }) => {
  const story = await fetchStory(params.slug, params.lang ?? 'nl', fetch);
  return { story: story ?? error(404) };
};
