import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type Dexie from 'dexie';
import { openDatabase } from '$lib/storage/db';
import { readRun } from '$lib/storage/read-run';
import { readText } from '$lib/storage/read-text';
import { DexieRuns } from '$lib/storage/runs';
import { DexieTexts } from '$lib/storage/texts';
import { arbitraryScenario } from '../support/arbitrary-scenario';

let db: Dexie;
beforeEach(async () => {
  db = openDatabase(`damaged-${String(Math.random())}`);
  await db.open();
});

const good = {
  id: 'good',
  scenario: 'even-kijken',
  revision: 1,
  hash: 'abc',
  language: 'nl',
  steps: [],
  beat: 0,
  startedAt: 1,
  changedAt: 1,
  ended: null,
  stake: null,
  asked: false,
  version: 1,
};

test('a damaged row is passed over for the last good one', async () => {
  await db.table('runs').bulkPut([good, { ...good, id: 'bad', changedAt: 5, steps: ['no step'] }]);
  const runs = new DexieRuns(db);
  expect(await runs.latest('even-kijken')).toEqual(good);
  expect(await runs.list()).toEqual([good]);
});

test('where every row is damaged, that is said', async () => {
  await db.table('runs').put({ ...good, beat: -1 });
  expect(await new DexieRuns(db).latest('even-kijken')).toBe('unreadable');
});

test('a damaged row of the same run is simply written over', async () => {
  await db.table('runs').put({ ...good, version: 'seven' });
  expect(await new DexieRuns(db).save({ ...good, language: 'nl', steps: [], version: 2 }, 0)).toBe('saved');
});

test('a damaged text is not found', async () => {
  await db.table('texts').put({ hash: 'abc', language: 'nl', scenes: 7 });
  expect(await new DexieTexts(db).find('abc', 'nl')).toBeNull();
});

test('anything at all can be read without an error, and only what is whole comes through', () => {
  fc.assert(fc.property(fc.anything(), (row) => readRun(row) === null && readText(row) === null));
});

test('a text of which one part is missing is not whole', () => {
  const needed = [
    'hash',
    'title',
    'start',
    'setting',
    'cast',
    'variables',
    'delayed',
    'calls',
    'scenes',
    'endings',
    'renamed',
  ];
  fc.assert(
    fc.property(arbitraryScenario(), fc.constantFrom(...needed), (scenario, part) => {
      expect(readText(scenario)).toEqual(scenario);
      expect(readText({ ...scenario, [part]: undefined })).toBeNull();
    }),
    { numRuns: 40 },
  );
});
