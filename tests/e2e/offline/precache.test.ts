import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { addressOf } from '../../../src/server/site-map';
import { unpack } from '../../../src/offline/pack';
import { listOf } from './list';

const built = readdirSync('build', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^build\//, ''));
const listed = listOf().map(({ url }) => url);
const fileOf = (url: string) => built.find((file) => addressOf(file) === url) ?? '';
const packs = listed.filter((url) => /\/pack\./.test(url));
const packed = packs.flatMap((url) => unpack(url, readFileSync(`build/${fileOf(url)}`, 'utf8')).map(([one]) => one));

test('nothing is missing: each file that was built is listed, packed, or left out for a reason', () => {
  const left = built.map(addressOf).filter((url) => !listed.includes(url) && !packed.includes(url));
  // The worker, Kit's version file, icons and pictures for who installs the app, and the pages of stories, their echoes
  // and sheets, and of themes: the shell makes those.
  const reasons =
    /^\/service-worker\.js$|^\/_app\/version\.json$|^\/icon-.*\.png$|^\/screenshots\/|^(\/en)?\/(echo|play|themes)\/[^/]+(\/sheet)?$/;
  expect(left.filter((url) => !reasons.test(url))).toEqual([]);
  for (const [pages, folder] of [
    ['/play/', '/scenarios/'],
    ['/echo/', '/scenarios/'],
    ['/themes/', '/themes/'],
  ] as const) {
    const made = left
      .filter((url) => url.includes(pages) && !url.endsWith('/sheet'))
      .map((url) => url.replace(/.*\//, ''));
    const from = packed.filter((url) => url.startsWith(folder)).map((url) => url.replace(/.*\/|\..*/g, ''));
    expect(made.sort()).toEqual(from.sort());
  }
});

test('everything listed was built, once, and nothing else', () => {
  expect(listed.filter((url) => fileOf(url) === '')).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

test('a pack has the very files that are served one by one', () => {
  for (const url of packs)
    for (const [one] of unpack(url, readFileSync(`build/${fileOf(url)}`, 'utf8')))
      expect(existsSync(`build${one}`), one).toBe(true);
});

test('nothing is listed that only the server or the build should know', () => {
  expect(listed.filter((url) => /csp|\.map$|\.yaml$|server|manifest\.json|\/\.|version\.json/.test(url))).toEqual([]);
});

test('it stays small: few requests, and what a phone fetches after the first screen', () => {
  const bytes = (urls: string[]) =>
    urls.reduce((sum, url) => {
      const file = `build/${fileOf(url)}`;
      return sum + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
    }, 0);
  expect(packs.sort()).toEqual([
    '/portraits/pack.json',
    '/scenarios/pack.en.json',
    '/scenarios/pack.nl.json',
    '/themes/pack.en.json',
    '/themes/pack.nl.json',
  ]);
  expect(listed.length).toBeLessThanOrEqual(110);
  expect(bytes(listed.filter((url) => !packs.includes(url))) / 1024).toBeLessThanOrEqual(320);
  // A story is about 12 kB in a pack of a language, a face or a theme 1 kB.
  const stories = packed.filter((url) => url.startsWith('/scenarios/')).length;
  expect(bytes(packs) / 1024).toBeLessThanOrEqual(12 * stories + (packed.length - stories));
  expect(statSync('build/service-worker.js.br').size / 1024).toBeLessThanOrEqual(6);
});
