import { error, json } from '@sveltejs/kit';
import library from 'virtual:scenarios';
import { cardOf, libraryOf, type Library } from '$lib/library/card';
import type { Language, Scenario } from '$lib/scenario/types';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const ids = Object.keys(library.scenarios);
const languages: Language[] = ['nl', 'en'];

/** `<id>.<language>`, and for each language the `index` of stories and themes and the offline `pack` of everything. */
export const entries: EntryGenerator = () =>
  ['index', 'pack', ...ids].flatMap((name) => languages.map((language) => ({ file: `${name}.${language}` })));

export const GET: RequestHandler = ({ params }) => {
  const [name = '', language] = params.file.split('.');
  if (language !== 'nl' && language !== 'en') error(404);
  if (name === 'index') return json(index(language));
  if (name === 'pack') return json(Object.fromEntries(ids.map((id) => [id, story(id, language)])));
  return json(story(name, language));
};

function story(id: string, language: Language): Scenario {
  return library.scenarios[id]?.[language] ?? error(404);
}

function index(language: Language): Library {
  const { themes } = library.worlds[language];
  return libraryOf(
    ids.map((id) => cardOf(story(id, language))),
    themes,
  );
}
