import type { Stores } from '$lib/ports/stores';
import { openDatabase } from './db';
import { DexieNotes } from './notes';
import { DexieRuns } from './runs';
import { DexieTexts } from './texts';

/** Rejects where the browser keeps nothing for this site: a private window, blocked cookies, a full disk. */
export async function openStores(name?: string): Promise<Stores> {
  const db = openDatabase(name);
  await db.open();
  return { runs: new DexieRuns(db), texts: new DexieTexts(db), notes: new DexieNotes(db) };
}
