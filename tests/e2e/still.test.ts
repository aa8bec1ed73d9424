import { expect, test } from '@playwright/test';

declare global {
  interface Window {
    shifted: number;
  }
}

/**
 * A layout shift of 0.1 is still called good. In one of our paragraphs in eighty a last word goes to another line: 0.02.
 * A stand-in that doesn't fit gives ten times that.
 */
const oneLine = 0.04;

// A slow network: the text is there in the stand-in first, and the real letters come when one is already reading.
for (const url of ['/', '/en', '/play/even-kijken', '/en/play/even-kijken', '/privacy']) {
  for (const width of [360, 1280]) {
    test(`at most a line on ${url} moves when its font comes late, ${width} px wide`, async ({ page }) => {
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
      expect(await page.evaluate(() => window.shifted)).toBeLessThan(oneLine);
    });
  }
}
