import { error, json } from '@sveltejs/kit';
import library from 'virtual:scenarios';
import type { Lens } from '$lib/library/lenses';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{ language: 'nl' }, { language: 'en' }];

/** Other pairs of glasses, for after a story: small, and asked for by few, so not in the story's own file. */
export const GET: RequestHandler = ({ params: { language } }) => {
  if (language !== 'nl' && language !== 'en') error(404);
  const lenses = Object.values(library.worlds[language].lenses).sort((a, b) => a.number - b.number);
  return json(lenses.map(({ name, ask }): Lens => ({ name, ask })));
};
