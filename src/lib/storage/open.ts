import type { Stores } from '$lib/ports/stores';
import { Archive } from './archive';
import { openDatabase } from './db';
import { DexieEchoes } from './echoes';
import { DexieNotes } from './notes';
import { DexieRuns } from './runs';
import { DexieTexts } from './texts';
import { wasWipedElsewhere } from './wiped';

/** What this device keeps, concern by concern, and all of it together. */
export type Device = Stores & { archive: Archive };

/** Rejects where the browser keeps nothing for this site; `faultOf` names the reason. */
export async function openStores(name?: string): Promise<Device> {
  if (wasWipedElsewhere()) throw new DOMException('wiped in another window', 'DatabaseClosedError');
  const db = openDatabase(name);
  await db.open();
  return {
    runs: new DexieRuns(db),
    texts: new DexieTexts(db),
    notes: new DexieNotes(db),
    echoes: new DexieEchoes(db),
    archive: new Archive(db),
  };
}
