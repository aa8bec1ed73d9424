import { error, json } from '@sveltejs/kit';
import library from 'virtual:scenarios';
import { themeOf } from '$lib/library/themes';
import type { Language } from '$lib/scenario/types';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const ids = Object.keys(library.worlds.nl.themes);
const languages: Language[] = ['nl', 'en'];

/** `<id>.<language>`, and for each language the offline `pack` of all. */
export const entries: EntryGenerator = () =>
  ['pack', ...ids].flatMap((name) => languages.map((language) => ({ file: `${name}.${language}` })));

export const GET: RequestHandler = ({ params }) => {
  const [name = '', language] = params.file.split('.');
  if (language !== 'nl' && language !== 'en') error(404);
  const world = library.worlds[language];
  if (name === 'pack') return json(Object.fromEntries(ids.map((id) => [id, themeOf(world, id)])));
  return json(themeOf(world, name) ?? error(404));
};
