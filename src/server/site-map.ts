import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Where an address leads: a file below the root, another address, or nowhere. */
export type Target = { file: string } | { redirect: string } | undefined;

/** Every address that exists, as a map from decoded path to file. Nothing outside this map can be served. */
export type SiteMap = ReadonlyMap<string, string>;

const COMPRESSED = /\.(br|gz)$/;

/** All addresses of a built site. Pages lose `.html`; dotfiles and compressed copies have no address of their own. */
export function siteMap(root: string): SiteMap {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const visible = files.filter(
    (file) => !COMPRESSED.test(file) && !file.split('/').some((part) => part.startsWith('.')),
  );
  return new Map(visible.map((file) => [addressOf(file), file]));
}

/** The address of a file: `index.html` is `/`, `en/about.html` is `/en/about`. The offline shell keeps its name: no page lives there. */
export function addressOf(file: string): string {
  if (file === '404.html' || !file.endsWith('.html')) return `/${file}`;
  return `/${file}`.replace(/(\/index)?\.html$/, '') || '/';
}

/**
 * Finds what an address means. A page with a trailing slash, `.html` or `/index.html` is sent to its one address; redirects go to known
 * addresses only, so none can point at another site.
 * @param path the path of the request, decoded, without the query
 */
export function find(site: SiteMap, path: string): Target {
  const file = site.get(path);
  if (file !== undefined) return { file };
  const tidy = path.replace(/\/+$/, '').replace(/(\/index)?\.html$/, '') || '/';
  return site.get(tidy)?.endsWith('.html') ? { redirect: tidy } : undefined;
}
