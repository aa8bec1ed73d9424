import type { Card } from '$lib/library/card';
import type { Note } from '$lib/ports/notes';
import type { SavedRun } from '$lib/ports/runs';
import type { Language, Scenario } from '$lib/scenario/types';
import type { Removed, Unreadable } from '$lib/storage/archive';
import { nothing, type Kept } from '$lib/storage/backup/kept';
import { faultOf } from '$lib/storage/fault';
import type { StorageFault } from '$lib/storage/fault';
import type { Device } from '$lib/storage/open';
import type { JournalWorld } from './world';

/** A store that neither answers nor fails isn't waited for any longer than this, in milliseconds. */
const PATIENCE = 4000;

export type Stand =
  | { phase: 'looking' }
  | { phase: 'failed'; fault: StorageFault }
  | { phase: 'here'; kept: Kept; unreadable: Unreadable[]; now: number };

/** What this device keeps of somebody's playing, and what they do with it. */
export class Journal {
  #stand = $state.raw<Stand>({ phase: 'looking' });
  /** Roads and notes that were taken away since this page was opened: they can be put back. */
  #removed = $state.raw<readonly Removed[]>([]);
  #removedNotes = $state.raw<readonly Note[]>([]);
  readonly #world: JournalWorld;
  readonly #language: Language;

  constructor(world: JournalWorld, language: Language) {
    this.#world = world;
    this.#language = language;
  }

  get current(): Stand {
    return this.#stand;
  }

  get removed(): readonly Removed[] {
    return this.#removed;
  }

  get removedNotes(): readonly Note[] {
    return this.#removedNotes;
  }

  /** Looks in the store, at first and whenever something may have changed. Never rejects: what is wrong is in `current`. */
  async look(): Promise<void> {
    await this.#tell(async () => {
      const { archive } = await this.#opened();
      const { kept, unreadable } = await archive.all();
      kept.runs.sort((a, b) => b.changedAt - a.changedAt);
      kept.notes.sort((a, b) => b.changedAt - a.changedAt);
      // The marks follow the store: it is the truth, also after something was brought in.
      for (const { scenario } of kept.runs) this.#world.mark(scenario);
      const now = this.#world.now();
      this.#stand = { phase: 'here', kept, unreadable, now };
    });
  }

  async remove({ id, scenario }: SavedRun): Promise<void> {
    await this.#tell(async () => {
      const removed = await (await this.#opened()).archive.remove(id);
      if (removed !== null) this.#removed = [...this.#removed, removed];
      await this.look();
      if (this.#stand.phase === 'here' && !this.#stand.kept.runs.some((run) => run.scenario === scenario))
        this.#world.unmark(scenario);
    });
  }

  async putBack(removed: Removed): Promise<void> {
    await this.#tell(async () => {
      await (await this.#opened()).archive.putBack(removed);
      await this.look();
      this.#removed = this.#removed.filter((one) => one !== removed);
    });
  }

  async removeNote(note: Note): Promise<void> {
    await this.#tell(async () => {
      await (await this.#opened()).notes.keep(note.scenario, '');
      this.#removedNotes = [...this.#removedNotes, note];
      await this.look();
    });
  }

  async putBackNote(note: Note): Promise<void> {
    await this.#tell(async () => {
      // As it was, date and all; and beside what was written meanwhile.
      await (await this.#opened()).archive.bringIn({ ...nothing, notes: [note] });
      await this.look();
      this.#removedNotes = this.#removedNotes.filter((one) => one !== note);
    });
  }

  /** Makes this road the one that play opens. False when that could not be kept. */
  async choose(run: SavedRun): Promise<boolean> {
    return this.#tell(async () => {
      const { runs } = await this.#opened();
      await runs.save({ ...run, changedAt: this.#world.now(), version: run.version + 1 }, run.version);
    });
  }

  /** A new run of a story, standing at its beginning. False when the story could not be fetched or nothing be kept. */
  async begin({ id }: Card): Promise<boolean> {
    try {
      const text = await this.#world.fetchText(id, this.#language);
      if (text === null) return false;
      const { runs, texts } = await this.#opened();
      await runs.save(freshRun(text, this.#world), 0);
      await texts.keep(text);
      return true;
    } catch {
      // No network, or no room: the caller says so, and what is here stays as it is.
      return false;
    }
  }

  /** Takes away the rows of which nothing can be made. */
  async dropUnreadable(): Promise<void> {
    await this.#tell(async () => {
      await (await this.#opened()).archive.dropUnreadable();
      await this.look();
    });
  }

  /** Everything away, here and in other windows. False when one of them holds on to it. */
  async wipe(): Promise<boolean> {
    try {
      await (await this.#opened()).archive.wipe();
    } catch {
      return false;
    } finally {
      // The store is closed, whatever came of it.
      this.#world.forget();
    }
    this.#world.forgetEverything();
    this.#removed = [];
    this.#removedNotes = [];
    await this.look();
    return true;
  }

  /** The store, for those who work on everything at once. */
  opened(): Promise<Device> {
    return this.#opened();
  }

  async #opened(): Promise<Device> {
    const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('no answer')), PATIENCE));
    return Promise.race([this.#world.open(), late]);
  }

  /** Does something with the store; when that fails, the reason is told. */
  async #tell(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#stand = { phase: 'failed', fault: faultOf(error) };
      return false;
    }
  }
}

function freshRun({ id, revision, hash, language }: Scenario, { now, newId }: JournalWorld): SavedRun {
  const time = now();
  return {
    id: newId(),
    scenario: id,
    revision,
    hash,
    language,
    steps: [],
    beat: 0,
    startedAt: time,
    changedAt: time,
    ended: null,
    stake: null,
    asked: false,
    version: 1,
  };
}
