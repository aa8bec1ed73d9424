import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { prepareBrowser } from './browser.mjs';
import { buildIfNeeded } from './build.mjs';

// Measures the built app on the server that ships. `npm run bench -- --sizes` leaves Lighthouse out.
await buildIfNeeded();
await prepareBrowser();

const server = spawn(process.execPath, ['dist/main.js'], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [greeting] = await once(server.stdout, 'data');
  const base = /http:\S+/.exec(String(greeting))?.[0] ?? '';
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./tests/bench/run.ts', { configFile: false, logLevel: 'warn' });
  const { bench } = /** @type {typeof import('../../../tests/bench/run')} */ (module);
  const paths = addresses();
  const firstStory = paths.find((path) => path.startsWith('/play/'));
  const scored = process.argv.includes('--sizes') ? [] : ['/', ...(firstStory ? [firstStory] : [])];
  const over = await bench(base, paths, scored);
  for (const line of over) console.error(line);
  process.exitCode = over.length ? 1 : 0;
} finally {
  server.kill();
}

/** The addresses of all pages, from what the build noted. */
function addresses() {
  const { pages } = JSON.parse(readFileSync('dist/csp.json', 'utf8'));
  return Object.keys(pages)
    .filter((file) => file !== '404.html')
    .map((file) => `/${file}`.replace(/(\/index)?\.html$/, '') || '/')
    .sort();
}
