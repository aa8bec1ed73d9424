import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { TextStore } from '$lib/ports/texts';
import type { Language, Scenario } from '$lib/scenario/types';
import { readText } from './read-text';

/** The texts of runs in IndexedDB, by hash and language. */
export class DexieTexts implements TextStore {
  readonly #db: Dexie;
  readonly #texts: Table<unknown, [string, Language], Scenario>;
  readonly #runs: Table<unknown, string>;

  constructor(db: Dexie) {
    this.#db = db;
    this.#texts = db.table('texts');
    this.#runs = db.table('runs');
  }

  /** Keeps a text, and lets go of those that no run was played with. */
  keep(text: Scenario): Promise<void> {
    return this.#db.transaction('rw', this.#texts, this.#runs, async () => {
      await this.#texts.put(text);
      await this.#sweep(text.hash);
    });
  }

  async find(hash: string, language: Language): Promise<Scenario | null> {
    return readText(await this.#texts.get([hash, language]));
  }

  /** A story is published anew and played on: after a year the older texts would outweigh everything else. */
  async #sweep(hash: string): Promise<void> {
    const used = new Set<unknown>([hash]);
    // A row that can't be read as a run still counts: perhaps a newer app can.
    await this.#runs.each((run) => used.add((run as { hash?: unknown } | null)?.hash));
    const keys = await this.#texts.toCollection().primaryKeys();
    await this.#texts.bulkDelete(keys.filter(([of]) => !used.has(of)));
  }
}
