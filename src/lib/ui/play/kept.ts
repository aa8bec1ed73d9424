import type { NoteStore } from '$lib/ports/notes';
import type { Stores } from '$lib/ports/stores';
import type { Step } from '$lib/scenario/run';
import type { Id } from '$lib/scenario/types';

/** What this device has beside the run that ended: the other roads through this story, and where notes are kept. */
export type Kept = { others: Step[][]; notes: NoteStore | null };

export const nothingKept: Kept = { others: [], notes: null };

/** `run`: the one that isn't another. Nothing where the device keeps nothing: that was told when the run was saved. */
export async function whatIsKept(open: () => Promise<Stores>, story: Id, run: string): Promise<Kept> {
  try {
    const { runs, notes } = await open();
    const others = (await runs.list()).filter(({ id, scenario }) => scenario === story && id !== run);
    return { others: others.map(({ steps }) => steps), notes };
  } catch {
    return nothingKept;
  }
}
