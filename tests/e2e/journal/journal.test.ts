import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, Player, put, rows, STORY, test } from '../play/player';

const OTHER = 'de-fles-wijn';

/** Plays one choice of a story, so that there is a run of it. */
async function begin(player: Player, story = STORY): Promise<void> {
  await player.open(`/play/${story}`);
  await player.choose(0);
  await expect
    .poll(() => rows(player.page, 'runs').then((runs) => runs.map(({ scenario }) => scenario)))
    .toContain(story);
  await expect.poll(() => rows(player.page, 'texts').then((texts) => texts.map(({ id }) => id))).toContain(story);
}

/** What stands in the store of runs, without when it was looked at last. */
const roads = async (page: Page) =>
  (await rows(page, 'runs'))
    .map(({ id, scenario, steps, ended }) => JSON.stringify([id, scenario, steps, ended]))
    .sort();

const status = (page: Page) => page.getByRole('region', { name: 'Gegevens' }).getByRole('status');

async function bringIn(page: Page, content: string | Buffer, name = 'speelruimte.json'): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.getByLabel('Kies een bestand').setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('from the first choice to the journal and back into the story, where one was', async ({ player, page }) => {
  await begin(player);
  await page.getByRole('link', { name: 'Jouw verhalen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Jouw verhalen' })).toBeVisible();
  await expect(page).toHaveTitle('Jouw verhalen – Speelruimte');
  await expect(page.getByText(/^vandaag, /)).toBeVisible();
  await page.getByRole('link', { name: /^(Ga verder|Kijk terug)/ }).click();
  await expect(page).toHaveURL(/\/play\//);
  await page.goBack();
  await expect(page.getByText(/^vandaag, /)).toBeVisible();
});

test('a file, a wipe, and the file again: everything is back, and once', async ({ player, page }) => {
  await begin(player);
  await begin(player, OTHER);
  await put(page, 'notes', { scenario: STORY, text: 'Noor zou boos zijn.', changedAt: 1 });
  await page.goto('/journal');
  const before = await roads(page);
  expect(before).toHaveLength(2);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar in een bestand' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^speelruimte-\d{4}-\d\d-\d\d\.json$/);
  const file = readFileSync(await download.path(), 'utf8');
  expect(Object.keys(JSON.parse(file) as object)).toEqual([
    'file',
    'version',
    'madeAt',
    'runs',
    'notes',
    'texts',
    'echoes',
  ]);

  await page.getByRole('button', { name: 'Wis alles…' }).click();
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page.getByText('Hier is het nog leeg.')).toBeVisible();
  expect(await roads(page)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('speelruimte')))).toEqual(
    [],
  );

  await bringIn(page, file);
  await expect(page.getByText('2 wegen teruggehaald. 1 notitie teruggehaald.')).toBeVisible();
  await expect(page.getByText('Noor zou boos zijn.')).toBeVisible();
  await bringIn(page, file);
  await expect(page.getByText('Alles uit dit bestand stond hier al.')).toBeVisible();
  expect(await roads(page)).toEqual(before);
  await page.goto(`/play/${OTHER}`);
  await expect(player.told).toContainText('Je gaat verder waar je was.');
});

test('what can’t be used is refused with a reason, and nothing changes', async ({ player, page }) => {
  await begin(player);
  await page.goto('/journal');
  await expect(page.getByText(/^vandaag, /)).toBeVisible();
  const before = await roads(page);
  const cases: [string | Buffer, string][] = [
    ['{"file":"anders"}', 'komt niet van Speelruimte'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'ingepakt bestand'],
    ['{"file":"speelruimte","version":9}', 'nieuwere Speelruimte'],
    [Buffer.alloc(21_000_000, ' '), 'veel groter'],
    ['{"file":"speelruimte","version":1,"runs":[{"id":"__proto__"}],"notes":[],"texts":[]}', 'klopt iets niet'],
  ];
  for (const [content, reason] of cases) {
    await bringIn(page, content);
    await expect(page.getByRole('alert').filter({ hasText: reason })).toContainText('Er is niets veranderd.');
  }
  expect(await roads(page)).toEqual(before);
});

test('a road that was removed can be put back', async ({ player, page }) => {
  await begin(player);
  await page.goto('/journal');
  await page.getByRole('button', { name: /^Verwijder: / }).click();
  await expect(page.getByRole('button', { name: 'Zet terug' })).toBeFocused();
  expect(await roads(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^vandaag, /)).toBeVisible();
  expect(await roads(page)).toHaveLength(1);
});

test('a game in another window goes on in memory after a wipe, says so, and keeps nothing', async ({
  player,
  page,
  context,
}) => {
  await begin(player, OTHER);
  const journal = await context.newPage();
  await journal.goto('/journal');
  await journal.getByRole('button', { name: 'Wis alles…' }).click();
  await journal.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(status(journal).filter({ hasText: 'Alles is gewist' })).toBeVisible();
  await player.readOn();
  await player.back.click();
  await expect(player.told).toContainText('bewaart nu niets');
  await player.choose(0);
  expect(await roads(journal)).toEqual([]);
  await journal.close();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('played')))).toEqual([]);
});

test('what another window plays is there when one looks again', async ({ page, context }) => {
  await page.goto('/journal');
  await expect(page.getByText('Hier is het nog leeg.')).toBeVisible();
  const other = new Player(await context.newPage());
  await begin(other);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText(/^vandaag, /)).toBeVisible();
  await other.page.close();
});

test.describe('where the browser keeps nothing', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }),
  );

  test('the journal says why and what helps; the settings still work', async ({ page }) => {
    await page.goto('/journal');
    await expect(page.getByRole('status').filter({ hasText: 'Je browser bewaart hier niets.' })).toBeVisible();
    await page.getByRole('radio', { name: 'Donker' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('a story is played to a choice, and says that nothing is kept', async ({ player }) => {
    await player.open();
    await player.choose(0);
    await expect(player.told).toContainText('bewaart nu niets');
  });
});

test.describe('by axe', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe has nothing to say about a full journal, ${colorScheme}; it fits a small phone in large letters`, async ({
      player,
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await begin(player);
      await put(page, 'notes', { scenario: STORY, text: 'n'.repeat(300), changedAt: 1 });
      await put(page, 'runs', { id: 'bad', scenario: 7 });
      await page.goto('/journal');
      await page.getByText('Bekijk het zoals het er staat').click();
      await page.getByRole('button', { name: 'Wis alles…' }).click();
      await page.getByRole('button', { name: /^Pas aan/ }).click();
      await expect(page.getByRole('textbox')).toBeFocused();
      // The line of the worker comes in its own time, and stands below every page: it is looked at there.
      expect((await new AxeBuilder({ page }).exclude('.ready').analyze()).violations).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.getByRole('radio', { name: 'Heel groot' }).check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});
