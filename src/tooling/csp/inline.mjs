import { createHash } from 'node:crypto';

/**
 * The hashes of the inline scripts of a page as sources of a policy, without quotes. `scan.ts` does this for built pages;
 * this is plain JavaScript, because `svelte.config.js` is read before anything is compiled.
 * @param {string} html
 * @returns {string[]}
 */
export function inlineHashes(html) {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
  );
}
