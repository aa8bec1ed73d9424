import { readdirSync, readFileSync } from 'node:fs';
import { addressOf } from '../../src/server/site-map';

/** The address of every prerendered page of the build. */
export const PAGES = readdirSync('build', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && file !== '404.html')
  .map((file) => addressOf(file.replaceAll('\\', '/')))
  .sort();

/**
 * Those that a browser is sent to one by one. Pages of stories and of themes differ in words only: of the stories, a short one,
 * one that is played more in the tests, and one with a long title; of the themes, one with a long name and an opportunity
 * that is ours, one without drivers, and one with stories. Every story is played and every sheet printed by a test of its own.
 */
export const WALKED = PAGES.filter(
  (url) =>
    !/\/(play|echo|themes)\//.test(url) ||
    /\/(even-kijken|de-fles-wijn|de-wethouder-heeft-haast)\b/.test(url) ||
    /\/(diversiteit-in-de-politiek|netwerken|integritisme)$/.test(url),
);

/** What the build wrote for the server. */
export const MANIFEST = JSON.parse(readFileSync('dist/csp.json', 'utf8')) as {
  pages: Record<string, string[]>;
  scripts: string[];
};
