import type { Page } from '@playwright/test';
import { expect, test } from './player';

declare global {
  interface Window {
    fades: number;
  }
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.fades = 0;
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (change) => {
      window.fades += 1;
      return start(change);
    };
  }),
);

const fades = (page: Page) => page.evaluate(() => window.fades);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.matches('[data-read-on]'));

test('one screen after the ending fades into the next, and reading goes on at its title; a story itself never waits', async ({
  player,
  page,
}) => {
  await player.open();
  await player.toTheEnd();
  expect(await fades(page)).toBe(0);
  await player.next.click();
  await player.isIn('toll');
  await expect.poll(() => focused(page)).toBe(true);
  await page.getByRole('button', { name: 'Terug' }).click();
  await player.isIn('ended');
  await expect.poll(() => focused(page)).toBe(true);
  expect(await fades(page)).toBe(2);
});

test('a second quick tap counts, and so does a tap while a screen still fades', async ({ player, page }) => {
  await player.open();
  await player.toTheEnd();
  await player.next.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await player.isIn('referees');
  await page.getByRole('button', { name: 'Terug' }).click();
  await player.next.click();
  await player.isIn('referees');
  await expect.poll(() => focused(page)).toBe(true);
});

for (const less of ['device', 'setting'] as const) {
  test(`nothing fades for who wants less motion (${less})`, async ({ player, page }) => {
    if (less === 'device') await page.emulateMedia({ reducedMotion: 'reduce' });
    else await page.addInitScript(() => localStorage.setItem('speelruimte.settings', '{"motion":"less"}'));
    await player.open();
    await player.toTheEnd();
    await player.next.click();
    await player.isIn('toll');
    await expect.poll(() => focused(page)).toBe(true);
    expect(await fades(page)).toBe(0);
  });
}
