import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { SavedRun } from '$lib/ports/runs';
import { openStores } from '$lib/storage/open';
import { wine, wineInEnglish } from '../../support/wine';
import { savedRun } from '../../support/saved-run';

const run = (id: string, hash: string): SavedRun => savedRun({ id, hash });

test('a text goes when no run was played with it any more; those of other runs stay, in both languages', async () => {
  const { runs, texts } = await openStores('swept');
  const there = async () => {
    const hashes = ['one', 'two', 'three'];
    const found = await Promise.all(hashes.flatMap((hash) => [texts.find(hash, 'nl'), texts.find(hash, 'en')]));
    return found.flatMap((text) => (text === null ? [] : `${text.hash} ${text.language}`));
  };
  await runs.save(run('a', 'one'), 0);
  await texts.keep(wine({ hash: 'one' }));
  await texts.keep(wineInEnglish({ hash: 'one' }));
  await runs.save(run('b', 'two'), 0);
  await texts.keep(wine({ hash: 'two' }));
  expect(await there()).toEqual(['one nl', 'one en', 'two nl']);

  await runs.remove('a');
  await runs.save(run('c', 'three'), 0);
  await texts.keep(wine({ hash: 'three' }));
  expect(await there()).toEqual(['two nl', 'three nl']);
});
