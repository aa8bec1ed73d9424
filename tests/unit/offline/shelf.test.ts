import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { Shelf } from '../../../src/offline/shelf';
import type { Entry } from '../../../src/offline/version';
import { MemoryCaches } from '../../support/caches';

/** A server: what it has at which address, and what it was asked. */
class Server {
  files: Record<string, string | number>;
  asked: string[] = [];
  busy = 0;
  busiest = 0;

  constructor(files: Record<string, string | number>) {
    this.files = files;
  }

  fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const url = String(input);
    this.asked.push(url);
    this.busiest = Math.max(this.busiest, ++this.busy);
    await new Promise((done) => setTimeout(done, 1));
    this.busy--;
    const file = this.files[url];
    if (file === undefined) throw new TypeError('no network');
    if (typeof file === 'number') return new Response('sorry', { status: file });
    return new Response(file, { headers: { 'content-type': 'text/plain', vary: 'accept-encoding' } });
  };
}

const revision = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const pack = JSON.stringify({ one: { title: 'One' }, two: { title: 'Two' } });
const shell = '<script>import("/_app/immutable/a.js")</script>';
const site = { '/': 'home', '/_app/immutable/a.js': 'a', '/scenarios/pack.nl.json': pack, '/404.html': shell };

/** The list that the build makes of these files. */
function listOf(files: Record<string, string>): Entry[] {
  return Object.entries(files).map(([url, text]) => {
    if (url === '/404.html') return { url, revision: `with ${Object.keys(files).join()}` };
    return { url, revision: url.startsWith('/_app/') ? null : revision(text) };
  });
}

let caches: MemoryCaches;
beforeEach(() => {
  caches = new MemoryCaches();
});

const shelfOf = (server: Server) => new Shelf(caches, server.fetch);
const text = async (response: Promise<Response | undefined>) => (await response)?.text();

describe('a whole version', () => {
  test('has every file, and each story of a pack under its own address', async () => {
    const entries = listOf(site);
    const shelf = shelfOf(new Server(site));
    await shelf.put(entries);
    expect(await text(shelf.find(entries, '/'))).toBe('home');
    expect(await text(shelf.find(entries, '/scenarios/two.nl.json'))).toBe('{"title":"Two"}');
    expect(await shelf.find(entries, '/scenarios/pack.nl.json')).toBeUndefined();
  });

  test('is fetched six files at a time, each once', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`/_app/immutable/${i}.js`, `${i}`]));
    const server = new Server(files);
    await shelfOf(server).put(listOf(files));
    expect(server.busiest).toBe(6);
    expect(server.asked.toSorted()).toEqual(Object.keys(files).toSorted());
  });

  test('is not fetched again when it is there', async () => {
    const server = new Server(site);
    await shelfOf(server).put(listOf(site));
    server.asked = [];
    await shelfOf(server).put(listOf(site).reverse());
    expect(server.asked).toEqual([]);
  });
});

describe('the next version', () => {
  test('fetches only what has changed', async () => {
    const server = new Server(site);
    const shelf = shelfOf(server);
    await shelf.put(listOf(site));
    await shelf.use(listOf(site), { tidy: true });
    server.asked = [];

    const next = { ...site, '/': 'home again', '/new': 'new' };
    server.files = next;
    await shelf.put(listOf(next));
    expect(server.asked.toSorted()).toEqual(['/', '/404.html', '/new']);
    expect(await text(shelf.find(listOf(next), '/scenarios/one.nl.json'))).toBe('{"title":"One"}');
    expect(await text(shelf.find(listOf(next), '/'))).toBe('home again');
    expect(await text(shelf.find(listOf(site), '/'))).toBe('home');
  });

  test('leaves the one before it for open tabs, and clears away older ones', async () => {
    const versions = ['first', 'second', 'third'].map((home) => ({ ...site, '/': home }));
    const server = new Server(site);
    const shelf = shelfOf(server);
    for (const files of versions) {
      server.files = files;
      await shelf.put(listOf(files));
      await shelf.use(listOf(files), { tidy: true });
    }
    const [first, second, third] = versions.map((files) => text(shelf.find(listOf(files), '/')));
    expect(await Promise.all([first, second, third])).toEqual([undefined, 'second', 'third']);
  });

  test('that was never used is cleared away, not the one that was', async () => {
    const [first, skipped, third] = ['first', 'skipped', 'third'].map((home) => ({ ...site, '/': home }));
    const server = new Server(site);
    const shelf = shelfOf(server);
    for (const files of [first, skipped, third]) {
      if (!files) continue;
      server.files = files;
      await shelf.put(listOf(files));
      if (files !== skipped) await shelf.use(listOf(files), { tidy: true });
    }
    expect(await caches.keys()).toHaveLength(3);
    expect(await text(shelf.find(listOf({ ...site, '/': 'first' }), '/'))).toBe('first');
  });

  test('that is coming in meanwhile is left alone', async () => {
    const shelf = shelfOf(new Server(site));
    await shelf.put(listOf(site));
    const coming = await caches.open('offline-1-coming');
    await coming.put('/', new Response('half'));
    await shelf.use(listOf(site), { tidy: false });
    expect(await caches.has('offline-1-coming')).toBe(true);
  });
});

describe('all or nothing', () => {
  const broken: [string, Record<string, string | number>][] = [
    ['a file that is missing', { ...site, '/': 404 }],
    ['a server in trouble', { ...site, '/_app/immutable/a.js': 503 }],
    ['a file of another version', { ...site, '/': 'newer home' }],
    ['another shell', { ...site, '/404.html': '<script>import("/_app/immutable/b.js")</script>' }],
    ["a hotel's page", { ...site, '/404.html': '<h1>Log in to the network</h1>' }],
    ['half a pack', { ...site, '/scenarios/pack.nl.json': pack.slice(0, 20) }],
  ];
  for (const [what, files] of broken) {
    test(`${what} leaves nothing behind`, async () => {
      await expect(shelfOf(new Server(files)).put(listOf(site))).rejects.toThrow();
      expect(await caches.keys()).toEqual([]);
    });
  }

  test('no network halfway leaves the version in use as it was', async () => {
    const server = new Server(site);
    const shelf = shelfOf(server);
    await shelf.put(listOf(site));
    await shelf.use(listOf(site), { tidy: true });
    const before = await caches.keys();
    server.files = {};
    await expect(shelf.put(listOf({ ...site, '/': 'next' }))).rejects.toThrow('no network');
    expect(await caches.keys()).toEqual(before);
    expect(await text(shelf.find(listOf(site), '/'))).toBe('home');
  });
});
