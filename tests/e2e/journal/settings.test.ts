import { expect, test } from '../play/player';
import { WALKED } from '../pages';

const html = 'html';

test('what is chosen holds at once, in every tab, on every page, and after a reload', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/about');
  await page.goto('/journal');
  await page.getByRole('radio', { name: 'Heel groot' }).check();
  await page.getByRole('radio', { name: 'Donker' }).check();
  await page.getByRole('radio', { name: 'Liever niet' }).check();
  for (const one of [page, other]) {
    await expect(one.locator(html)).toHaveAttribute('data-text', 'largest');
    await expect(one.locator(html)).toHaveAttribute('data-theme', 'dark');
    await expect(one.locator(html)).toHaveAttribute('data-motion', 'less');
  }
  expect(await other.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  expect(await other.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Heel groot' })).toBeChecked();
  // With less motion a scene is there at once, also where the device asks for nothing.
  await page.goto('/play/even-kijken');
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  await expect(page.getByRole('button', { name: 'Verder', exact: true })).toBeHidden();
  expect(await page.locator('.scene .beat').count()).toBeGreaterThan(1);
  await other.close();
});

test('they hold before the first paint: while no other script has come yet, on every kind of page', async ({
  page,
}) => {
  await page.goto('/journal');
  await page.evaluate(() => localStorage.setItem('speelruimte.settings', '{"text":"large","theme":"dark"}'));
  await page.route('**/*.js', (route) => route.abort());
  // The scripts that don't come are an error in the console, wanted here.
  for (const url of [...WALKED, '/unknown']) {
    const quiet = await page.context().newPage();
    await quiet.route('**/*.js', (route) => route.abort());
    await quiet.goto(url, { waitUntil: 'commit' });
    await quiet.waitForSelector('body', { state: 'attached' });
    expect(await quiet.evaluate(() => ({ ...document.documentElement.dataset })), url).toEqual({
      text: 'large',
      theme: 'dark',
    });
    await expect
      .poll(() => quiet.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
      .toBe('rgb(20, 26, 33)');
    await quiet.close();
  }
});

test('the bar of the browser follows the chosen scheme', async ({ page }) => {
  await page.goto('/journal');
  await page.getByRole('radio', { name: 'Donker' }).check();
  const media = page.locator('meta[name=theme-color]');
  await expect(media.first()).toHaveAttribute('media', 'not all');
  await expect(media.last()).toHaveAttribute('media', 'all');
});

test('on a phone of 320 px every kind of page fits in the largest letters', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/journal');
  await page.getByRole('radio', { name: 'Heel groot' }).check();
  for (const url of WALKED) {
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), url).toBeLessThanOrEqual(320);
  }
});
