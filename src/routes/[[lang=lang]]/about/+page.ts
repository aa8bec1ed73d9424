import { languageOf } from '$lib/i18n/path';
import { fetchIndex } from '$lib/library';

export const entries = () => [{ lang: undefined }, { lang: 'en' }];

export async function load({ fetch, url }) {
  return { library: await fetchIndex(languageOf(url.pathname), fetch) };
}
