import type { Id } from '$lib/scenario/types';
import type { Clock } from './clock';
import type { Note, NoteStore } from './notes';

/** Notes for as long as the page is open. */
export class MemoryNotes implements NoteStore {
  readonly #notes = new Map<Id, Note>();
  readonly #now: Clock;

  constructor(now: Clock = Date.now) {
    this.#now = now;
  }

  find(scenario: Id): Promise<string | null> {
    return Promise.resolve(this.#notes.get(scenario)?.text ?? null);
  }

  keep(scenario: Id, text: string): Promise<void> {
    if (text.trim() === '') this.#notes.delete(scenario);
    else this.#notes.set(scenario, { scenario, text, changedAt: this.#now() });
    return Promise.resolve();
  }

  list(): Promise<Note[]> {
    return Promise.resolve([...this.#notes.values()].sort((a, b) => b.changedAt - a.changedAt));
  }
}
