import { readdirSync, readFileSync } from 'node:fs';
import { addressOf } from '../../src/server/site-map';

/** The address of every prerendered page of the build. */
export const PAGES = readdirSync('build', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && file !== '404.html')
  .map((file) => addressOf(file.replaceAll('\\', '/')))
  .sort();

/**
 * Those that a browser is sent to one by one. The pages of themes differ in words only: of those, one with a long name and an
 * opportunity that is ours, one without drivers, and one with stories. So do those of echoes: one of a short story, and one of
 * a long one.
 */
export const WALKED = PAGES.filter(
  (url) =>
    !/\/(themes|echo)\//.test(url) ||
    /\/(diversiteit-in-de-politiek|netwerken|integritisme)$|\/echo\/(de-fles-wijn|de-melding)$/.test(url),
);

/** What the build wrote for the server. */
export const MANIFEST = JSON.parse(readFileSync('dist/csp.json', 'utf8')) as {
  pages: Record<string, string[]>;
  scripts: string[];
};
