import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchExactly } from '../../../src/offline/fetch-exactly';
import { precache } from '../../../src/tooling/offline/precache';

const files = [
  'client/_app/immutable/entry/start.abc.js',
  'client/_app/version.json',
  'client/.vite/manifest.json',
  'client/icon-512.png',
  'client/icon.svg',
  'client/service-worker.js',
  'prerendered/dependencies/portraits/pack.json',
  'prerendered/dependencies/portraits/you.svg',
  'prerendered/dependencies/scenarios/index.nl.json',
  'prerendered/dependencies/scenarios/one.nl.json',
  'prerendered/dependencies/scenarios/pack.nl.json',
  'prerendered/dependencies/themes/one.nl.json',
  'prerendered/dependencies/themes/pack.nl.json',
  'prerendered/pages/en.html',
  'prerendered/pages/echo/one.html',
  'prerendered/pages/en/echo/one.html',
  'prerendered/pages/en/play/one.html',
  'prerendered/pages/index.html',
  'prerendered/pages/play/one.html',
  'prerendered/pages/themes.html',
  'prerendered/pages/themes/one.html',
  'server/secret.js',
];

function written(): string {
  const folder = mkdtempSync(join(tmpdir(), 'speelruimte-precache-'));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `content of ${file}`);
  }
  return folder;
}

test('keeps pages, packs and parts; nothing of the server, of systems, or that is in a pack', () => {
  expect(precache(files, written()).map(({ url }) => url)).toEqual([
    '/',
    '/_app/immutable/entry/start.abc.js',
    '/en',
    '/icon.svg',
    '/portraits/pack.json',
    '/scenarios/index.nl.json',
    '/scenarios/pack.nl.json',
    '/themes',
    '/themes/pack.nl.json',
    '/404.html',
  ]);
});

test('the worker computes the same revision of a file', async () => {
  const [home] = precache(files, written());
  if (!home) throw new Error('no home');
  const serve = async () => new Response('content of prerendered/pages/index.html');
  expect(await fetchExactly(home, [home], serve)).toHaveLength(1);
});

test('what is named by its content has no other revision', () => {
  const found = precache(files, written()).find(({ url }) => url.includes('immutable'));
  expect(found?.revision).toBeNull();
});
