import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/offline/answer';
import { wanted, type Wanted } from '../../../src/offline/request';

const here = 'https://speel.example';
const listed = new Set(['/', '/about', '/en', '/404.html', '/icon.svg', '/scenarios/index.nl.json']);

const meaning = (path: string, mode = 'navigate', method = 'GET') =>
  wanted({ method, mode, url: new URL(path, here).href }, here, listed);

describe('what a request is for', () => {
  test.each<[string, Wanted]>([
    ['/', { kind: 'file', url: '/' }],
    ['/about?from=mail#part', { kind: 'file', url: '/about' }],
    ['/about/?from=mail', { kind: 'elsewhere', tidy: '/about?from=mail' }],
    ['/about.html', { kind: 'elsewhere', tidy: '/about' }],
    ['/en/', { kind: 'elsewhere', tidy: '/en' }],
    ['/index.html', { kind: 'elsewhere', tidy: '/' }],
    ['/play/one', { kind: 'made', from: '/scenarios/one.nl.json', tidy: '/play/one' }],
    ['/en/play/one/?x=1', { kind: 'made', from: '/scenarios/one.en.json', tidy: '/en/play/one?x=1' }],
    ['/echo/one', { kind: 'made', from: '/scenarios/one.nl.json', tidy: '/echo/one' }],
    ['/en/echo/one/', { kind: 'made', from: '/scenarios/one.en.json', tidy: '/en/echo/one' }],
    ['/en/play/one/sheet', { kind: 'made', from: '/scenarios/one.en.json', tidy: '/en/play/one/sheet' }],
    ['/themes/one', { kind: 'made', from: '/themes/one.nl.json', tidy: '/themes/one' }],
    ['/en/themes/one/', { kind: 'made', from: '/themes/one.en.json', tidy: '/en/themes/one' }],
    ['/echo', { kind: 'unknown' }],
    ['/play', { kind: 'unknown' }],
    ['/themes', { kind: 'unknown' }],
    ['/play/one/two', { kind: 'unknown' }],
    ['/%E0%A4%A', { kind: 'unknown' }],
    ['//evil.example/', { kind: 'unknown' }],
  ])('a visit to %s', (path, what) => {
    // A path with two slashes is another host to `new URL`: it is put after the host by hand.
    expect(wanted({ method: 'GET', mode: 'navigate', url: here + path }, here, listed)).toEqual(what);
  });

  test('files of an app', () => {
    expect(meaning('/scenarios/index.nl.json', 'cors')).toEqual({ kind: 'file', url: '/scenarios/index.nl.json' });
    expect(meaning('/scenarios/one.en.json', 'cors')).toEqual({ kind: 'packed', url: '/scenarios/one.en.json' });
    expect(meaning('/themes/one.en.json', 'cors')).toEqual({ kind: 'packed', url: '/themes/one.en.json' });
    expect(meaning('/portraits/you.svg', 'no-cors')).toEqual({ kind: 'packed', url: '/portraits/you.svg' });
    expect(meaning('/_app/immutable/a.js', 'cors')).toEqual({ kind: 'part', url: '/_app/immutable/a.js' });
  });

  test.each([
    ['another host', 'https://else.example/about', 'navigate', 'GET'],
    ['something sent', '/about', 'navigate', 'POST'],
    ['the relay', '/api/rooms/abc', 'cors', 'GET'],
    ['what Kit asks about versions', '/_app/version.json', 'cors', 'GET'],
  ])('%s is none of its business', (_, path, mode, method) => {
    expect(meaning(path, mode, method)).toBeUndefined();
  });
});

describe('where the answer comes from', () => {
  const files = new Map([
    ['/about', 'about'],
    ['/404.html', 'shell'],
    ['/scenarios/one.nl.json', '{}'],
  ]);
  const old = new Map([['/_app/immutable/old.js', 'old']]);
  const responseOf = (text: string | undefined) => (text === undefined ? undefined : new Response(text));
  const ask = (path: string, server: () => Promise<Response>) => {
    const what = meaning(path, path.startsWith('/_app') ? 'cors' : 'navigate');
    if (!what) throw new Error('not for the worker');
    return answer(what, here + path, {
      find: async (url) => responseOf(files.get(url)),
      findAnywhere: async (url) => responseOf(files.get(url) ?? old.get(url)),
      ask: server,
    });
  };
  const gone = () => Promise.reject(new TypeError('no network'));
  const next = async () => new Response('from the next version');

  test.each([
    ['a page', '/about', 'about'],
    ['a story', '/play/one', 'shell'],
    ['an echo', '/echo/one', 'shell'],
    ['a part of the version before', '/_app/immutable/old.js', 'old'],
  ])('%s comes from this device, network or not', async (_, path, text) => {
    for (const server of [gone, next]) {
      const response = await ask(path, server);
      expect([response.status, await response.text()]).toEqual([200, text]);
    }
  });

  test.each(['/play/other', '/nowhere'])(
    '%s is for the server; without one it is a 404 in our own words',
    async (path) => {
      expect(await (await ask(path, next)).text()).toBe('from the next version');
      const response = await ask(path, gone);
      expect([response.status, await response.text()]).toEqual([404, 'shell']);
    },
  );

  test('an untidy address leads to the tidy one', async () => {
    for (const [path, tidy] of [
      ['/about/?x=1', '/about?x=1'],
      ['/play/one/', '/play/one'],
    ] as const) {
      const response = await ask(path, gone);
      expect([response.status, response.headers.get('location')]).toEqual([302, here + tidy]);
    }
  });
});
