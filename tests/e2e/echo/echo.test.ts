import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { Site, visitUntilReady } from '../../support/site';
import { expect, published, rows, test } from '../play/player';

const DAY = 24 * 60 * 60 * 1000;
const stories = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const phase = (page: Page) => page.locator('article.story');
const card = (page: Page) => page.getByRole('complementary', { name: /^(Weet je nog\?|Remember\?)$/ });
const choices = (story: string, language: 'nl' | 'en') => Object.values(published(language, story).echo.choices);

/** Opens a page and waits until taps are heard. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
}

/** Reads the echo and decides; `which` of its options. */
async function read(page: Page, which = 0): Promise<void> {
  while ((await phase(page).getAttribute('data-phase')) === 'reading')
    await page.getByRole('button', { name: /^(Verder|Go on)$/ }).click();
  await page.getByRole('radio').nth(which).check();
  await page.getByRole('button', { name: /^(Dit doe ik|I do this)$/ }).click();
  await expect(phase(page)).toHaveAttribute('data-phase', 'decided');
}

test('a link in a calendar works on a device that knows nothing, and leaves nothing there', async ({
  page,
  player,
}) => {
  await open(page, '/echo/de-fles-wijn');
  await expect(page).toHaveTitle('Weet je nog? ‘De fles wijn’ – Speelruimte');
  await read(page, 1);
  const [, chosen] = choices('de-fles-wijn', 'nl');
  const then = page.getByRole('region', { name: 'Wat ervan kwam' });
  await expect(then).toContainText(chosen?.say ?? 'nothing');
  await expect(then).toContainText(chosen?.then ?? 'nothing');
  await expect(then).toBeFocused();
  await expect(page.getByText('Hier trok hetzelfde als in ‘De fles wijn’.')).toBeVisible();
  await expect(page.getByText('Koos je toen ook zo?')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await player.back.click();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await read(page, 0);
  await page.getByRole('link', { name: 'Speel dat verhaal' }).click();
  await expect(page).toHaveURL('/play/de-fles-wijn');
});

test('the other language is at the same place, and the browser’s own button leads back to it', async ({ page }) => {
  await open(page, '/echo/de-melding');
  await read(page, 2);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/echo/de-melding');
  await expect(page.getByText(choices('de-melding', 'en')[2]?.then ?? 'nothing')).toBeVisible();
  await page.getByRole('link', { name: 'Play that story' }).click();
  await expect(page).toHaveURL('/en/play/de-melding');
  await page.goBack();
  await expect(page.getByText(choices('de-melding', 'en')[2]?.then ?? 'nothing')).toBeVisible();
});

test('an address without an echo says so, and names the story that it looks like', async ({ page }) => {
  await page.goto('/echo/de-fles-wij');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await expect(page.getByRole('link', { name: 'De fles wijn' })).toBeVisible();
});

/** Counts every layout shift from the first paint on. */
const countShifts = () => {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

test.describe('after an ending', () => {
  let ended: number;
  const later = (page: Page, days: number) => page.clock.setFixedTime(ended + days * DAY);

  test.beforeEach(async ({ page, player }) => {
    ended = Date.now();
    await player.open('/play/even-kijken');
    await player.toTheEnd();
    await player.next.click();
    await player.isIn('toll');
    await expect.poll(async () => (await rows(page, 'runs')).at(0)?.ended).toBeTruthy();
  });

  for (const width of [320, 360, 1280])
    test(`its echo waits two weeks later, and nothing moves at ${width} px; put away, it stays away`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 1800 });
      await page.goto('/', { waitUntil: 'networkidle' });
      await expect(card(page)).toHaveCount(0);
      await later(page, 13);
      await page.goto('/', { waitUntil: 'networkidle' });
      await expect(card(page)).toHaveCount(0);

      await page.addInitScript(countShifts);
      await later(page, 15);
      await page.goto('/', { waitUntil: 'networkidle' });
      await expect(card(page)).toContainText('Even kijken');
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => window.shifted)).toBe(0);
      await card(page).getByRole('button').dblclick();
      await expect(card(page)).toContainText('Weggelegd');
      await expect.poll(async () => (await rows(page, 'echoes')).at(0)?.away).toBe(true);
      for (const days of [15, 43, 85]) {
        await later(page, days);
        await page.goto('/', { waitUntil: 'networkidle' });
        await expect(card(page)).toHaveCount(0);
      }
    });

  test('what was put away can be put back', async ({ page }) => {
    await later(page, 15);
    await page.goto('/');
    await card(page).getByRole('button').click();
    await card(page).getByRole('button', { name: 'Zet terug' }).click();
    await expect(card(page).getByRole('link', { name: 'Even kijken' })).toBeFocused();
    await expect.poll(() => rows(page, 'echoes')).toEqual([]);
    await page.reload();
    await expect(card(page)).toContainText('Even kijken');
  });

  test('read, it is gone, and comes back after six weeks', async ({ page }) => {
    await later(page, 15);
    await page.goto('/en');
    await card(page).getByRole('link').click();
    await expect(page).toHaveURL('/en/echo/even-kijken');
    await read(page);
    await expect(page.getByText('Did you choose like this then, too?')).toBeVisible();
    await expect.poll(async () => (await rows(page, 'echoes')).at(0)).toMatchObject({ away: false });
    expect(Object.keys((await rows(page, 'echoes'))[0] ?? {}).sort()).toEqual(['at', 'away', 'scenario']);
    await page.getByRole('link', { name: 'To all stories' }).click();
    await expect(page.locator('.story__mark')).toHaveText(['Played']);
    await expect(card(page)).toHaveCount(0);
    await later(page, 43);
    await page.goto('/en');
    await expect(card(page)).toBeVisible();
  });

  test('who wants to be reminded takes a file for their calendar, in the language of the page', async ({
    page,
    player,
  }) => {
    await page.goto('/en/play/even-kijken');
    for (const screen of ['toll', 'referees', 'roads']) {
      await player.next.click();
      await player.isIn(screen);
    }
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Put it in your calendar' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('five-minutes-of-reading.ics');
    const text = readFileSync(await file.path(), 'utf8').replaceAll('\r\n ', '');
    expect(text.match(/^SUMMARY:Five minutes of reading\r$/gm)).toHaveLength(3);
    expect(text.match(/\/en\/echo\/even-kijken\r$/gm)).toHaveLength(6);
    await expect(page.getByText('Saved as five-minutes-of-reading.ics')).toBeVisible();
  });
});

test('every echo works without a network, in both languages, also with a slash too many', async ({ page }) => {
  test.setTimeout(60_000 + 5_000 * stories.length);
  const site = new Site();
  await site.start();
  await visitUntilReady(page, site.url('/'));
  await site.stop();
  for (const path of stories.flatMap((id) => [`/echo/${id}`, `/en/echo/${id}`])) {
    const response = await page.goto(site.url(`${path}/?from=calendar`));
    expect(response?.status(), path).toBe(200);
    await expect(page, path).toHaveURL(site.url(`${path}?from=calendar`));
    await expect(page.locator('.story .narrator').first(), path).toBeVisible();
  }
  await open(page, site.url('/echo/de-fles-wijn'));
  await read(page);
});
