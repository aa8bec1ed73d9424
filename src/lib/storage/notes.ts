import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Clock } from '$lib/ports/clock';
import type { Note, NoteStore } from '$lib/ports/notes';
import type { Id } from '$lib/scenario/types';
import { readNote } from './read-note';

/** Notes in IndexedDB, by story. */
export class DexieNotes implements NoteStore {
  readonly #notes: Table<unknown, Id, Note>;
  readonly #now: Clock;

  constructor(db: Dexie, now: Clock = Date.now) {
    this.#notes = db.table('notes');
    this.#now = now;
  }

  async find(scenario: Id): Promise<string | null> {
    return readNote(await this.#notes.get(scenario))?.text ?? null;
  }

  async keep(scenario: Id, text: string): Promise<void> {
    if (text.trim() === '') await this.#notes.delete(scenario);
    else await this.#notes.put({ scenario, text, changedAt: this.#now() });
  }

  async list(): Promise<Note[]> {
    const notes = (await this.#notes.toArray()).map(readNote).filter((note) => note !== null);
    return notes.sort((a, b) => b.changedAt - a.changedAt);
  }
}
