import type { Browser, CDPSession } from '@playwright/test';

const KINDS = ['document', 'script', 'style', 'font', 'data', 'image', 'other'] as const;

export type Kind = (typeof KINDS)[number];

/** Bytes over the wire, bodies as sent and response headers, for each kind and in all. */
export type Sizes = Record<Kind | 'total', number>;

interface Sent {
  /** When the request left, in milliseconds since 1970. */
  at: number;
  kind: Kind;
  bytes: number;
}

/**
 * Loads a page with a cold cache and weighs every request that left before the screen could be used. The app says when that is with
 * `performance.mark('usable')`; what it loads after that, it loads later on purpose. A page without the mark is weighed whole.
 */
export async function measureSizes(browser: Browser, url: string): Promise<Sizes> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const sent = await recordRequests(session);
    await page.goto(url, { waitUntil: 'networkidle' });
    const usable = await page.evaluate(() => {
      const [mark] = performance.getEntriesByName('usable');
      return mark ? performance.timeOrigin + mark.startTime : Number.POSITIVE_INFINITY;
    });
    return sum([...sent.values()].filter(({ at }) => at <= usable));
  } finally {
    await context.close();
  }
}

async function recordRequests(session: CDPSession): Promise<Map<string, Sent>> {
  const sent = new Map<string, Sent>();
  session.on('Network.requestWillBeSent', ({ requestId, wallTime }) => {
    sent.set(requestId, { at: wallTime * 1000, kind: 'other', bytes: 0 });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const entry = sent.get(requestId);
    if (entry) entry.kind = kindOf(response.mimeType);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const entry = sent.get(requestId);
    if (entry) entry.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  return sent;
}

function kindOf(mimeType: string): Kind {
  if (mimeType === 'text/html') return 'document';
  if (mimeType.endsWith('javascript')) return 'script';
  if (mimeType === 'text/css') return 'style';
  if (mimeType.startsWith('font/')) return 'font';
  if (mimeType.startsWith('image/')) return 'image';
  return mimeType === 'application/json' ? 'data' : 'other';
}

function sum(requests: Sent[]): Sizes {
  const sizes = Object.fromEntries([...KINDS, 'total'].map((kind) => [kind, 0])) as Sizes;
  for (const { kind, bytes } of requests) {
    sizes[kind] += bytes;
    sizes.total += bytes;
  }
  return sizes;
}
