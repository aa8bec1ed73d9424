import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Latest, SavedRun } from '$lib/ports/runs';
import { arbitraryScenario } from '../support/arbitrary-scenario';
import { kindsOfStores } from '../support/stores';

const run: SavedRun = {
  id: 'run-1',
  scenario: 'even-kijken',
  revision: 1,
  hash: '0123456789abcdef',
  language: 'nl',
  steps: ['keuken.kijken'],
  beat: 2,
  startedAt: 1000,
  changedAt: 2000,
  ended: null,
  stake: null,
  asked: false,
  version: 3,
};

describe.each(kindsOfStores)('runs in %s', (_, open) => {
  test('a run comes back as it was saved, also in another tab', async () => {
    const { stores, again } = await open();
    expect(await stores.runs.save(run, 0)).toBe('saved');
    expect(await stores.runs.latest('even-kijken')).toEqual(run);
    expect(await (await again()).runs.latest('even-kijken')).toEqual(run);
    expect(await stores.runs.latest('another-story')).toBeNull();
  });

  test('the latest is the run that was played last, also when it began first', async () => {
    const { runs } = (await open()).stores;
    await runs.save({ ...run, id: 'a', startedAt: 1, changedAt: 9 }, 0);
    await runs.save({ ...run, id: 'b', startedAt: 5, changedAt: 6 }, 0);
    await runs.save({ ...run, id: 'c', scenario: 'another-story', changedAt: 99 }, 0);
    expect(await runs.latest('even-kijken')).toMatchObject({ id: 'a' });
    expect((await runs.list()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('a save that follows on another version than the stored one changes nothing', async () => {
    const { stores, again } = await open();
    const other = (await again()).runs;
    await stores.runs.save(run, 0);
    expect(await other.save({ ...run, version: 4, beat: 3 }, 3)).toBe('saved');
    expect(await stores.runs.save({ ...run, version: 4, beat: 9 }, 3)).toBe('overtaken');
    expect(await stores.runs.latest('even-kijken')).toMatchObject({ version: 4, beat: 3 });
  });

  test('of two saves at once that follow on the same version, one is overtaken', async () => {
    const { stores, again } = await open();
    await stores.runs.save(run, 0);
    const both = [stores.runs, (await again()).runs].map((runs, at) => runs.save({ ...run, version: 4, beat: at }, 3));
    expect((await Promise.all(both)).sort()).toEqual(['overtaken', 'saved']);
  });

  test('a removed run is gone, and can be saved anew by who still plays it', async () => {
    const { runs } = (await open()).stores;
    await runs.save(run, 0);
    await runs.remove(run.id);
    expect(await runs.list()).toEqual([]);
    expect(await runs.save({ ...run, version: 4 }, 3)).toBe('saved');
  });

  test('who watches hears the latest run now and after each change in any tab, until they stop', async () => {
    const { stores, again } = await open();
    const heard: Latest[] = [];
    const stop = stores.runs.watch('even-kijken', (latest) => heard.push(latest));
    await vi.waitFor(() => expect(heard.at(-1)).toBeNull());
    await (await again()).runs.save(run, 0);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(run));
    await stores.runs.remove(run.id);
    await vi.waitFor(() => expect(heard.at(-1)).toBeNull());
    stop();
    const before = heard.length;
    await stores.runs.save(run, 0);
    await new Promise((done) => setTimeout(done, 50));
    expect(heard).toHaveLength(before);
  });
});

describe.each(kindsOfStores)('texts in %s', (_, open) => {
  test('a text comes back whole by its hash and language', async () => {
    const { texts } = (await open()).stores;
    const [text] = fc.sample(arbitraryScenario(), 1);
    if (text === undefined) throw new Error('no sample');
    await texts.keep(text);
    await texts.keep({ ...text, language: 'en', title: 'A story' });
    expect(await texts.find(text.hash, 'nl')).toEqual(text);
    expect(await texts.find(text.hash, 'en')).toMatchObject({ title: 'A story' });
    expect(await texts.find('another', 'nl')).toBeNull();
  });
});
