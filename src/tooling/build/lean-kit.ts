import type { Plugin } from 'vite';

const WHOLE = 'const { onMount, tick } = svelte;';
const PARTS = 'const onMount = svelte.onMount, tick = svelte.tick;';

/**
 * Kit's client takes Svelte apart in a way that makes the bundler keep all of it, on every page. Asked for by name, what
 * nobody uses stays out: almost a kilobyte.
 */
export function leanKit(): Plugin {
  return {
    name: 'lean-kit',
    enforce: 'pre',
    transform: {
      filter: { id: /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/ },
      handler: (code) => ({ code: byName(code), map: null }),
    },
  };
}

/** @throws when Kit no longer does so: then this can go */
export function byName(code: string): string {
  const named = code.replace(WHOLE, PARTS);
  if (named === code) throw new Error("Kit's client no longer takes Svelte apart: look whether this can go");
  return named;
}
