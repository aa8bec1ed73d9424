import { fetchExactly, type File } from './fetch-exactly';
import { inParallel } from './in-parallel';
import { cacheName, tagOf, type Entry } from './version';

/** As many as a browser opens to one host over HTTP/1.1. */
const WIDTH = 6;
/** Written last into a cache: which address came from which listed file. A cache without it is not whole. */
const CONTENTS = '/.offline/contents';
/** The cache with the one record of which version is in use, and which was before it. */
const RECORD = 'offline-record';
const RECORD_URL = '/.offline/record';

type Contents = Record<string, string>;
type InUse = { current?: string; previous?: string };

/** The versions of the site that this device holds: the one in use, the one before it, and perhaps one that waits. */
export class Shelf {
  #caches: CacheStorage;
  #fetch: typeof globalThis.fetch;

  constructor(caches: CacheStorage, fetch: typeof globalThis.fetch) {
    this.#caches = caches;
    this.#fetch = fetch;
  }

  /**
   * Puts a whole version on the shelf: what hasn't changed comes from the version in use, the rest from the server.
   * All or nothing.
   * @throws when one file can't be had; nothing of the version is left then
   */
  async put(entries: readonly Entry[]): Promise<void> {
    const name = cacheName(entries);
    if (await this.#contents(name)) return;
    const { current } = await this.#inUse();
    const old = current === undefined ? undefined : await this.#contents(current);
    const from = current === undefined ? undefined : await this.#caches.open(current);
    const into = await this.#caches.open(name);
    const contents: Contents = {};
    try {
      await inParallel(entries, WIDTH, async (entry) => {
        const tag = tagOf(entry);
        const copied = from && old ? await copies(from, old, tag) : undefined;
        for (const [url, response] of copied ?? (await fetchExactly(entry, entries, this.#fetch))) {
          await into.put(url, response);
          contents[url] = tag;
        }
      });
      await into.put(CONTENTS, Response.json(contents));
      if (!(await this.#contents(name))) throw new Error('the cache was removed while it was filled');
    } catch (error) {
      await this.#caches.delete(name);
      throw error;
    }
  }

  /**
   * Takes a version into use. The one before it stays, so that an open tab can still load its parts; older ones go.
   * @param tidy false while yet another version is being put on the shelf
   */
  async use(entries: readonly Entry[], { tidy }: { tidy: boolean }): Promise<void> {
    const name = cacheName(entries);
    const { current, previous } = await this.#inUse();
    const inUse: InUse = current === name ? { current, previous } : { current: name, previous: current };
    await (await this.#caches.open(RECORD)).put(RECORD_URL, Response.json(inUse));
    if (!tidy) return;
    const kept = [inUse.current, inUse.previous, RECORD];
    const ours = (await this.#caches.keys()).filter((one) => one.startsWith('offline-'));
    await Promise.all(ours.filter((one) => !kept.includes(one)).map((one) => this.#caches.delete(one)));
  }

  /** A file of this version. */
  async find(entries: readonly Entry[], url: string): Promise<Response | undefined> {
    return this.#caches.match(url, { cacheName: cacheName(entries), ignoreVary: true });
  }

  /** A file with its content in its name, so of whichever version has it. */
  async findAnywhere(url: string): Promise<Response | undefined> {
    return this.#caches.match(url, { ignoreVary: true });
  }

  async #contents(name: string): Promise<Contents | undefined> {
    return (await this.#caches.match(CONTENTS, { cacheName: name }))?.json();
  }

  async #inUse(): Promise<InUse> {
    return (await this.#caches.match(RECORD_URL, { cacheName: RECORD }))?.json() ?? {};
  }
}

/** All that came from one listed file, or nothing when any of it is gone. */
async function copies(from: Cache, contents: Contents, tag: string): Promise<File[] | undefined> {
  const urls = Object.keys(contents).filter((url) => contents[url] === tag);
  const files = await Promise.all(urls.map(async (url) => [url, await from.match(url)] as const));
  const whole = files.filter((file): file is File => file[1] !== undefined);
  return whole.length > 0 && whole.length === urls.length ? whole : undefined;
}
