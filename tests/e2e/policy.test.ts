import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { inlineHashes } from '../../src/tooling/csp/inline.mjs';
import { MANIFEST, WALKED } from './pages';

/** Everything that goes wrong on a page: errors, violations, and requests to anyone else. */
async function troubleOn(page: Page, url: string): Promise<string[]> {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // The browser reports the page's own 404 as an error: that one is wanted.
    if (message.text().includes('status of 404') && message.location().url.endsWith(url)) return;
    trouble.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (hostname !== 'localhost' && protocol !== 'data:' && protocol !== 'blob:')
      trouble.push(`third party: ${request.url()}`);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return trouble;
}

for (const url of [...WALKED, '/unknown/page', '/en/unknown']) {
  test(`${url} loads without a violation, an error or a third party`, async ({ page }) => {
    expect(await troubleOn(page, url)).toEqual([]);
  });
}

test('a page that breaks the policy is blocked and seen by this very check', async ({ page }) => {
  const html = readFileSync('tests/fixtures/csp/breaks-the-policy.html', 'utf8');
  await page.route('**/fixture', async (route) => {
    const home = await route.fetch({ url: new URL('/', route.request().url()).href });
    await route.fulfill({ status: 200, headers: { ...home.headers(), 'content-encoding': 'identity' }, body: html });
  });
  const trouble = (await troubleOn(page, '/fixture')).join('\n');
  expect(trouble).toMatch(/style/);
  expect(trouble).toMatch(/script/);
  expect(await page.title()).toBe('');
});

test('there is one inline script for each shape of route, one for the shell, and the one that applies the settings', () => {
  const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' });
  const shapes = routes.filter((file) => file.endsWith('+page.svelte'));
  expect(MANIFEST.scripts.length).toBeLessThanOrEqual(shapes.length + 2);
  const [ofShell] = inlineHashes(readFileSync('src/app.html', 'utf8'));
  for (const [page, scripts] of Object.entries(MANIFEST.pages)) {
    expect(scripts, page).toHaveLength(2);
    expect(scripts[0], page).toBe(ofShell);
  }
});

test('the policy holds in the page itself too, for who hosts the folder without our server', () => {
  for (const page of Object.keys(MANIFEST.pages)) {
    const html = readFileSync(`build/${page}`, 'utf8');
    const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
    expect(meta, page).toContain("default-src 'none'");
    for (const script of MANIFEST.pages[page] ?? []) expect(meta, page).toContain(script);
    expect(meta, page).not.toContain('unsafe');
  }
});
