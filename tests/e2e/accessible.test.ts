import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { WALKED } from './pages';

/** What axe finds, in a form that tells where. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const pages = [...WALKED, '/unknown', '/en/unknown'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const url of pages) {
    test(`axe has nothing to say about ${url}, ${colorScheme}; it fits a small phone`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(url, { waitUntil: 'networkidle' });
      expect(await faults(page)).toEqual([]);
      if (colorScheme === 'dark') return;
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page).toHaveTitle(/Speelruimte/);
      expect(await page.getAttribute('html', 'lang')).toBe(url === '/en' || url.startsWith('/en/') ? 'en' : 'nl');
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }

  test(`nor about a story on the way, ${colorScheme}`, async ({ page }) => {
    test.slow();
    // With reduced motion a scene is there at once, so that the first screen has the choice.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/play/even-kijken', { waitUntil: 'networkidle' });
    expect(await faults(page), 'what is at stake').toEqual([]);
    await page.getByRole('button', { name: 'Sla over' }).click();
    const confirm = page.locator('form button[type=submit]');
    await confirm.click();
    await expect(page.getByRole('alert')).not.toBeEmpty();
    expect(await faults(page), 'nothing chosen').toEqual([]);
    for (let step = 0; step < 6 && (await confirm.isVisible()); step++) {
      await page.getByRole('radio').first().check();
      if (step === 0) expect(await faults(page), 'chosen').toEqual([]);
      await confirm.click();
    }
    for (const screen of ['ending', 'toll']) {
      expect(await faults(page), screen).toEqual([]);
      await page.getByRole('button', { name: 'Verder' }).click();
    }
    await expect(page.getByRole('term').first()).toBeVisible();
  });
}
