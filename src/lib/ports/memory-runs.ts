import type { Id } from '$lib/scenario/types';
import type { Latest, RunStore, SavedRun } from './runs';

/** Runs for as long as the page is open. */
export class MemoryRuns implements RunStore {
  readonly #runs = new Map<string, SavedRun>();
  readonly #watchers = new Set<() => void>();

  save(run: SavedRun, follows: number): Promise<'saved' | 'overtaken'> {
    const stored = this.#runs.get(run.id);
    if (stored !== undefined && stored.version !== follows) return Promise.resolve('overtaken');
    this.#runs.set(run.id, structuredClone(run));
    this.#tell();
    return Promise.resolve('saved');
  }

  latest(scenario: Id): Promise<Latest> {
    return Promise.resolve(this.#latest(scenario));
  }

  list(): Promise<SavedRun[]> {
    return Promise.resolve(structuredClone([...this.#runs.values()].sort(lastFirst)));
  }

  remove(id: string): Promise<void> {
    this.#runs.delete(id);
    this.#tell();
    return Promise.resolve();
  }

  watch(scenario: Id, heard: (latest: Latest) => void): () => void {
    const tell = () => heard(this.#latest(scenario));
    this.#watchers.add(tell);
    queueMicrotask(tell);
    return () => this.#watchers.delete(tell);
  }

  #latest(scenario: Id): SavedRun | null {
    const runs = [...this.#runs.values()].filter((run) => run.scenario === scenario).sort(lastFirst);
    return structuredClone(runs[0] ?? null);
  }

  #tell(): void {
    for (const tell of this.#watchers) queueMicrotask(tell);
  }
}

const lastFirst = (a: SavedRun, b: SavedRun): number => b.changedAt - a.changedAt;
