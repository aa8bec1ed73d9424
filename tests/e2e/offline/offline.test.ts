import { expect, test as base } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { PAGES } from '../pages';
import { Site, visitUntilReady } from './site';

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
  expect(PAGES).toEqual(expect.arrayContaining(stories.flatMap((id) => [`/play/${id}`, `/en/play/${id}`])));
  for (const path of PAGES) {
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

for (const lang of ['', '/en']) {
  for (const id of stories) {
    test(`${lang}/play/${id} can be played with the server gone`, async ({ gone, page }) => {
      const story = await page.evaluate(
        async (url) => (await fetch(url)).json(),
        gone.url(`/scenarios/${id}.${lang ? 'en' : 'nl'}.json`),
      );
      await page.goto(gone.url(`${lang}/play/${id}/`));
      await expect(page).toHaveURL(gone.url(`${lang}/play/${id}`));
      await expect(page).toHaveTitle(new RegExp(story.title));
      await page.goto(gone.url(lang || '/'));
      await page
        .getByRole('link', { name: story.title })
        .or(page.locator(`a[href="${lang}/play/${id}"]`))
        .first()
        .click();
      await expect(page).toHaveTitle(new RegExp(story.title));
      const faces = page.locator('img[src^="/portraits/"]');
      if (await faces.count())
        expect(await faces.first().evaluate((face: HTMLImageElement) => face.decode().then(() => true))).toBe(true);
    });
  }
}

test('a trailing slash leads to the page, the query and all', async ({ gone, page }) => {
  await page.goto(gone.url('/en/about/?from=mail'));
  await expect(page).toHaveURL(gone.url('/en/about?from=mail'));
  await page.goto(gone.url('/en/'));
  await expect(page).toHaveURL(gone.url('/en'));
});

for (const [path, words] of [
  ['/play/geen-verhaal', 'Deze pagina is er niet'],
  ['/en/play/no-story', 'This page isn’t here'],
  ['/nergens/heen', 'Deze pagina is er niet'],
  ['/en/nowhere/', 'This page isn’t here'],
] as const) {
  test(`${path} is the app's own 404 page`, async ({ gone, page }) => {
    expect((await page.goto(gone.url(path)))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/en') ? 'en' : 'nl');
  });
}

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
