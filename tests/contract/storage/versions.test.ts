import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { faultOf } from '$lib/storage/fault';
import { openStores } from '$lib/storage/open';
import { readRun } from '$lib/storage/read-run';
import { wine } from '../../support/wine';

/** Writes a database past the app, as another version of it did. */
function write(name: string, version: number, upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => upgrade(opening.result);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error ?? new Error('not opened'));
  });
}

/** What version 1 of the database was; a row as that version wrote it. */
function versionOne(db: IDBDatabase): void {
  const runs = db.createObjectStore('runs', { keyPath: 'id' });
  runs.createIndex('[scenario+changedAt]', ['scenario', 'changedAt']);
  const texts = db.createObjectStore('texts', { keyPath: ['hash', 'language'] });
  runs.put(oldRun);
  runs.put({ ...oldRun, id: 'earlier', changedAt: 1500, ended: 'stilte' });
  texts.put(wine({ hash: oldRun.hash }));
}

const oldRun = {
  id: '0f'.repeat(16),
  scenario: 'de-fles-wijn',
  revision: 1,
  hash: '0123456789abcdef',
  language: 'nl',
  steps: ['telefoon.geven'],
  beat: 1,
  startedAt: 1000,
  changedAt: 2000,
  ended: null,
  version: 3,
};

const names = (db: IDBDatabase) => [...db.objectStoreNames];

test('everything of a database of version 1 is still there, and notes can be written beside it', async () => {
  (await write('from-1', 10, versionOne)).close();
  const { runs, texts, notes } = await openStores('from-1');
  expect(await runs.latest('de-fles-wijn')).toEqual(readRun(oldRun));
  expect((await runs.list()).map(({ id, ended }) => [id, ended])).toEqual([
    [oldRun.id, null],
    ['earlier', 'stilte'],
  ]);
  expect(await texts.find(oldRun.hash, 'nl')).toEqual(wine({ hash: oldRun.hash }));
  await notes.keep('de-fles-wijn', 'Nog eens lezen.');
  expect(await notes.find('de-fles-wijn')).toBe('Nog eens lezen.');
});

test('everything of a database of version 2 is still there, and echoes can be kept beside it', async () => {
  const older = await write('from-2', 20, (db) => {
    versionOne(db);
    db.createObjectStore('notes', { keyPath: 'scenario' }).put({
      scenario: 'de-fles-wijn',
      text: 'Noor',
      changedAt: 1,
    });
  });
  older.close();
  const { runs, notes, echoes } = await openStores('from-2');
  expect(await runs.latest('de-fles-wijn')).toEqual(readRun(oldRun));
  expect(await notes.find('de-fles-wijn')).toBe('Noor');
  expect(await echoes.list()).toEqual([]);
  await echoes.keep({ scenario: 'de-fles-wijn', at: 3, away: false });
  expect(await echoes.list()).toEqual([{ scenario: 'de-fles-wijn', at: 3, away: false }]);
});

test('a database of a newer version is left as it is, and the reason has a name', async () => {
  const newer = await write('from-9', 90, (db) => {
    db.createObjectStore('runs-anders', { keyPath: 'id' }).put({ id: 'a', anything: true });
  });
  newer.close();
  const opening = openStores('from-9');
  await expect(opening).rejects.toThrow();
  expect(await opening.catch(faultOf)).toBe('newer');
  const again = await write('from-9', 90, () => expect.unreachable('the version has changed'));
  expect(names(again)).toEqual(['runs-anders']);
  again.close();
});

test('a window that is still open makes way for a newer version, and keeps nothing after it', async () => {
  const { runs } = await openStores('overtaken');
  const newer = await write('overtaken', 90, (db) => void db.createObjectStore('more'));
  expect(names(newer)).toEqual(['echoes', 'more', 'notes', 'runs', 'texts']);
  expect(await runs.list().catch(faultOf)).toBe('taken');
  newer.close();
});

test('what was wiped in another window is not brought back by this one', async () => {
  const { runs } = await openStores('wiped');
  await new Promise((done, fail) => {
    const wiping = indexedDB.deleteDatabase('wiped');
    wiping.onsuccess = done;
    wiping.onerror = fail;
    wiping.onblocked = fail;
  });
  const saving = runs.save({ ...oldRun, stake: null, asked: false, language: 'nl', steps: [] }, 0);
  expect(await saving.catch(faultOf)).toBe('taken');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('wiped');
});

test('each reason has its name', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });
  expect(faultOf(named('AbortError', named('QuotaExceededError')))).toBe('full');
  expect(faultOf(named('DatabaseClosedError', named('SecurityError')))).toBe('blocked');
  expect(faultOf('anything')).toBe('blocked');
  expect(faultOf(null)).toBe('blocked');
});
