/** Cache storage in memory: as much of it as the worker uses. Files are kept by path. */
export class MemoryCaches implements CacheStorage {
  readonly caches = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    const cache = this.caches.get(name) ?? new MemoryCache();
    this.caches.set(name, cache);
    return cache;
  }

  async has(name: string): Promise<boolean> {
    return this.caches.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.caches.delete(name);
  }

  async keys(): Promise<string[]> {
    return [...this.caches.keys()];
  }

  async match(url: string, { cacheName }: MultiCacheQueryOptions = {}): Promise<Response | undefined> {
    const among = cacheName === undefined ? [...this.caches.values()] : [this.caches.get(cacheName)];
    for (const cache of among) {
      const found = await cache?.match(url);
      if (found) return found;
    }
    return undefined;
  }
}

class MemoryCache implements Pick<Cache, 'match' | 'put'> {
  readonly files = new Map<string, Response>();

  async match(url: string): Promise<Response | undefined> {
    return this.files.get(url)?.clone();
  }

  async put(url: string, response: Response): Promise<void> {
    this.files.set(url, response.clone());
  }

  // The rest of a cache is not used by the worker.
  add = unused;
  addAll = unused;
  delete = unused;
  keys = unused;
  matchAll = unused;
}

function unused(): never {
  throw new Error('not in this cache');
}
