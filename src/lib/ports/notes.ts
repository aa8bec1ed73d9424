import type { Id } from '$lib/scenario/types';

/** What a player wrote about a story, for their own eyes. `changedAt` in milliseconds since 1970. */
export type Note = { scenario: Id; text: string; changedAt: number };

/** What a field for a note takes, in characters: some ten pages. Two notes that were put together may be longer. */
export const LONGEST_NOTE = 20_000;

/** One note a story, on this device only. Every promise rejects when storage is blocked or full. */
export interface NoteStore {
  find(scenario: Id): Promise<string | null>;
  /** Replaces the note; an empty text (or only spaces) removes it. */
  keep(scenario: Id, text: string): Promise<void>;
  /** All that can be read, the last written first. */
  list(): Promise<Note[]>;
}
