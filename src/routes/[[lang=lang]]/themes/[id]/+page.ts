import { error } from '@sveltejs/kit';
import { languageOf } from '$lib/i18n/path';
import { fetchIndex } from '$lib/library';
import { themesOf } from '$lib/library/card';
import { fetchTheme } from '$lib/library/themes';
import type { PageLoad } from './$types';

// The overview links to all of them, so the build finds them by itself.
export const load: PageLoad = async ({ params: { id }, fetch, url }) => {
  const language = languageOf(url.pathname);
  const { stories, themes } = await fetchIndex(language, fetch);
  if (!themes.some((theme) => theme.id === id)) error(404);
  return {
    theme: await fetchTheme(id, language, fetch),
    stories: stories.filter((card) => themesOf(card).includes(id)),
  };
};
