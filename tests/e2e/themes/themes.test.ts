import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { themesOf, type Library } from '../../../src/lib/library/card';
import { Site, visitUntilReady } from '../../support/site';

const { themes, stories } = JSON.parse(readFileSync('build/scenarios/index.nl.json', 'utf8')) as Library;

test('every theme has a page in both languages, and the overview leads to it', async ({ page }) => {
  for (const [overview, language] of [
    ['/themes', 'nl'],
    ['/en/themes', 'en'],
  ] as const) {
    await page.goto(overview);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const links = await page.locator('.theme a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(themes.map(({ id }) => `${overview}/${id}`));
  }
});

test('a theme has two sides, its stories, and a way to the others', async ({ page }) => {
  await page.goto('/themes/publiek-privaat');
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['Waar het kwetsbaar is', 'Waar een kans zit']);
  await expect(page.getByText('Deze kans staat niet in de bron.')).toBeVisible();
  await page.getByRole('link', { name: 'Alle thema’s' }).click();
  await expect(page).toHaveURL(/\/themes$/);
});

test('a coordinator sees what there is, and a number leads to those stories', async ({ page }) => {
  await page.goto('/en/about', { waitUntil: 'networkidle' });
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Under a magnifying glass' }) });
  const about = stories.filter((card) => themesOf(card).includes('integritisme'));
  const there = about.filter(({ layer }) => layer === 'rijk');
  await expect(row.getByRole('link').last()).toContainText(String(about.length));
  await row.getByRole('link', { name: 'Central government' }).click();
  await expect(page).toHaveURL('/en?theme=integritisme&layer=rijk#library');
  await expect(page.locator('.story__title')).toHaveCount(there.length);
  await expect(page.getByRole('status').first()).toContainText(String(there.length));
});

test('themes are there without a server, and one that isn’t there says so', async ({ page }) => {
  const site = new Site();
  await site.start();
  await visitUntilReady(page, site.url('/'));
  await site.stop();
  for (const path of ['/themes', '/themes/integritisme', '/en/themes/netwerken/']) {
    const response = await page.goto(site.url(path));
    expect(response?.status(), path).toBe(200);
    await expect(page.locator('h1'), path).toHaveCount(1);
  }
  await expect(page).toHaveTitle(/^Networks/);
  expect((await page.goto(site.url('/themes/nergens')))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
});
