import { expect, published, STORY, test } from './player';

test('the opening is there before any script', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const { title, hook, setting, scenes, start } = published();
  await page.goto(`/play/${STORY}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(hook)).toBeVisible();
  await expect(page.getByText(setting.role)).toBeVisible();
  const [first] = scenes[start]?.lines ?? [];
  await expect(page.getByText(typeof first === 'string' ? first : (first?.say ?? ''))).toBeVisible();
  await page.close();
});

test('an address without a story says so', async ({ page }) => {
  const response = await page.goto('/play/unknown');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
});

for (const language of ['nl', 'en'] as const) {
  test(`from the first beat to an ending, and again (${language})`, async ({ player, page }) => {
    await player.open(language === 'nl' ? `/play/${STORY}` : `/en/play/${STORY}`);
    const opening = await player.text();
    await player.toTheEnd();
    await player.next.click();
    await expect(page.getByRole('term')).toHaveCount(2);
    for (const screen of ['referees', 'roads']) {
      await player.next.click();
      await player.isIn(screen);
    }
    await expect(page.getByRole('link', { name: /Naar alle verhalen|To all stories/ })).toHaveAttribute(
      'href',
      language === 'nl' ? '/' : '/en',
    );
    await player.again.click();
    expect(await player.text()).toEqual(opening);
  });
}

test('every option of the first choice leads to another first beat', async ({ player }) => {
  await player.open('/play/de-fles-wijn');
  await player.readOn();
  await player.skip.click();
  const count = await player.options.count();
  const arrivals = new Set<string>();
  for (let option = 0; option < count; option++) {
    await player.choose(option);
    arrivals.add((await player.text())[0] ?? '');
    await player.back.click();
  }
  expect(arrivals.size).toBe(count);
});

test('a tap on an option decides nothing, and back brings the whole scene', async ({ player }) => {
  await player.open('/play/de-fles-wijn');
  await player.readOn();
  await player.skip.click();
  const scene = await player.text();
  await player.options.first().check();
  await player.options.nth(1).check();
  expect(await player.text()).toEqual(scene);
  await player.confirm.click();
  expect(await player.text()).not.toEqual(scene);
  await player.back.click();
  expect(await player.text()).toEqual(scene);
  await expect(player.back).toBeHidden();
  await expect(player.options.nth(1)).not.toBeChecked();
});

test('a call says its cost first, gives counsel, and brings the choice back; back takes it back', async ({
  player,
  page,
}) => {
  const { calls } = published();
  await player.open();
  await player.readOn();
  await player.skip.click();
  const read = await player.text();
  await page.getByRole('button', { name: 'Eerst iemand bellen' }).click();
  await expect(player.options).toHaveCount(0);
  for (const { cost } of Object.values(calls)) await expect(page.getByText(cost)).toBeVisible();
  await page.getByRole('button', { name: /^Bel / }).last().click();
  const counsel = Object.values(calls).at(-1)?.say ?? '';
  await expect(page.getByText(counsel)).toBeVisible();
  await expect(page.getByText(counsel)).toBeInViewport();
  expect((await player.text()).slice(0, -1)).toEqual(read);
  await expect(player.confirm).toBeVisible();
  await expect(page.getByRole('button', { name: 'Eerst iemand bellen' })).toBeHidden();
  await player.back.click();
  await expect(page.getByText(counsel)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Eerst iemand bellen' })).toBeVisible();
});

test('the whole story by keyboard, and what is new has the focus', async ({ player, page }) => {
  await player.open();
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let step = 0; step < 30 && (await player.phase()) !== 'ended'; step++) {
    if ((await player.phase()) === 'staking') {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await player.isIn('choosing');
      continue;
    }
    if (await player.confirm.isVisible()) {
      await page.keyboard.press('Tab');
      while (!(await page.evaluate(() => document.activeElement?.matches('input[type=radio]'))))
        await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    } else await page.keyboard.press(step % 2 ? 'Space' : 'Enter');
    await expect.poll(focused).not.toBe('');
    const beats = (await player.beats.allTextContents()).map((text) => text.trim());
    expect(beats).toContain(await focused());
  }
  await page.keyboard.press('Enter');
  await player.isIn('toll');
});

test('with reduced motion a scene is there at once', async ({ player, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await player.open();
  await player.isIn('staking');
  await player.skip.click();
  await expect(player.confirm).toBeVisible();
});

test('a tap beside the button is enough to read on', async ({ player }) => {
  await player.open();
  await player.beats.first().click();
  await expect(player.beats).toHaveCount(2);
});

test('the words right and wrong are nowhere on the way', async ({ player, page }) => {
  await player.open();
  await player.toTheEnd();
  await player.next.click();
  const frame = page.locator('.notices, .toll, button, h2');
  expect((await frame.allInnerTexts()).join(' ')).not.toMatch(/\b(fout|goed|juist|score|punten)\b/i);
});
