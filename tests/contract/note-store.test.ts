import { describe, expect, test } from 'vitest';
import { kindsOfStores } from '../support/stores';

describe.each(kindsOfStores)('notes in %s', (_, open) => {
  test('a note comes back as it was written, also in another tab', async () => {
    const { stores, again } = await open();
    expect(await stores.notes.find('even-kijken')).toBeNull();
    await stores.notes.keep('even-kijken', 'Noor zou boos zijn.\nIk ook.');
    expect(await stores.notes.find('even-kijken')).toBe('Noor zou boos zijn.\nIk ook.');
    expect(await (await again()).notes.find('even-kijken')).toBe('Noor zou boos zijn.\nIk ook.');
    expect(await stores.notes.find('another-story')).toBeNull();
  });

  test('a new text takes the place of the old one; an empty one removes it', async () => {
    const { notes } = (await open()).stores;
    await notes.keep('a', 'een');
    await notes.keep('b', 'twee');
    await notes.keep('a', 'drie');
    expect((await notes.list()).map(({ scenario, text }) => [scenario, text]).sort()).toEqual([
      ['a', 'drie'],
      ['b', 'twee'],
    ]);
    await notes.keep('a', ' \n');
    expect(await notes.find('a')).toBeNull();
    expect((await notes.list()).map(({ scenario }) => scenario)).toEqual(['b']);
  });
});
