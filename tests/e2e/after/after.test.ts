import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../play/player';
import type { Player } from '../play/player';

/** Plays to an ending, and on to its last screen; everything is there at once. */
async function lookBack(player: Player, path: string): Promise<void> {
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  await player.open(path);
  await player.toTheEnd();
  for (const screen of ['toll', 'referees', 'roads']) {
    await player.next.click();
    await player.isIn(screen);
  }
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, ' ').trim());

test('from an ending through three screens and back; on each, reading goes on at its title', async ({
  player,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await player.open('/play/de-fles-wijn');
  await player.toTheEnd();
  await player.next.click();
  await expect(page.getByRole('term')).toHaveText(['Wat je beschermde', 'Wat het kostte']);
  await expect.poll(() => focused(page)).toMatch(/^Zo liep het af/);
  await player.next.click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Wat anderen ervan vinden');
  await expect(page.locator('blockquote')).toHaveCount(2);
  await expect.poll(() => focused(page)).toBe('Wat anderen ervan vinden');
  await page.getByRole('button', { name: /^Hoor ook/ }).click();
  await expect(page.locator('blockquote')).toHaveCount(3);
  await player.next.click();
  await expect.poll(() => focused(page)).toBe('Andere afslag');
  await page.getByRole('button', { name: 'Terug' }).click();
  await expect.poll(() => focused(page)).toBe('Wat anderen ervan vinden');
});

test('another road is a new run; then two endings are seen, and the field has the first road too', async ({
  player,
  page,
}) => {
  await lookBack(player, '/play/de-fles-wijn');
  await expect(page.getByText(/Je zag 1 van de 5 eindes/)).toBeVisible();
  await page.getByRole('button', { name: 'Kies hier opnieuw' }).first().click();
  await player.choose(3);
  await player.toTheEnd();
  for (let screen = 0; screen < 3; screen++) await player.next.click();
  await expect(page.getByText(/Je zag 2 van de 5 eindes/)).toBeVisible();
  await expect(page.getByText('eerder gezien')).toHaveCount(1);
  await page.getByText('Meer over dit verhaal').click();
  await expect(page.getByText('Eerder gespeeld')).toBeVisible();
  await expect(page.locator('.thread--played').first()).toBeAttached();
});

test('a note keeps itself and is there after a reload', async ({ player, page }) => {
  await lookBack(player, '/play/even-kijken');
  await page.getByText('Meer over dit verhaal').click();
  await page.getByLabel('Wat wil je onthouden?').fill('Vraag Noor hoe het ging.');
  await expect(page.getByText('Bewaard.')).toBeVisible();
  await player.open('/play/even-kijken');
  await player.isIn('ended', 'toll', 'referees', 'roads');
  while ((await player.phase()) !== 'roads') await player.next.click();
  await page.getByText('Meer over dit verhaal').click();
  await expect(page.getByLabel('Wat wil je onthouden?')).toHaveValue('Vraag Noor hoe het ging.');
});

test('the line to share has the address of the story, and nothing of what was chosen', async ({
  player,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lookBack(player, '/play/even-kijken');
  await page.getByRole('button', { name: 'Kopieer de link' }).click();
  await expect(page.getByText('Gekopieerd. Plak het waar je wilt.')).toBeVisible();
  const address = new URL('/play/even-kijken', page.url()).href;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`Ik kwam er niet uit. Jij? ${address}`);
});

test('on to the theme, and from there to a story', async ({ player, page }) => {
  await lookBack(player, '/play/de-fles-wijn');
  await page.getByRole('link', { name: 'Onder een vergrootglas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Onder een vergrootglas');
  await expect(page).toHaveTitle(/^Onder een vergrootglas/);
  await page.getByRole('link', { name: 'De fles wijn', exact: true }).click();
  await expect(page).toHaveURL(/\/play\/de-fles-wijn$/);
});

for (const [path, colorScheme] of [
  ['/play/de-fles-wijn', 'dark'],
  ['/en/play/even-kijken', 'light'],
] as const) {
  test(`axe has nothing to say about what follows ${path}, ${colorScheme}; it fits a small phone`, async ({
    player,
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await player.open(path);
    await player.toTheEnd();
    for (const screen of ['toll', 'referees', 'roads']) {
      await player.next.click();
      await player.isIn(screen);
      expect(await faults(page), screen).toEqual([]);
    }
    await page.locator('summary').first().click();
    await page.locator('details details summary').click();
    await expect(page.locator('.ask')).toBeVisible();
    expect(await faults(page), 'the fold').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('all of it by keyboard', async ({ player, page }) => {
  await lookBack(player, '/play/even-kijken');
  const reach = async (name: RegExp) => {
    for (let tab = 0; tab < 60; tab++) {
      await page.keyboard.press('Tab');
      if (name.test((await focused(page)) ?? '')) return;
    }
    throw new Error(`no way to ${name.source} by Tab`);
  };
  await reach(/^Meer over dit verhaal$/);
  await page.keyboard.press('Enter');
  await reach(/^Hetzelfde in woorden$/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('table')).toBeVisible();
  await reach(/^Nog een bril$/);
  const ask = page.locator('.ask');
  const before = await ask.textContent();
  await page.keyboard.press('Enter');
  await expect(ask).not.toHaveText(before ?? '');
  await reach(/^Speel opnieuw$/);
  await page.keyboard.press('Enter');
  await player.isIn('reading', 'choosing', 'staking');
});
