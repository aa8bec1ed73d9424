import { languageOf } from '$lib/i18n/path';

export const entries = () => [{ lang: undefined }, { lang: 'en' }];

type Story = { id: string; title: string; hook: string; minutes: number; role: string };

export async function load({ fetch, url }) {
  const answer = await fetch(`/scenarios/index.${languageOf(url.pathname)}.json`);
  return { stories: (await answer.json()) as Story[] };
}
