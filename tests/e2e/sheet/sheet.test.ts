import { expect, test } from '@playwright/test';
import { PAGES } from '../pages';
import { Site, visitUntilReady } from '../../support/site';

const sheets = PAGES.filter((url) => url.endsWith('/sheet'));

/** How many pages of A4 the browser prints. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test.describe('as it comes from the server', () => {
  test.use({ serviceWorkers: 'block' });

  test('every sheet is two sides of A4, in both languages', async ({ page }) => {
    test.setTimeout(240_000);
    expect(sheets.length).toBeGreaterThan(20);
    const long: string[] = [];
    for (const url of sheets) {
      await page.goto(url);
      // Another letter is wider, and so is a page that is still being made.
      await expect(page.locator('.side')).toHaveCount(2);
      await page.evaluate(() => document.fonts.ready.then(() => true));
      if (pagesOf(await page.pdf({ preferCSSPageSize: true })) !== 2) long.push(url);
    }
    expect(long).toEqual([]);
  });
});

test('on paper stands the story, nothing of the screen, and no twist on the side that goes round', async ({ page }) => {
  await page.goto('/play/maatwerk/sheet');
  await expect(page).toHaveTitle(/^Aan de keukentafel op papier/);
  await page.emulateMedia({ media: 'print' });
  const [round, own] = await page.locator('.side').allInnerTexts();
  expect(round).toContain('Gerda krijgt haar lift.');
  expect(round).not.toContain('willen?');
  expect(own).toContain('En als iemand vraagt wat Wim en Ans zelf willen?');
  for (const name of ['Naar de inhoud', 'Privacy', 'Speelruimte', 'Druk af'])
    await expect(page.getByText(name, { exact: true }).first(), name).toBeHidden();
});

test('it prints, leads to the story, and keeps its place in the other language', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => (document.title = 'printed');
  });
  await page.goto('/play/even-kijken/sheet', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Druk af' }).click();
  await expect(page).toHaveTitle('printed');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/play/even-kijken/sheet');
  await page.getByRole('link', { name: 'Play this story' }).click();
  await expect(page).toHaveURL('/en/play/even-kijken');
});

test('it is there without a connection; a story that isn’t says so', async ({ page }) => {
  const site = new Site();
  await site.start();
  await visitUntilReady(page, site.url('/'));
  await site.stop();
  await page.goto(site.url('/en/play/de-melding/sheet'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('In confidence');
  await page.context().setOffline(true);
  await page.goto(site.url('/play/de-meldng/sheet'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit verhaal staat nog niet op dit apparaat');
});
