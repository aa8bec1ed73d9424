import { expect, test } from '@playwright/test';

declare global {
  interface Window {
    shifted: number;
  }
}

// A slow network: the text is there in the stand-in first, and the real letters come when one is already reading. They wait
// for the next page.
for (const url of ['/', '/en', '/play/even-kijken', '/en/play/even-kijken', '/privacy']) {
  for (const width of [360, 1280]) {
    test(`nothing on ${url} moves when its font comes late, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
      await page.addInitScript(() => {
        window.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            window.shifted += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(url);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => document.fonts.check('18px "Atkinson Hyperlegible Next"'))).toBe(true);
      expect(await page.evaluate(() => window.shifted)).toBe(0);
    });
  }
}
