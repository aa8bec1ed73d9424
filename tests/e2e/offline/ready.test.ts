import { expect, test } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureReady } from '../../bench/ready';
import { buildWithStories } from '../../support/many-stories';
import { listOf } from './list';
import { Site } from '../../support/site';

const STORIES = 34;

test(`${STORIES} stories are ready for offline in few requests`, async ({ browser }) => {
  test.setTimeout(300_000);
  const project = buildWithStories(STORIES);
  const site = new Site();
  await site.start(join(project, 'build'), join(project, 'dist/main.js'));
  const { seconds, requests } = await measureReady(browser, site.port, 100);
  await site.stop();
  test.info().annotations.push({ type: 'seconds', description: seconds.toFixed(1) });
  console.log(
    `ready for offline with ${STORIES} stories at 100 ms: ${seconds.toFixed(1)} s, ${requests.length} requests`,
  );

  // A story or a face costs no request of its own: the list is as long as with two stories.
  expect(listOf(join(project, 'build'))).toHaveLength(listOf().length);
  expect(requests.filter((url) => /^\/(scenarios|portraits)\//.test(url)).sort()).toEqual([
    '/portraits/pack.json',
    '/scenarios/index.en.json',
    '/scenarios/index.nl.json',
    '/scenarios/pack.en.json',
    '/scenarios/pack.nl.json',
  ]);
  // What the first screen loaded is in the browser's cache already; each other file is asked for once or twice.
  expect(requests.length).toBeLessThanOrEqual(listOf().length * 1.5);
  rmSync(project, { recursive: true });
});
