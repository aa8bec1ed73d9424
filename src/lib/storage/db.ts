import Dexie from 'dexie';

/**
 * The one database of this device, and every version that it ever had: a version that shipped is never edited.
 * What comes out of it is `unknown`: somebody may have edited it, and an older app may have written it.
 */
export function openDatabase(name = 'speelruimte'): Dexie {
  // Strict: a saved step is on the disk, not on its way there, when the battery gives out.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({
    runs: 'id, [scenario+changedAt]',
    texts: '[hash+language]',
  });
  db.version(2).stores({ notes: 'scenario' });
  return db;
}
