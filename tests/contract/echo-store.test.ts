import { describe, expect, test } from 'vitest';
import { kindsOfStores } from '../support/stores';

describe.each(kindsOfStores)('echoes in %s', (_, open) => {
  test('a meeting comes back as it was kept, also in another tab; the last one of a story counts', async () => {
    const { stores, again } = await open();
    expect(await stores.echoes.list()).toEqual([]);
    await stores.echoes.keep({ scenario: 'even-kijken', at: 5, away: false });
    await stores.echoes.keep({ scenario: 'de-fles-wijn', at: 6, away: false });
    await stores.echoes.keep({ scenario: 'de-fles-wijn', at: 7, away: true });
    const met = await (await again()).echoes.list();
    expect(met.sort((a, b) => a.at - b.at)).toEqual([
      { scenario: 'even-kijken', at: 5, away: false },
      { scenario: 'de-fles-wijn', at: 7, away: true },
    ]);
  });

  test('what is forgotten was never met', async () => {
    const { echoes } = (await open()).stores;
    await echoes.keep({ scenario: 'a', at: 1, away: true });
    await echoes.keep({ scenario: 'b', at: 1, away: true });
    await echoes.forget('a');
    await echoes.forget('never-there');
    expect((await echoes.list()).map(({ scenario }) => scenario)).toEqual(['b']);
  });
});
