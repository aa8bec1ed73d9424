import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import policy from './src/server/policy.json' with { type: 'json' };
import { inlineHashes } from './src/tooling/csp/inline.mjs';
import { codeVersion } from './src/tooling/setup/fingerprint.mjs';

/** @typedef {NonNullable<NonNullable<NonNullable<import('@sveltejs/kit').Config['kit']>['csp']>['directives']>} Directives */

// Kit hashes its own inline script; the one of ours stands in the shell of every page.
const shell = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
const directives = { ...policy, 'script-src': [...policy['script-src'], ...inlineHashes(shell)] };

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
  kit: {
    // The fallback is also the shell that the service worker serves for any address when the network is gone.
    adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
    // The header of our own server is the authority; this meta tag protects who hosts the static folder without it.
    csp: { mode: 'hash', directives: /** @type {Directives} */ (directives) },
    // Root-relative paths keep the inline boot script the same on every page of a route: few hashes in the CSP header.
    paths: { relative: false },
    prerender: { handleMissingId: 'fail', handleHttpError: 'fail', handleUnseenRoutes: 'fail' },
    serviceWorker: { register: false },
    files: { serviceWorker: 'src/offline/none' },
    // The same sources give the same files: a device fetches only what has changed.
    version: { name: codeVersion(import.meta.dirname), pollInterval: 0 },
    // Kit's own list leaves out the set-up scripts and the configuration of the test tools.
    typescript: { config: (config) => void config.include.push('../*.config.ts', '../*.config.js', '../src/**/*.mjs') },
  },
};
