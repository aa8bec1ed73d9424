import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Library } from '../../../src/lib/library/card';
import { expect, test } from '../play/player';

const { stories } = JSON.parse(readFileSync('build/scenarios/index.nl.json', 'utf8')) as Library;
const shortest = stories.reduce((one, other) => (other.minutes < one.minutes ? other : one));
const long = stories.filter(({ length }) => length === 'long');

const card = (page: Page) => page.locator('.now');
const titles = (page: Page) => page.locator('.story__title');

/** Counts every layout shift from the first paint on. */
const countShifts = () => {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

test('a newcomer gets the shortest story; no store is made', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(card(page)).toContainText('Om nu te spelen');
  await expect(card(page).getByRole('link', { name: 'Begin' })).toHaveAttribute('href', `/play/${shortest.id}`);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(await page.textContent('body')).not.toMatch(/integrit/i);
});

for (const [width, height] of [
  [320, 640],
  [360, 740],
  [1280, 800],
] as const) {
  test(`who was here before goes on where they were, and nothing moves at ${width} px`, async ({ page, player }) => {
    await page.setViewportSize({ width, height });
    await player.open('/play/de-fles-wijn');
    await player.choose(0);
    await player.kept(1);
    await page.addInitScript(countShifts);
    await page.goto('/', { waitUntil: 'networkidle' });
    await expect(card(page)).toContainText('Verder waar je was');
    await expect(card(page)).toContainText(/Halverwege|kernmoment/);
    await expect(page.locator('.story__mark')).toHaveText(['Bezig']);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.shifted)).toBe(0);
    await card(page).getByRole('link', { name: 'Ga verder' }).click();
    await expect(player.told).toContainText('Je gaat verder waar je was.');
  });
}

test('after an ending it offers another story, and marks the one that was played', async ({ page, player }) => {
  await player.open('/en/play/even-kijken');
  await player.toTheEnd();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toContain('played');
  await page.goto('/en');
  await expect(card(page)).toContainText('To play now');
  await expect(card(page).getByRole('link', { name: 'Begin' })).not.toHaveAttribute('href', /even-kijken/);
  await expect(page.locator('.story__mark')).toHaveText(['Played']);
});

test('a word finds stories by title, hook and theme; nothing closes under your hands', async ({ page }) => {
  await page.goto('/en', { waitUntil: 'networkidle' });
  await page.getByText('Find a story that suits you').click();
  const search = page.getByRole('searchbox', { name: 'Search for a word' });
  await search.pressSequentially('bottle');
  await expect(titles(page)).toHaveText(['The bottle of wine']);
  await expect(page.getByRole('status').first()).toHaveText('1 story');
  await search.press('Enter');
  await expect(page).toHaveURL('/en?words=bottle');
  await search.fill('');
  await expect(search).toBeFocused();
  await expect(titles(page)).toHaveCount(stories.length);
  await search.fill('zzz');
  await expect(titles(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all stories' }).click();
  await expect(search).toHaveValue('');
  await expect(page).toHaveURL('/en');
});

test('only who played something is asked about what they have not played', async ({ page, player }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByText('Zoek een verhaal dat bij je past').click();
  const fresh = page.getByLabel('Alleen wat je nog niet speelde');
  await expect(fresh).toHaveCount(0);
  await player.open('/play/even-kijken');
  await player.choose(0);
  await player.kept(1);
  await page.goto('/?fresh=1');
  await expect(fresh).toBeChecked();
  await expect(titles(page)).toHaveCount(stories.length - 1);
  await fresh.uncheck();
  await expect(page).toHaveURL('/');
  await expect(titles(page)).toHaveCount(stories.length);
});

test('a filter is kept in the address: through a reload, a story and back, and in a link to somebody else', async ({
  page,
}) => {
  await page.goto('/?from=mail', { waitUntil: 'networkidle' });
  const all = await titles(page).count();
  await page.getByText('Zoek een verhaal dat bij je past').click();
  await page.getByLabel('Hoe lang het duurt').selectOption({ value: 'long' });
  await expect(page.getByRole('status').first()).toHaveText(`${long.length} verhalen`);
  await expect(page).toHaveURL('/?from=mail&length=long');
  await page.reload();
  await expect(titles(page)).toHaveCount(long.length);
  await titles(page).getByRole('link').first().click();
  await expect(page).toHaveURL(/play/);
  await page.goBack();
  await expect(titles(page)).toHaveCount(long.length);
  await expect(page.getByLabel('Hoe lang het duurt')).toHaveValue('long');
  await page.goto('/?layer=mars&player=nobody');
  await expect(titles(page)).toHaveCount(all);
  await page.goto('/?layer=waterschap&player=councillor');
  await expect(page.getByRole('status').first()).toContainText('Zo’n verhaal is er nog niet');
  await page.getByRole('button', { name: 'Toon alle verhalen' }).click();
  await expect(titles(page)).toHaveCount(all);
  await expect(page.getByRole('heading', { name: 'Alle verhalen' })).toBeFocused();
  await expect(page).toHaveURL('/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('there is a plain list, and nothing that does nothing', async ({ page }) => {
    await page.goto('/');
    expect(await titles(page).count()).toBeGreaterThan(1);
    await expect(page.locator('.filters')).toBeHidden();
    await expect(card(page).getByRole('link', { name: 'Begin' })).toBeVisible();
  });
});
