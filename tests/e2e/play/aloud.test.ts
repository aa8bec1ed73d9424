import type { Page } from '@playwright/test';
import { expect, test } from './player';
import { giveVoices } from './voice';

const DUTCH = { lang: 'nl-NL', name: 'Fenna', localService: true };
const BELGIAN = { lang: 'nl-BE', name: 'Ellen', localService: true };
const ENGLISH = { lang: 'en-GB', name: 'Martha', localService: true };
/** Sends what it reads to somebody else. */
const FAR = { lang: 'nl-NL', name: 'Far away', localService: false };

const read = (page: Page) => page.getByRole('button', { name: /^(Lees voor|Read aloud)$/ });
const pause = (page: Page) => page.getByRole('button', { name: /^(Pauzeer het voorlezen|Pause reading)$/ });
const said = (page: Page) => page.evaluate(() => window.spoken.map(({ say }) => say));
const sounds = (page: Page) => page.evaluate(() => window.sounds);
const endSentence = (page: Page) => page.evaluate(() => window.endSentence());

/** The words on the screen that are marked. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map((range) => range.toString()).join());

/** Ends every sentence of what is on the screen. */
async function listen(page: Page): Promise<void> {
  while (await sounds(page)) await endSentence(page);
}

for (const [voices, path, offered] of [
  [[], '/play/even-kijken', false],
  [[ENGLISH, FAR], '/play/even-kijken', false],
  [[ENGLISH], '/en/play/even-kijken', true],
  [[BELGIAN], '/play/even-kijken', true],
] as const)
  test(`with ${voices.map(({ name }) => name).join(' and ') || 'no voice'}, ${path} offers to read: ${offered}`, async ({
    player,
    page,
  }) => {
    await giveVoices(page, [...voices]);
    await player.open(path);
    // What is loaded later is there: so are the notices beside it.
    await player.readOn();
    await expect(player.skip).toBeVisible();
    await expect(read(page)).toHaveCount(offered ? 1 : 0);
  });

test('reads what is on the screen sentence by sentence, marks it, and goes on with what comes', async ({
  player,
  page,
}) => {
  await giveVoices(page, [BELGIAN, ENGLISH, DUTCH]);
  await player.open('/play/even-kijken');
  await read(page).click();
  expect(await page.evaluate(() => window.spoken)).toEqual([
    { say: expect.any(String), lang: 'nl-NL', voice: 'Fenna' },
  ]);
  const [first] = await said(page);
  await expect.poll(() => marked(page)).toBe(first);
  await endSentence(page);
  await expect.poll(() => said(page)).toHaveLength(2);
  await expect.poll(() => marked(page)).not.toBe(first);

  await pause(page).click();
  expect(await sounds(page)).toBe(false);
  await expect.poll(() => marked(page)).toBe('');
  await read(page).click();
  const [, cut, again] = await said(page);
  expect(again).toBe(cut);

  // To the end of the beat, and then on without another tap than the one for more text.
  await listen(page);
  expect(await marked(page)).toBe('');
  const before = (await said(page)).length;
  await player.next.click();
  await expect.poll(() => said(page).then(({ length }) => length)).toBe(before + 1);
  const newest = (await said(page)).at(-1) ?? '';
  expect(await player.beats.last().innerText()).toContain(newest.replace(/^[^:]*: /, ''));

  // A choice cuts short what was being said: now there is another scene.
  await player.choose(0);
  await expect.poll(async () => (await said(page)).at(-1)).not.toBe(newest);
  await expect(pause(page)).toBeVisible();
  expect(await player.beats.first().innerText()).toContain(await marked(page));
});

test('stops for the screens after the ending, for another page, and when the story is left', async ({
  player,
  page,
}) => {
  await giveVoices(page, [DUTCH]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await player.open('/play/even-kijken');
  await read(page).click();
  await player.toTheEnd();
  expect(await sounds(page)).toBe(true);
  await player.next.click();
  await player.isIn('toll');
  expect(await sounds(page)).toBe(false);
  await expect(pause(page).or(read(page))).toHaveCount(0);

  for (const screen of ['referees', 'roads']) {
    await player.next.click();
    await player.isIn(screen);
  }
  await player.again.click();
  await expect(read(page)).toBeVisible();
  expect(await sounds(page)).toBe(false);
  await read(page).click();
  expect(await sounds(page)).toBe(true);
  await page.getByRole('link', { name: 'Speelruimte' }).click();
  await expect(page).toHaveURL(/\/$/);
  expect(await sounds(page)).toBe(false);
});
