import type { Plugin } from 'vite';

/** The runtime, and what stands around every screen. Messages count when several routes say them. */
const EVERYWHERE = /[\\/]node_modules[\\/](svelte|@sveltejs[\\/]kit|esm-env|clsx|devalue)[\\/]/;
const SHARED = /[\\/]src[\\/]lib[\\/](i18n|ui[\\/](common|frame))[\\/]/;

/**
 * One chunk for what every page needs, instead of a dozen of a few hundred bytes: each request costs as much in headers
 * as such a chunk weighs. Machines, stores and screens stay with the pages that use them.
 */
export function frameChunk(): Plugin {
  return {
    name: 'speelruimte:frame-chunk',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'frame', test: EVERYWHERE },
                { name: 'frame', test: SHARED, minShareCount: 3 },
              ],
            },
          },
        },
      },
    }),
  };
}
