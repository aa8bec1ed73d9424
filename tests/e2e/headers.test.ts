import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { MANIFEST, PAGES } from './pages';

test('every page has the whole policy, without anything unsafe', async ({ request }) => {
  for (const url of PAGES) {
    const headers = (await request.get(url)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, url).toContain("frame-ancestors 'none'");
    expect(policy, url).not.toMatch(/unsafe|https?:/);
    for (const hash of MANIFEST.scripts) expect(policy, url).toContain(hash);
    expect(headers['cache-control'], url).toBe('no-cache');
    expect(headers['content-encoding'], url).toBe('br');
  }
});

test('a hashed file is kept for a year, compressed', async ({ request }) => {
  const [script] = readdirSync('build/_app/immutable/entry').filter((file) => file.endsWith('.js'));
  const headers = (await request.get(`/_app/immutable/entry/${script}`)).headers();
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  });
});

test('an unknown address is a 404 with a page', async ({ request }) => {
  const response = await request.get('/nothing/here');
  expect(response.status()).toBe(404);
  expect(response.headers()['content-type']).toBe('text/html; charset=utf-8');
});
