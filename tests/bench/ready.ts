import type { Browser } from '@playwright/test';
import { FarServer } from '../support/far-server';

/** `seconds` from the first request to the words "ready for offline"; `requests` of page and worker together. */
export type Ready = { seconds: number; requests: string[] };

/** A first visit with a cold cache to a server that is `latency` milliseconds away. */
export async function measureReady(browser: Browser, port: number, latency: number): Promise<Ready> {
  const far = new FarServer();
  const base = await far.start(port, latency);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  try {
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(base, { waitUntil: 'commit' });
    await page.getByText('Klaar voor offline').waitFor({ timeout: 60_000 });
    return { seconds: (performance.now() - started) / 1000, requests: far.asked };
  } finally {
    await context.close();
    far.stop();
  }
}
