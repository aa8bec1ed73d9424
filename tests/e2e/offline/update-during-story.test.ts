import { test as base, expect, type Page } from '@playwright/test';
import { nextVersion, retold } from './next-version';
import { Player, rows } from '../play/player';
import { Site, visitUntilReady } from '../../support/site';

const NEW = 'Zo staat het er nu.';
const STORY = '/play/de-fles-wijn';

const test = base.extend<{ site: Site; player: Player }>({
  site: async ({ page }, use) => {
    const site = new Site();
    await site.start();
    await visitUntilReady(page, site.url('/'));
    await use(site);
    await site.stop();
  },
  player: async ({ page, site }, use) => {
    const player = new Player(page);
    await player.open(site.url(STORY));
    await player.choose(0);
    await player.kept(1);
    await use(player);
  },
});

/** Puts another version on the server, and has another tab take it into use. */
async function update(site: Site, next: string, other: Page): Promise<void> {
  await site.stop();
  await site.start(next);
  await other.goto(site.url('/'));
  await other.getByRole('button', { name: 'Nu bijwerken' }).click();
  // Asked for anew, so by the version that is in use now.
  await expect.poll(() => other.evaluate(async () => (await fetch('/scenarios/pack.nl.json')).text())).toContain(NEW);
}

/** All that is on the screen, with the fold open. */
async function read({ page }: Player): Promise<string> {
  for (const fold of await page.locator('article details:not([open]) > summary').all()) await fold.click();
  return page.locator('article.story').innerText();
}

/** Through the ending's text and the three screens after it: the words of each. */
async function through(player: Player): Promise<string[]> {
  const screens = [await read(player)];
  for (const screen of ['toll', 'referees', 'roads']) {
    await player.next.click();
    await player.isIn(screen);
    screens.push(await read(player));
  }
  return screens;
}

test('a story that is open while its words and the app are updated ends as it began', async ({
  site,
  page,
  player,
  context,
}) => {
  test.setTimeout(120_000);
  const other = await context.newPage();
  await update(site, retold(NEW, nextVersion('De volgende versie')), other);
  const trouble: string[] = [];
  page.on('pageerror', ({ message }) => trouble.push(message));
  await player.toTheEnd();
  for (const screen of await through(player)) expect(screen).not.toContain(NEW);
  // Another road of it too.
  await page.getByRole('button', { name: 'Kies hier opnieuw' }).first().click();
  await player.toTheEnd();
  expect(await read(player)).not.toContain(NEW);
  expect(trouble).toEqual([]);
});

test('and when it is opened anew: the run keeps its words to the end, the next one has the new words', async ({
  site,
  page,
  player,
  context,
}) => {
  test.setTimeout(120_000);
  const other = await context.newPage();
  await update(site, retold(NEW), other);
  await page.reload();
  await expect(player.told).toContainText('Er is een nieuwe versie van dit verhaal.');
  expect(await player.text()).not.toContain(NEW);
  await player.toTheEnd();
  for (const screen of await through(player)) expect(screen).not.toContain(NEW);
  const [run] = await rows(page, 'runs');
  const ended = run?.ended;
  expect(ended).toEqual(expect.any(String));

  // What comes after it can be looked back at, too.
  await page.reload();
  await player.isIn('ended');
  for (const screen of await through(player)) expect(screen).not.toContain(NEW);
  await player.again.click();
  await expect(page.locator('.scene')).toContainText(NEW);
  expect((await rows(page, 'runs')).find(({ id }) => id === run?.id)?.ended).toBe(ended);
});
