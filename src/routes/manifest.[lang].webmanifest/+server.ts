import { error } from '@sveltejs/kit';
import { paper } from 'virtual:theme-colours';
import { manifestOf } from '$lib/ui/install/manifest';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{ lang: 'nl' }, { lang: 'en' }];

export const GET: RequestHandler = ({ params: { lang } }) => {
  if (lang !== 'nl' && lang !== 'en') error(404);
  return new Response(JSON.stringify(manifestOf(lang, paper.light)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
