import type { Run } from '$lib/scenario/run';
import type { Id, Language } from '$lib/scenario/types';

/** A run as a device keeps it: the choices, and where in the scene the player was. */
export type SavedRun = Run & {
  id: string;
  /** The language that it was last played in. */
  language: Language;
  /** The last beat that was shown of the present scene, from 0. */
  beat: number;
  startedAt: number;
  changedAt: number;
  /** The ending that it reached. From then on the run stays as it is. */
  ended: Id | null;
  /** What the player tapped when asked what is at stake; `null` where that was skipped. */
  stake: Id | null;
  /** Whether that was asked: it is asked once. */
  asked: boolean;
  /** One more at every change, so that two tabs notice each other. */
  version: number;
};

/** The run that was played last; 'unreadable' when there are only rows that make no sense. */
export type Latest = SavedRun | 'unreadable' | null;

/** Runs on this device. Every promise rejects when storage is blocked or full. */
export interface RunStore {
  /**
   * Saves a run that follows on version `follows` of it (0: a new one). 'overtaken', and nothing saved, when the store
   * holds another version: somebody else played on.
   */
  save(run: SavedRun, follows: number): Promise<'saved' | 'overtaken'>;
  latest(scenario: Id): Promise<Latest>;
  /** All that can be read, the last played first. */
  list(): Promise<SavedRun[]>;
  remove(id: string): Promise<void>;
  /** Tells the latest run now and after each change, in whichever tab; returns how to stop. */
  watch(scenario: Id, heard: (latest: Latest) => void): () => void;
}
