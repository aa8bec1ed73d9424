import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { precache } from './precache';

/** The name is fixed: @vite-pwa/sveltekit looks for it. */
const WORKER = 'service-worker';

/**
 * Builds `src/offline/worker.ts` and writes into it the list of everything that works without a network.
 * @param output where Kit leaves the site before the adapter copies it
 */
export function offline(output = '.svelte-kit/output'): Plugin[] {
  return [
    worker(output),
    ...SvelteKitPWA({
      strategies: 'injectManifest',
      filename: `${WORKER}.ts`,
      // `/` for all: otherwise a first visit to /play/x looks for its worker at /play/.
      base: '/',
      scope: '/',
      buildBase: '/',
      outDir: output,
      // The page registers by itself, when the first screen stands; the manifest is a file in `static/`.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globDirectory: output,
        globPatterns: ['client/**/*', 'prerendered/{pages,dependencies}/**/*'],
        globIgnores: ['server/**'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        manifestTransforms: [
          (files) => ({
            manifest: precache(
              files.map(({ url }) => url),
              resolve(output),
            ).map((entry) => ({ ...entry, size: 0 })),
          }),
        ],
      },
    }),
  ];
}

/** Before the list is written, the worker has to be there: one file, without imports. */
function worker(output: string): Plugin {
  let ofServer = false;
  let target: string | string[] | false | undefined;
  return {
    name: 'speelruimte:offline-worker',
    apply: 'build',
    configResolved(config) {
      ofServer = Boolean(config.build.ssr);
      target = config.build.target;
    },
    closeBundle: {
      sequential: true,
      order: 'pre',
      async handler() {
        if (!ofServer) return;
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          build: {
            target,
            outDir: `${output}/client`,
            emptyOutDir: false,
            copyPublicDir: false,
            modulePreload: false,
            rolldownOptions: {
              input: { [WORKER]: 'src/offline/worker.ts' },
              output: { entryFileNames: '[name].js', codeSplitting: false },
            },
          },
        });
      },
    },
  };
}
