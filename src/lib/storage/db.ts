import Dexie from 'dexie';

/**
 * The one database of this device, and every version that it ever had: a version that shipped is never edited.
 * What comes out of it is `unknown`: somebody may have edited it, and an older app may have written it.
 * Opening it fails with a `VersionError` when a newer app has been here: its rows are not ours to touch.
 */
export function openDatabase(name = 'speelruimte'): Dexie {
  const db = new Dexie(name, {
    // Strict: a saved step is on the disk, not on its way there, when the battery gives out.
    chromeTransactionDurability: 'strict',
    ...('indexedDB' in globalThis && { indexedDB: onlyAtItsVersion(indexedDB) }),
  });
  db.version(1).stores({
    runs: 'id, [scenario+changedAt]',
    texts: '[hash+language]',
  });
  db.version(2).stores({ notes: 'scenario' });
  db.version(3).stores({ echoes: 'scenario' });
  // Another window wipes everything, or brings a newer version: let it, and write nothing after it. Left alone, Dexie
  // would open the database anew at the next step, and bring back what was just wiped.
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  return db;
}

/**
 * Where the database is newer than we know, Dexie tries again without a version, and then adds to it what it misses. This
 * refuses that second try.
 */
function onlyAtItsVersion(real: IDBFactory): IDBFactory {
  return {
    open: (name, version) => {
      if (version === undefined) throw new DOMException('the database is newer than this app', 'VersionError');
      return real.open(name, version);
    },
    deleteDatabase: (name) => real.deleteDatabase(name),
    databases: () => real.databases(),
    cmp: (one, other) => real.cmp(one, other),
  };
}
