import Dexie, { liveQuery } from 'dexie';
import type { Table } from 'dexie';
import type { Latest, RunStore, SavedRun } from '$lib/ports/runs';
import type { Id } from '$lib/scenario/types';
import { readRun } from './read-run';

/** Runs in IndexedDB. */
export class DexieRuns implements RunStore {
  readonly #db: Dexie;
  readonly #runs: Table<unknown, string, SavedRun>;

  constructor(db: Dexie) {
    this.#db = db;
    this.#runs = db.table('runs');
  }

  save(run: SavedRun, follows: number): Promise<'saved' | 'overtaken'> {
    return this.#db.transaction('rw', this.#runs, async () => {
      const stored = readRun(await this.#runs.get(run.id));
      if (stored !== null && stored.version !== follows) return 'overtaken';
      await this.#runs.put(run);
      return 'saved';
    });
  }

  async latest(scenario: Id): Promise<Latest> {
    const runs = this.#runs
      .where('[scenario+changedAt]')
      .between([scenario, Dexie.minKey], [scenario, Dexie.maxKey])
      .reverse();
    const run = readRun(await runs.clone().filter(isRun).first());
    return run ?? ((await runs.count()) > 0 ? 'unreadable' : null);
  }

  async list(): Promise<SavedRun[]> {
    const runs = (await this.#runs.toArray()).map(readRun).filter((run) => run !== null);
    return runs.sort((a, b) => b.changedAt - a.changedAt);
  }

  async remove(id: string): Promise<void> {
    await this.#runs.delete(id);
  }

  watch(scenario: Id, heard: (latest: Latest) => void): () => void {
    // A store that fails to tell news fails to save too, and that is noticed there.
    const query = liveQuery(() => this.latest(scenario)).subscribe({ next: heard, error: () => undefined });
    return () => query.unsubscribe();
  }
}

const isRun = (row: unknown): boolean => readRun(row) !== null;
