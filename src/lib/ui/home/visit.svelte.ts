import type { Clock } from '$lib/ports/clock';
import type { Stores } from '$lib/ports/stores';
import type { Id, Language, Scenario } from '$lib/scenario/types';
import type { Past } from './look-back';

/** What the home page needs of the browser; tests bring their own. */
export type HomeWorld = {
  now: Clock;
  /** The stories that an earlier visit marked. */
  marked: () => readonly Id[];
  open: () => Promise<Stores>;
  fetchText: (story: Id, language: Language) => Promise<Scenario | null>;
  /** The query string of the address. */
  query: () => string;
};

export type Stand = Past & {
  /** Every story that was played on this device, to an ending or not. */
  played: readonly Id[];
  now: number;
  /** Everything that will be known of this visit is. */
  settled: boolean;
};

const UNKNOWN: Past = { begun: null, finished: [], echo: null };

/** A store that neither answers nor fails isn't waited for any longer than this, in milliseconds. */
const PATIENCE = 4000;

/**
 * What the home page knows about who looks at it. A newcomer's page stays as it was prerendered, and loads nothing; for
 * others it changes once, when the store has answered.
 */
export class Visit {
  #stand = $state.raw<Stand>({ ...UNKNOWN, played: [], now: 0, settled: false });
  readonly #world: HomeWorld;

  constructor(world: HomeWorld) {
    this.#world = world;
  }

  get current(): Stand {
    return this.#stand;
  }

  async start(stories: readonly Id[]): Promise<void> {
    const marked = this.#world.marked();
    if (marked.length === 0) {
      this.#stand = { ...this.#stand, settled: true };
      return;
    }
    const past = await Promise.race([this.#past(stories), nobodyKnows()]);
    const played = [...marked, ...past.finished, ...(past.begun ? [past.begun.id] : [])];
    this.#stand = { ...past, played, now: this.#world.now(), settled: true };
  }

  async #past(stories: readonly Id[]): Promise<Past> {
    try {
      // Both come after the first screen; the store alone is half as large as that.
      const [{ lookBack }, stores] = await Promise.all([import('./look-back'), this.#world.open()]);
      return await lookBack(stores, stories, this.#world.fetchText);
    } catch {
      // Blocked or broken: the marks alone say which stories were played. Play itself tells what is wrong with storage.
      return UNKNOWN;
    }
  }
}

function nobodyKnows(): Promise<Past> {
  return new Promise((done) => setTimeout(() => done(UNKNOWN), PATIENCE));
}
