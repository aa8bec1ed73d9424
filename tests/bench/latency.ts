import type { Browser, Page } from '@playwright/test';
import type { Scenario } from '../../src/lib/scenario/types';
import { keepRun, longRun } from './long-run';
import words from '../../src/lib/i18n/messages/nl/play.json' with { type: 'json' };

/** How many times slower than this machine: about a cheap phone. */
const SLOW_DOWN = 6;
const ROUNDS = 7;

/**
 * The time from confirming a choice to the next scene on the screen, in milliseconds, on a slowed-down processor: the median of a few.
 * Confirms the first decision of a Dutch story, goes back, and confirms again.
 */
export async function measureConfirm(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await readToChoice(page);
      times.push(await confirm(page));
      await page.getByRole('button', { name: words.play_back }).click();
    }
    return median(times);
  } finally {
    await context.close();
  }
}

/**
 * The time from an open store to a saved run of fifty choices on the screen, in milliseconds, on a slowed-down processor: the
 * median of a few. Reading the run and the text that it began with, and checking and replaying them, are in it.
 */
export async function measureOpening(browser: Browser, url: string, story: Scenario): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(keepRun, longRun(story));
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.reload();
      await page.waitForFunction(() => performance.getEntriesByName('resumed').length > 0);
      times.push(
        await page.evaluate(() => {
          const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
          return at('resumed') - at('store-open');
        }),
      );
    }
    return median(times);
  } finally {
    await context.close();
  }
}

/** Asks for the next beat until there is something to choose. */
async function readToChoice(page: Page): Promise<void> {
  const option = page.getByRole('radio').first();
  const skip = page.getByRole('button', { name: words.play_stake_skip });
  for (let beat = 0; beat < 40 && !(await option.isVisible()); beat++) {
    if (await skip.isVisible()) await skip.click();
    else await page.keyboard.press('Enter');
  }
  await option.check();
}

/** Presses the button inside the page, so that nothing of the test's own is in the time. */
function confirm(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>('form button[type=submit]');
    const started = performance.now();
    button?.click();
    // The frame after the change is handed over, and then what comes after it: by then it is painted.
    await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
    return performance.now() - started;
  });
}

function median(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}
