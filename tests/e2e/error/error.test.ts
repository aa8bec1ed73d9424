import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { Site, visitUntilReady } from '../../support/site';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The file that the build made of a component that is loaded on its own. */
function chunkOf(source: string): string {
  const made = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'));
  return made[source].file;
}

/** Makes the first screen break: counting things in words throws. */
const breakHome = () => {
  Intl.PluralRules.prototype.select = () => {
    throw new RangeError('Invalid value even-kijken');
  };
};

test('an address with a typo names the story that was meant, also without a connection', async ({ page }) => {
  const site = new Site();
  await site.start();
  await page.goto(site.url('/play/de-fles-wjin'));
  await expect(heading(page)).toHaveText('Deze pagina is er niet');
  await page.getByRole('link', { name: 'De fles wijn' }).click();
  await expect(heading(page)).toHaveText('De fles wijn');
  await visitUntilReady(page, site.url('/en'));
  await site.stop();
  await page.goto(site.url('/en/abuot'));
  await expect(heading(page)).toHaveText('This page isn’t here');
  await page.getByRole('link', { name: 'To all stories' }).click();
  await expect(page).toHaveURL(/\/en#library$/);
  // A story that came after this version: it needs a connection.
  await page.context().setOffline(true);
  await page.goto(site.url('/play/een-nieuw-verhaal'));
  await expect(heading(page)).toHaveText('Dit verhaal staat nog niet op dit apparaat');
  await page.getByRole('button', { name: 'Opnieuw laden' }).click();
  await expect(page.getByText('Er is nog steeds geen verbinding.')).toBeVisible();
});

test('a screen that breaks leaves the frame, a report and the way on', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(breakHome);
  await page.goto('/');
  await expect(heading(page)).toHaveText('Hier ging iets mis');
  await page.getByText('Dit probleem melden').click();
  await expect(page.locator('pre')).toContainText('RangeError: Invalid value …');
  await page.getByRole('button', { name: 'Kopieer het bericht' }).click();
  await expect(page.getByText('Het bericht is gekopieerd.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('pre').textContent());
  expect(copied).not.toContain('kijken');
  await page.getByRole('link', { name: 'Privacy' }).click();
  await expect(heading(page)).toHaveText('Privacy');
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a part that does not come is said, and comes when there is a connection again', async ({ page, context }) => {
    await page.goto('/', { waitUntil: 'networkidle' });
    const title = await page.locator('.now__title').innerText();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Begin', exact: true }).click();
    await expect(heading(page)).toHaveText('Dit kon niet geladen worden');
    await page.getByRole('button', { name: 'Opnieuw laden' }).click();
    await expect(page.getByText('Er is nog steeds geen verbinding.')).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Opnieuw laden' }).click();
    await expect(heading(page)).toHaveText(title);
  });
});

test.describe('where nothing is kept on the device', () => {
  test.use({ serviceWorkers: 'block' });

  test('what is loaded while nobody waits for it may stay away: no error is told', async ({ page }) => {
    const line = `**/${chunkOf('src/lib/ui/offline/OfflineLine.svelte')}`;
    const stayedAway = page.waitForEvent('requestfailed');
    await page.route(line, (route) => route.abort());
    await page.goto('/');
    await stayedAway;
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('an error behind a page is told at its end, and the page stays', async ({ page }) => {
  await page.goto('/privacy', { waitUntil: 'networkidle' });
  await page.evaluate(() => setTimeout(() => Promise.reject(new TypeError('mijn briefje is not a function'))));
  await expect(page.getByRole('alert')).toContainText('Er ging iets mis.');
  await page.getByText('Dit probleem melden').click();
  await expect(page.locator('pre')).toContainText('TypeError: … is not a function');
  await expect(heading(page)).toHaveText('Privacy');
  await page.getByRole('button', { name: 'Sluiten' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
