import type { Plugin } from 'vite';

/** As a module. */
export const LEAN = `
export const experimentalStaticLocale = undefined;
export let getLocale = () => 'nl';
export const overwriteGetLocale = (fn) => { getLocale = fn; };
`;

/**
 * Takes the place of Paraglide's runtime, which knows cookies, URL patterns and reloads: here the address alone says the
 * language (`src/hooks.client.ts`, `src/hooks.server.ts`). Every page would carry that, a kilobyte. The build breaks where
 * something is asked of it that isn't here.
 */
export function leanLocale(): Plugin {
  return {
    name: 'lean-locale',
    transform: { filter: { id: /paraglide\/runtime\.js$/ }, handler: () => ({ code: LEAN, map: null }) },
  };
}
