import { expect, test as base } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { PAGES, WALKED } from '../pages';
import { Site, visitUntilReady } from '../../support/site';

/** A site with a server of its own, visited once; then its server is stopped. */
const test = base.extend<{ gone: Site }>({
  gone: async ({ page }, use) => {
    const site = new Site();
    await site.start();
    await visitUntilReady(page, site.url('/'));
    await site.stop();
    await use(site);
  },
});

const stories = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('there is no server when it is said to be gone', async ({ gone, page }) => {
  expect(await page.evaluate((url) => fetch(url).catch(() => 'nobody'), gone.url('/api/anything'))).toBe('nobody');
});

test('every page works after one visit, at its address, with a query and after a reload', async ({ gone, page }) => {
  test.setTimeout(90_000);
  expect(PAGES).toEqual(
    expect.arrayContaining(stories.flatMap((id) => [`/play/${id}`, `/en/play/${id}`, `/echo/${id}`, `/en/echo/${id}`])),
  );
  for (const path of WALKED) {
    const trouble: string[] = [];
    page.removeAllListeners('pageerror');
    page.on('pageerror', (error) => trouble.push(error.message));
    const response = await page.goto(gone.url(`${path}?from=mail`));
    expect(response?.status(), path).toBe(200);
    const heading = page.locator('h1');
    await expect(heading, path).toHaveCount(1);
    const title = await page.title();
    await expect(page.locator('html'), path).toHaveAttribute('lang', path.startsWith('/en') ? 'en' : 'nl');
    expect((await page.reload())?.status(), path).toBe(200);
    await expect(heading, path).toHaveCount(1);
    expect(await page.title(), path).toBe(title);
    expect(trouble, path).toEqual([]);
  }
});

test('every story can be opened in both languages, by its address and from home', async ({ gone, page }) => {
  test.setTimeout(30_000 + 10_000 * stories.length);
  for (const [home, language] of [
    ['/', 'nl'],
    ['/en', 'en'],
  ] as const) {
    for (const id of stories) {
      const path = `${home === '/' ? '' : home}/play/${id}`;
      await page.goto(gone.url(`${path}/?from=mail`));
      await expect(page).toHaveURL(gone.url(`${path}?from=mail`));
      const file = gone.url(`/scenarios/${id}.${language}.json`);
      const story = (await page.evaluate(async (url) => (await fetch(url)).json(), file)) as { title: string };
      await expect(page).toHaveTitle(new RegExp(story.title));

      await page.goto(gone.url(home));
      await page.locator(`.story a[href="${path}"]`).click();
      await expect(page).toHaveURL(gone.url(path));
      await expect(page).toHaveTitle(new RegExp(story.title));
    }
  }
  const [drawn] = readdirSync('build/portraits').filter((file) => file.endsWith('.svg'));
  const face = gone.url(`/portraits/${drawn}`);
  expect(await page.evaluate(async (url) => (await fetch(url)).headers.get('content-type'), face)).toBe(
    'image/svg+xml',
  );
});

test('a trailing slash leads to the page, the query and all', async ({ gone, page }) => {
  await page.goto(gone.url('/en/about/?from=mail'));
  await expect(page).toHaveURL(gone.url('/en/about?from=mail'));
  await page.goto(gone.url('/en/'));
  await expect(page).toHaveURL(gone.url('/en'));
});

test("an address that doesn't exist is the app's own 404 page", async ({ gone, page }) => {
  for (const [path, words] of [
    ['/play/geen-verhaal', 'Deze pagina is er niet'],
    ['/en/play/no-story', 'This page isn’t here'],
    ['/echo/geen-verhaal', 'Deze pagina is er niet'],
    ['/en/echo/no-story', 'This page isn’t here'],
    ['/nergens/heen', 'Deze pagina is er niet'],
    ['/en/nowhere/', 'This page isn’t here'],
  ] as const) {
    expect((await page.goto(gone.url(path)))?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(words);
    await expect(page.locator('html'), path).toHaveAttribute('lang', path.startsWith('/en') ? 'en' : 'nl');
  }
});

test('a first visit to a story makes everything work, the home page too', async ({ page }) => {
  const site = new Site();
  await site.start();
  await page.goto(site.url(`/en/play/${stories[0]}`));
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
  });
  await site.stop();
  await page.goto(site.url('/'));
  await expect(page.locator('h1')).toBeVisible();
});
