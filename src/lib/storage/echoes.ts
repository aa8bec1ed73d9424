import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { EchoStore, Met } from '$lib/ports/echoes';
import type { Id } from '$lib/scenario/types';
import { readMet } from './read-met';

/** Echoes that were met, in IndexedDB, by story. */
export class DexieEchoes implements EchoStore {
  readonly #echoes: Table<unknown, Id, Met>;

  constructor(db: Dexie) {
    this.#echoes = db.table('echoes');
  }

  async keep(met: Met): Promise<void> {
    await this.#echoes.put(met);
  }

  async forget(scenario: Id): Promise<void> {
    await this.#echoes.delete(scenario);
  }

  async list(): Promise<Met[]> {
    return (await this.#echoes.toArray()).map(readMet).filter((met) => met !== null);
  }
}
