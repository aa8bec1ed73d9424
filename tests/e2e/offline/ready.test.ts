import { expect, test } from '@playwright/test';
import { measureReady } from '../../bench/ready';
import { listOf } from './list';

test('the whole library is ready for offline in few requests', async ({ browser, baseURL }) => {
  const { seconds, requests } = await measureReady(browser, Number(new URL(baseURL ?? '').port), 100);
  test.info().annotations.push({ type: 'seconds', description: seconds.toFixed(1) });
  console.log(`ready for offline at 100 ms: ${seconds.toFixed(1)} s, ${requests.length} requests`);

  // A story, a theme or a face costs no request of its own.
  expect(requests.filter((url) => /^\/(scenarios|portraits)\//.test(url)).sort()).toEqual([
    '/portraits/pack.json',
    '/scenarios/index.en.json',
    '/scenarios/index.nl.json',
    '/scenarios/pack.en.json',
    '/scenarios/pack.nl.json',
  ]);
  // What the first screen loaded is in the browser's cache already; each other file is asked for once or twice.
  expect(requests.length).toBeLessThanOrEqual(listOf().length * 1.5);
});
