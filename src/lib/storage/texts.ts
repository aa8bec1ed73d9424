import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { TextStore } from '$lib/ports/texts';
import type { Language, Scenario } from '$lib/scenario/types';
import { readText } from './read-text';

/** The texts of runs in IndexedDB, by hash and language. */
export class DexieTexts implements TextStore {
  readonly #texts: Table<unknown, [string, Language], Scenario>;

  constructor(db: Dexie) {
    this.#texts = db.table('texts');
  }

  async keep(text: Scenario): Promise<void> {
    await this.#texts.put(text);
  }

  async find(hash: string, language: Language): Promise<Scenario | null> {
    return readText(await this.#texts.get([hash, language]));
  }
}
