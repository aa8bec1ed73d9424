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
import { dutch, open } from '../support/fixture-scenario';
import { savedRun } from '../support/saved-run';

let db: Dexie;
beforeEach(async () => {
  db = openDatabase(`damaged-${String(Math.random())}`);
  await db.open();
});

const good = savedRun({ id: 'good', scenario: 'even-kijken' });

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

/** Where a text is read, with an entry of each kind; what only checks and trainers read is not among them. */
const READ = [
  ...['format', 'id', 'revision', 'hash', 'language', 'title', 'hook', 'start', 'question', 'variables', 'delayed'],
  ...['renamed', 'vulnerabilities', 'vulnerabilities.0', 'domains'],
  ...['setting', 'setting.role', 'setting.organisation', 'cast', 'cast.*', 'cast.*.role'],
  ...['tension', 'tension.0', 'tension.1', 'tension.1.value', 'tension.1.name', 'tension.1.meaning'],
  ...['pivot', 'pivot.scene', 'pivot.stakes', 'pivot.stakes.*'],
  ...['calls', 'calls.*', 'calls.*.who', 'calls.*.say', 'calls.*.cost', 'calls.*.set'],
  ...['scenes', 'scenes.*', 'scenes.*.lines', 'scenes.*.lines.0'],
  ...['scenes.*.choices.*', 'scenes.*.choices.*.say', 'scenes.*.choices.*.weighs', 'scenes.*.choices.*.weighs.*'],
  ...['endings', 'endings.*', 'endings.*.title', 'endings.*.lines', 'endings.*.earlier', 'endings.*.earlier.say'],
  ...['endings.*.protected', 'endings.*.protected.what', 'endings.*.lost', 'endings.*.lost.whom'],
  ...['referees', 'referees.0', 'referees.0.referee', 'referees.0.name', 'referees.0.say'].map(
    (field) => `endings.*.${field}`,
  ),
  ...['rule', 'rule.text', 'rule.source', 'atStake', 'atStake.about', 'atStake.say'],
  ...['helps', 'helps.hard', 'helps.soft', 'helps.level'],
];

test('a published text is whole', () => {
  const whole = published();
  expect(readText(whole)).toBe(whole);
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      expect(readText(scenario)).toBe(scenario);
    }),
    { numRuns: 40 },
  );
});

test.each(READ)('a text without %s, or with another kind of it, is refused', (field) => {
  const [holder, name] = within(published(), field);
  const good = holder[name];
  expect(good).toBeDefined();
  const others = [null, typeof good === 'string' ? 7 : 'a word', Array.isArray(good) ? {} : [good]];
  for (const other of [undefined, ...others]) {
    const text = published();
    const [at, key] = within(text, field);
    // One entry less is still a text.
    if (other !== undefined) at[key] = other;
    else if (field.endsWith('*')) continue;
    else Reflect.deleteProperty(at, key);
    expect(readText(text), String(other)).toBeNull();
  }
});

test.each(['language', 'atStake.about', 'helps.level'])(
  'nor is one whole in which %s is a word we do not know',
  (field) => {
    const text = published();
    const [at, key] = within(text, field);
    at[key] = 'otherwise';
    expect(readText(text)).toBeNull();
  },
);

type Fields = Record<string, unknown>;

/** A whole story, new for every test. */
function published(): Fields {
  const { nl } = open(dutch).scenarios ?? {};
  return structuredClone(nl) as Fields;
}

/** What holds a field, and its name there; `*` is the first entry that goes on as the field does. */
function within(text: Fields, field: string): [holder: Fields, name: string] {
  const [name, ...rest] = field.split('.') as [string, ...string[]];
  const own = name === '*' ? Object.keys(text) : [name];
  for (const key of own) {
    if (rest.length === 0) return [text, key];
    const inner = text[key];
    if (typeof inner !== 'object' || inner === null) continue;
    const found = within(inner as Fields, rest.join('.'));
    if (found[0][found[1]] !== undefined) return found;
  }
  return [{}, name];
}
