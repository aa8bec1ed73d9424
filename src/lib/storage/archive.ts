import Dexie from 'dexie';
import type { SavedRun } from '$lib/ports/runs';
import type { Scenario } from '$lib/scenario/types';
import type { Kept } from './backup/kept';
import { merge } from './backup/merge';
import { readMet } from './read-met';
import { readNote } from './read-note';
import { readRun } from './read-run';
import { readText } from './read-text';
import { tellWiped } from './wiped';

const TABLES = ['runs', 'notes', 'texts', 'echoes'] as const;

/** A row of which nothing can be made, with where it lies. */
export type Unreadable = { table: (typeof TABLES)[number]; key: unknown; row: unknown };

/** What came in: how much of it was new here, and how much took the place of something older. */
export type CameIn = { runs: number; notes: number };

/** A road that was taken away, with what is needed to put it back. */
export type Removed = { run: SavedRun; texts: Scenario[] };

/** Everything that this device keeps, taken together: to look at, to save to a file, to bring back, to wipe. */
export class Archive {
  readonly #db: Dexie;

  constructor(db: Dexie) {
    this.#db = db;
  }

  /** Everything: what can be read, and the rows that no version of this app that we know of could have written. */
  async all(): Promise<{ kept: Kept; unreadable: Unreadable[] }> {
    return this.#db.transaction('r', [...TABLES], () => this.#read());
  }

  async kept(): Promise<Kept> {
    return (await this.all()).kept;
  }

  async unreadable(): Promise<Unreadable[]> {
    return (await this.all()).unreadable;
  }

  /** Takes away exactly these rows, as far as they still make no sense. */
  async dropUnreadable(): Promise<void> {
    await this.#db.transaction('rw', [...TABLES], async () => {
      for (const { table, key } of (await this.#read()).unreadable) await this.#db.table(table).delete(key as string);
    });
  }

  /** Puts what was in a file beside what is here, all of it or, when anything fails, nothing. */
  async bringIn(theirs: Kept): Promise<CameIn> {
    return this.#db.transaction('rw', [...TABLES], async () => {
      const { kept: mine } = await this.#read();
      const both = merge(mine, theirs);
      const runs = changed(mine.runs, both.runs);
      const notes = changed(mine.notes, both.notes);
      const stay = new Set(both.runs.map(({ id }) => id));
      await this.#db.table('runs').bulkDelete(mine.runs.map(({ id }) => id).filter((id) => !stay.has(id)));
      await this.#db.table('runs').bulkPut(runs);
      await this.#db.table('notes').bulkPut(notes);
      await this.#db.table('texts').bulkPut(changed(mine.texts, both.texts));
      await this.#db.table('echoes').bulkPut(changed(mine.echoes, both.echoes));
      return { runs: runs.length, notes: notes.length };
    });
  }

  async remove(id: string): Promise<Removed | null> {
    return this.#db.transaction('rw', [...TABLES], async () => {
      const run = readRun(await this.#db.table('runs').get(id));
      if (run === null) return null;
      const texts = this.#db.table<unknown>('texts').where('[hash+language]');
      const played = await texts.between([run.hash, Dexie.minKey], [run.hash, Dexie.maxKey]).toArray();
      await this.#db.table('runs').delete(id);
      return { run, texts: played.map(readText).filter((text) => text !== null) };
    });
  }

  async putBack({ run, texts }: Removed): Promise<void> {
    await this.#db.transaction('rw', [...TABLES], async () => {
      // Whoever still played it in another window has saved it anew, and further.
      if (readRun(await this.#db.table('runs').get(run.id)) === null) await this.#db.table('runs').put(run);
      await this.#db.table('texts').bulkPut(texts);
    });
  }

  /** Removes the whole database. Windows that have it open let go of it; rejects when one of them doesn't. */
  async wipe(): Promise<void> {
    tellWiped();
    this.#db.close();
    await new Promise<void>((done, fail) => {
      const wiping = indexedDB.deleteDatabase(this.#db.name);
      wiping.onsuccess = () => done();
      wiping.onerror = () => fail(wiping.error ?? new Error('not wiped'));
      // An older version of the app that doesn't let go: it will be gone when that window closes.
      wiping.onblocked = () => fail(new DOMException('another window holds on', 'InvalidStateError'));
    });
  }

  async #read(): Promise<{ kept: Kept; unreadable: Unreadable[] }> {
    const unreadable: Unreadable[] = [];
    // One table after the other, so that what is unreadable is told in their order.
    const runs = await this.#through('runs', readRun, unreadable);
    const notes = await this.#through('notes', readNote, unreadable);
    const texts = await this.#through('texts', readText, unreadable);
    const echoes = await this.#through('echoes', readMet, unreadable);
    return { kept: { runs, notes, texts, echoes }, unreadable };
  }

  /** The rows of a table that come through its door; the others join `unreadable`. */
  async #through<Row>(
    table: Unreadable['table'],
    door: (row: unknown) => Row | null,
    unreadable: Unreadable[],
  ): Promise<Row[]> {
    const rows: Row[] = [];
    await this.#db.table<unknown>(table).each((row, { primaryKey }) => {
      const read = door(row);
      if (read === null) unreadable.push({ table, key: primaryKey, row });
      else rows.push(read);
    });
    return rows;
  }
}

/** The rows that are not already there as they are. */
function changed<Row>(before: Row[], after: Row[]): Row[] {
  const same = new Set(before.map((row) => JSON.stringify(row)));
  return after.filter((row) => !same.has(JSON.stringify(row)));
}
