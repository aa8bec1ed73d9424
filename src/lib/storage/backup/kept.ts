import type { Met } from '$lib/ports/echoes';
import type { Note } from '$lib/ports/notes';
import type { SavedRun } from '$lib/ports/runs';
import type { Scenario } from '$lib/scenario/types';

/** Everything that a device keeps, as plain values that were read through their doors. */
export type Kept = {
  runs: SavedRun[];
  notes: Note[];
  /** The texts that the runs were played with: without them a run goes on with the text of today. */
  texts: Scenario[];
  /** Which echoes were read or put away, and when. */
  echoes: Met[];
};

export const nothing: Kept = { runs: [], notes: [], texts: [], echoes: [] };
