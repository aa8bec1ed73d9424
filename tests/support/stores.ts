import 'fake-indexeddb/auto';
import { MemoryEchoes } from '$lib/ports/memory-echoes';
import { MemoryNotes } from '$lib/ports/memory-notes';
import { MemoryRuns } from '$lib/ports/memory-runs';
import { MemoryTexts } from '$lib/ports/memory-texts';
import type { Stores } from '$lib/ports/stores';
import { openStores } from '$lib/storage/open';

let count = 0;

/** Each kind of store, empty; `again` opens the same one as another tab would. */
export const kindsOfStores: [name: string, open: () => Promise<{ stores: Stores; again: () => Promise<Stores> }>][] = [
  [
    'memory',
    () => {
      const stores = {
        runs: new MemoryRuns(),
        texts: new MemoryTexts(),
        notes: new MemoryNotes(),
        echoes: new MemoryEchoes(),
      };
      return Promise.resolve({ stores, again: () => Promise.resolve(stores) });
    },
  ],
  [
    'IndexedDB',
    async () => {
      const name = `stores-${String(count++)}`;
      return { stores: await openStores(name), again: () => openStores(name) };
    },
  ],
];
