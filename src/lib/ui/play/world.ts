import { fetchStory } from '$lib/library';
import type { Keeper } from '$lib/machines/keeping';
import type { Clock } from '$lib/ports/clock';
import type { NewId } from '$lib/ports/random';
import type { Stores } from '$lib/ports/stores';
import type { Id } from '$lib/scenario/types';

/** What play needs of the browser; tests bring their own. */
export type PlayWorld = Keeper & {
  now: Clock;
  newId: NewId;
  /** Whether an earlier visit marked that there is a run. */
  isMarked: (scenario: Id) => boolean;
};

export const browserWorld: PlayWorld = {
  now: () => Date.now(),
  newId,
  open,
  fetchText: (scenario, language) => fetchStory(scenario, language, fetch),
  shown: () =>
    new Promise((done) => {
      // Well after the frame that shows it: at once after it, the store's work would come before the picture on slow phones.
      requestAnimationFrame(() => setTimeout(done, 20));
      // A hidden page is never painted.
      setTimeout(done, 100);
    }),
  mark: (scenario) => {
    try {
      localStorage.setItem(markOf(scenario), '1');
    } catch {
      // Then the next visit shows the opening for a moment, before the run takes over.
    }
  },
  isMarked: (scenario) => {
    try {
      return localStorage.getItem(markOf(scenario)) !== null;
    } catch {
      return false;
    }
  },
};

const markOf = (scenario: Id): string => `speelruimte.played.${scenario}`;

let stores: Promise<Stores> | undefined;

function open(): Promise<Stores> {
  return (stores ??= load());
}

/** Storage comes after the first screen: it is half as large as everything before it. A failure is tried again. */
async function load(): Promise<Stores> {
  try {
    const { openStores } = await import('$lib/storage/open');
    const opened = await openStores();
    // From here to `resumed` a saved run is opened: `npm run bench` measures that.
    performance.mark('store-open');
    return opened;
  } catch (error) {
    stores = undefined;
    throw error;
  }
}

/** `crypto.randomUUID` is missing on plain http, as in a room's own network. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
