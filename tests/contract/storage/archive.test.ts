import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '$lib/storage/db';
import { parseBackup } from '$lib/storage/backup/parse';
import { writeBackup } from '$lib/storage/backup/write';
import { openStores } from '$lib/storage/open';
import type { Device } from '$lib/storage/open';
import { arbitraryKept } from '../../support/arbitrary-kept';
import { savedRun } from '../../support/saved-run';
import { wine } from '../../support/wine';

let count = 0;
let name: string;
let device: Device;
beforeEach(async () => {
  name = `archive-${String(count++)}`;
  device = await openStores(name);
});

/** Writes rows past the app. */
async function put(table: string, ...rows: unknown[]): Promise<void> {
  const db = openDatabase(name);
  await db.table(table).bulkPut(rows);
  db.close();
}

async function fill({ runs, texts, notes }: Device): Promise<void> {
  await runs.save(savedRun({ steps: ['telefoon.geven'] }), 0);
  await texts.keep(wine({ hash: 'one' }));
  await notes.keep('de-fles-wijn', 'Noor');
}

const sorted = <Row>(rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();

test('what was saved to a file comes back after everything was wiped, and is there once when it comes twice', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryKept, async (kept) => {
      const one = await openStores(`from-${String(count++)}`);
      await one.archive.bringIn(kept);
      const file = writeBackup(await one.archive.kept(), 1);
      await one.archive.wipe();
      const again = await openStores(`to-${String(count++)}`);
      const parsed = parseBackup(file);
      if ('refused' in parsed) throw new Error(parsed.refused);
      const came = await again.archive.bringIn(parsed.kept);
      expect(came).toEqual({ runs: kept.runs.length, notes: kept.notes.length });
      expect(await again.archive.bringIn(parsed.kept)).toEqual({ runs: 0, notes: 0 });
      const back = await again.archive.kept();
      expect(sorted(back.runs)).toEqual(sorted(kept.runs));
      expect(sorted(back.notes)).toEqual(sorted(kept.notes));
      expect(sorted(back.texts)).toEqual(sorted(kept.texts));
      expect(sorted(back.echoes)).toEqual(sorted(kept.echoes));
    }),
    { numRuns: 25 },
  );
});

test('a row that can’t be written leaves everything as it was', async () => {
  await fill(device);
  const before = await device.archive.kept();
  const note = { scenario: undefined as unknown as string, text: 'x', changedAt: 1 };
  await expect(
    device.archive.bringIn({ runs: [savedRun({ id: 'new' })], notes: [note], texts: [], echoes: [] }),
  ).rejects.toThrow();
  expect(await device.archive.kept()).toEqual(before);
});

test('a road that was taken away can be put back, with its text', async () => {
  await fill(device);
  const before = await device.archive.kept();
  const removed = await device.archive.remove('a');
  expect(await device.runs.list()).toEqual([]);
  // Another story is played meanwhile: the text of the first one goes.
  await device.runs.save(savedRun({ id: 'b', scenario: 'even-kijken', hash: 'two' }), 0);
  await device.texts.keep(wine({ hash: 'two' }));
  expect(await device.texts.find('one', 'nl')).toBeNull();
  if (removed === null) throw new Error('nothing was removed');
  await device.archive.putBack(removed);
  expect(await device.runs.latest('de-fles-wijn')).toEqual(before.runs[0]);
  expect(await device.texts.find('one', 'nl')).toEqual(before.texts[0]);
  expect(await device.archive.remove('unknown')).toBeNull();
});

test('rows of which nothing can be made are told apart, and only they can be dropped', async () => {
  await fill(device);
  await put('runs', { id: 'bad', scenario: 'even-kijken', changedAt: 1 });
  await put('texts', { hash: 'x', language: 'nl', scenes: 7 });
  await put('echoes', { scenario: 'de-fles-wijn', at: 'yesterday', away: false });
  const found = await device.archive.unreadable();
  expect(found.map(({ table, key }) => [table, key])).toEqual([
    ['runs', 'bad'],
    ['texts', ['x', 'nl']],
    ['echoes', 'de-fles-wijn'],
  ]);
  const before = await device.archive.kept();
  await device.archive.dropUnreadable();
  expect(await device.archive.unreadable()).toEqual([]);
  expect(await device.archive.kept()).toEqual(before);
});

test('after a wipe the database is gone, and this device can be opened anew', async () => {
  await fill(device);
  await device.archive.wipe();
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  expect(await (await openStores(name)).archive.kept()).toEqual({ runs: [], notes: [], texts: [], echoes: [] });
});
