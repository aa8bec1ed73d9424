import { expect, test as base, type Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { PAGES } from '../pages';
import { FarServer } from '../../support/far-server';
import { listOf } from './list';
import { nextVersion } from './next-version';
import { Site, visitUntilReady } from '../../support/site';

const test = base.extend<{ site: Site }>({
  site: async ({ page }, use) => {
    const site = new Site();
    await site.start();
    await visitUntilReady(page, site.url('/'));
    await use(site);
    await site.stop();
  },
});

/** An address of this computer that isn't localhost, as a phone in the room would use. */
const lan = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const WORDS = 'De volgende versie';
/** Pages name the scripts they load. */
const TEXTS = [...PAGES, '/404.html'].filter((url) => !url.includes('/play/'));
const ask = (page: Page) => page.getByText('Er is een nieuwe versie.');

/** Puts the next version on the server, and lets a page find it. */
async function deploy(site: Site, page: Page, root = nextVersion(WORDS)): Promise<string> {
  await site.stop();
  await site.start(root);
  await page.goto(site.url('/'));
  return root;
}

/** Whether the page has been loaded anew since it was marked. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in globalThis);

test('a new version comes when the player asks for it, and only in the tab that asked', async ({
  site,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const other = await context.newPage();
  await other.goto(site.url('/'));
  await deploy(site, page);
  await expect(ask(page)).toBeVisible({ timeout: 15_000 });
  await expect(page).not.toHaveTitle(WORDS);
  await mark(page);
  await mark(other);

  await page.getByRole('button', { name: 'Nu bijwerken' }).click();
  // The title of the served page, before the app writes its own.
  await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
  expect(await page.evaluate(async () => (await fetch('/')).text())).toContain(WORDS);
  await expect(ask(page)).toHaveCount(0);

  expect(await isMarked(other)).toBe(true);
  await expect(ask(other)).toHaveCount(0);
  // Its parts are gone from the server, but not from this device.
  await other.getByRole('link', { name: 'Privacy' }).click();
  await expect(other).toHaveURL(site.url('/privacy'));
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await isMarked(other)).toBe(true);
});

test('"Later" leaves the old version as it was, after a reload and with the server gone too', async ({
  site,
  page,
}) => {
  await deploy(site, page);
  await ask(page).waitFor();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(ask(page)).toHaveCount(0);
  await mark(page);
  await page.getByRole('link', { name: 'Privacy' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy');
  expect(await isMarked(page)).toBe(true);
  await site.stop();
  await page.goto(site.url('/'));
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(async () => (await fetch('/')).text())).not.toContain(WORDS);
  await expect(ask(page)).toBeVisible();
});

test('a version of which a file is missing never takes over', async ({ site, page }) => {
  const root = nextVersion(WORDS);
  rmSync(join(root, 'privacy.html'));
  await deploy(site, page, root);
  const states = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    while (installing && installing.state !== 'redundant')
      await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
    const names = (await caches.keys()).filter((name) => !name.endsWith('record'));
    return [registration.active?.state, registration.waiting, names.length];
  });
  expect(states).toEqual(['activated', null, 1]);
  await expect(ask(page)).toHaveCount(0);
  await site.stop();
  await page.goto(site.url('/privacy'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an update fetches only what has changed', async ({ page }) => {
  const site = new Site();
  await site.start();
  const far = new FarServer();
  const url = await far.start(site.port, 0);
  await visitUntilReady(page, url);
  await site.stop();
  await site.start(nextVersion(WORDS));
  far.asked.length = 0;
  await page.goto(url);
  await ask(page).waitFor();
  const changed = listOf()
    .map((entry) => entry.url)
    .filter((one) => one.includes('/nodes/') || TEXTS.includes(one))
    .map((one) => one.replace(/(nodes\/.*)\.js$/, '$1-next.js'));
  const once = new Set(far.asked.filter((one) => one !== '/service-worker.js'));
  expect([...once].sort()).toEqual(changed.sort());
  expect(far.asked.length).toBeLessThanOrEqual(once.size + 2);
  far.stop();
  await site.stop();
});

test('where service workers are refused, nothing is claimed and nothing goes wrong', async ({ browser, site }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  await page.goto(site.url('/'), { waitUntil: 'networkidle' });
  await page.waitForTimeout(3000);
  await expect(page.getByText('Klaar voor offline')).toHaveCount(0);
  expect(trouble).toEqual([]);
  await context.close();
});

test('on plain http in a local network too', async ({ browser }) => {
  test.skip(lan === undefined, 'this computer is in no network');
  const site = new Site();
  await site.start('build', 'dist/main.js', '0.0.0.0');
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.goto(site.url('/').replace('localhost', lan ?? ''), { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.waitForTimeout(3000);
  await expect(page.getByText('Klaar voor offline')).toHaveCount(0);
  expect(trouble).toEqual([]);
  await page.close();
  await site.stop();
});
