import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle, ResolveOptions } from '@sveltejs/kit';
import { paper } from 'virtual:theme-colours';
import { languageOf } from '$lib/i18n/path';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';
import type { Language } from '$lib/scenario/types';

const current = new AsyncLocalStorage<Language>();
overwriteGetLocale(() => current.getStore() ?? 'nl');

/** Everything of a page, its font too; but not the letters that few pages need. */
const preload: ResolveOptions['preload'] = ({ type, path }) => type !== 'asset' && !path.includes('latin-ext');

/** The browser's bar has the colour of the page, in whichever theme. */
const dress = (html: string) => html.replace('%paper.light%', paper.light).replace('%paper.dark%', paper.dark);

/** Renders each page in the language of its path. */
export const handle: Handle = ({ event, resolve }) => {
  const language = languageOf(event.url.pathname);
  return current.run(language, () =>
    resolve(event, { transformPageChunk: ({ html }) => dress(html).replaceAll('%lang%', language), preload }),
  );
};
