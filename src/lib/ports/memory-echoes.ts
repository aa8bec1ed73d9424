import type { Id } from '$lib/scenario/types';
import type { EchoStore, Met } from './echoes';

/** Echoes that were met, for as long as the page is open. */
export class MemoryEchoes implements EchoStore {
  readonly #met = new Map<Id, Met>();

  keep(met: Met): Promise<void> {
    this.#met.set(met.scenario, { ...met });
    return Promise.resolve();
  }

  forget(scenario: Id): Promise<void> {
    this.#met.delete(scenario);
    return Promise.resolve();
  }

  list(): Promise<Met[]> {
    return Promise.resolve(structuredClone([...this.#met.values()]));
  }
}
