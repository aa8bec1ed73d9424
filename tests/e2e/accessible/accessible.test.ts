import { expect, test } from '@playwright/test';
import { check } from './checks';
import { walks } from './screens';

for (const tongue of ['nl', 'en'] as const)
  for (const { name, path, walk } of walks)
    test(`${name}, ${tongue}: axe by day and night, zoomed, spaced, still, and a ring at the focus`, async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(tongue === 'nl' ? path : `/en${path === '/' ? '' : path}`, { waitUntil: 'networkidle' });
      let states = 0;
      await walk(
        page,
        async (state) => {
          states++;
          await expect(page.locator('h1'), state).toHaveCount(1);
          await expect(page, state).toHaveTitle(/Speelruimte/);
          await expect(page.locator('html'), state).toHaveAttribute('lang', tongue);
          await check(page, state);
        },
        tongue,
      );
      expect(states).toBeGreaterThan(0);
    });

test('the checks see what is wrong', async ({ page }) => {
  await page.goto('/privacy', { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.bad { inline-size: 900px; transition: color 1s; color: #fff; } .bad:focus { outline: none; }');
    document.adoptedStyleSheets = [sheet];
    if (main) main.innerHTML += '<a class="bad" href="/">x</a><p class="bad"><img src="/icon.svg"></p>';
  });
  const failed = await check(page, 'broken on purpose').catch((error: Error) => error.message);
  for (const word of ['image-alt', 'page: 9', 'A.bad']) expect(failed).toContain(word);
});
