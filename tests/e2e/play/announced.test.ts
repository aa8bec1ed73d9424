import type { Locator } from '@playwright/test';
import { expect, test } from './player';
import { Heard } from './heard';

const words = async (shown: Locator) => ((await shown.textContent()) ?? '').replace(/\s+/g, ' ').trim();
const focusOn = async (shown: Locator) => [`focus: ${await words(shown)}`];

test('in a whole game each step is said once, by the focus or by a live region, and nothing else is', async ({
  player,
  page,
}) => {
  test.slow();
  const heard = await Heard.on(page);
  await player.open('/play/de-fles-wijn');
  expect(await heard.since(), 'the opening').toEqual([]);

  while ((await player.phase()) === 'reading') {
    await player.next.click();
    expect(await heard.since(), 'a beat').toEqual(await focusOn(player.beats.last()));
  }
  await player.isIn('staking');
  await player.skip.click();
  const options = page.locator('form fieldset');
  expect(await heard.since(), 'the options').toEqual(await focusOn(options));

  await player.confirm.click();
  const [missing, ...more] = await heard.since();
  expect(missing, 'nothing chosen').toMatch(/^live: Kies eerst/);
  expect(more).toEqual([]);

  await player.options.first().check();
  expect(await heard.since(), 'chosen').toEqual([]);

  const call = page.getByRole('button', { name: 'Eerst iemand bellen' });
  await call.click();
  expect(await heard.since(), 'whom to call').toEqual(await focusOn(page.locator('[data-read-on]')));
  await page.getByRole('button', { name: 'Toch niet bellen' }).click();
  expect(await heard.since(), 'not after all').toEqual(await focusOn(options));
  await call.click();
  await heard.since();
  await page.getByRole('button', { name: /^Bel / }).first().click();
  expect(await heard.since(), 'counsel').toEqual(await focusOn(player.beats.last()));

  await player.confirm.click();
  expect(await heard.since(), 'the next scene').toEqual(await focusOn(player.beats.first()));
  await player.back.click();
  expect(await heard.since(), 'one choice back').toEqual(await focusOn(player.beats.last()));

  await player.toTheEnd();
  expect(
    (await heard.since()).filter((said) => said.startsWith('live')),
    'to the end',
  ).toEqual([]);
  for (const screen of ['toll', 'referees', 'roads']) {
    await player.next.click();
    await player.isIn(screen);
    expect(await heard.since(), screen).toEqual(await focusOn(page.locator('[data-read-on]')));
    if (screen !== 'referees') continue;
    await page.getByRole('button', { name: /^Hoor ook/ }).click();
    expect(await heard.since(), 'another voice').toEqual(await focusOn(page.locator('figure').last()));
  }

  await page.getByText('Meer over dit verhaal').click();
  await page.locator('.ask').waitFor();
  expect(await heard.since(), 'the fold').toEqual([]);
  await page.getByRole('button', { name: 'Nog een bril' }).click();
  expect(await heard.since(), 'another lens').toEqual([`live: ${await words(page.locator('div:has(> .ask)'))}`]);
  await page.getByLabel('Wat wil je onthouden?').fill('Vraag Noor hoe het ging.');
  await page.getByText('Bewaard.').waitFor();
  expect(await heard.since(), 'a note').toEqual(['live: Bewaard.']);

  await page.getByRole('button', { name: 'Terug' }).click();
  expect(await heard.since(), 'back').toEqual(['focus: Wat anderen ervan vinden']);
  await player.next.click();
  await heard.since();
  await page.getByRole('button', { name: 'Kies hier opnieuw' }).first().click();
  expect(await heard.since(), 'another road').toEqual(await focusOn(player.beats.last()));
});

test('who comes back hears that the story goes on, and where', async ({ player, page }) => {
  const heard = await Heard.on(page);
  await player.open('/play/de-fles-wijn');
  await player.choose(0);
  await player.kept(1);
  await page.reload();
  await expect(player.told).toContainText('Je gaat verder waar je was.');
  const said = await heard.since();
  expect(said.filter((one) => one.startsWith('live'))).toEqual(['live: Je gaat verder waar je was. Begin opnieuw']);
  expect(said.filter((one) => one.startsWith('focus'))).toEqual(await focusOn(player.beats.last()));
});
