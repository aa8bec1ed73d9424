import type { Page } from '@playwright/test';
import { expect, test } from './player';

// Nothing here taps: what can't be reached by Tab and done with Enter, space or an arrow fails.

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());

const isOn = (page: Page, selector: string) =>
  page.evaluate((selector) => document.activeElement?.matches(selector) === true, selector);

/** Goes to a control by Tab; `back`: by Shift and Tab. */
async function reach(page: Page, selector: string, name = /./, back = false): Promise<void> {
  for (let tab = 0; tab < 80; tab++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if ((await isOn(page, selector)) && name.test(await focused(page))) return;
  }
  throw new Error(`no way to ${selector} ${name.source} by Tab`);
}

for (const [language, home] of [
  ['nl', '/'],
  ['en', '/en'],
] as const)
  test(`from home to the last screen and onto another road, by keyboard only (${language})`, async ({
    player,
    page,
  }) => {
    test.slow();
    const { keyboard } = page;
    await page.goto(home, { waitUntil: 'networkidle' });
    await reach(page, 'a[href$="/play/de-fles-wijn"]');
    await keyboard.press('Enter');
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
    await player.isIn('reading');

    const readOn = async () => {
      await player.isIn('reading', 'staking', 'choosing', 'ended');
      for (let key = 0; (await player.phase()) === 'reading'; key++) await keyboard.press(key % 2 ? 'Enter' : 'Space');
    };
    const choose = async (arrows: number) => {
      await reach(page, '[type=radio]', /^/);
      await keyboard.press('Space');
      for (let arrow = 0; arrow < arrows; arrow++) await keyboard.press('ArrowDown');
      await expect(player.options.nth(arrows)).toBeChecked();
      await reach(page, 'button', /^(Dit doe ik|I do this)$/);
      await keyboard.press('Enter');
    };

    await readOn();
    await player.isIn('staking');
    await keyboard.press('Tab');
    expect(await focused(page)).toBe(await page.locator('.stake').first().innerText());
    await keyboard.press('Enter');
    await player.isIn('choosing');
    await reach(page, 'button', /^(Eerst iemand bellen|Call someone first)$/, true);
    await keyboard.press('Enter');
    await reach(page, 'button', /^(Toch niet bellen|Don.t call)$/);
    await keyboard.press('Enter');
    await player.isIn('choosing');
    await choose(1);
    await reach(page, 'button', /^(Eén keuze terug|One choice back)$/, true);
    await keyboard.press('Enter');
    await player.isIn('choosing');
    await choose(1);
    for (let scene = 0; scene < 20; scene++) {
      await readOn();
      if ((await player.phase()) === 'ended') break;
      await choose(0);
    }

    await player.isIn('ended');
    await keyboard.press('Enter');
    for (const screen of ['toll', 'referees']) {
      await player.isIn(screen);
      expect(await focused(page)).not.toBe('');
      await reach(page, 'button', /^(Verder|Go on)$/);
      await keyboard.press('Enter');
    }
    await player.isIn('roads');
    await reach(page, 'summary', /^(Meer over dit verhaal|More about this story)$/);
    await keyboard.press('Enter');
    await page.locator('.ask').waitFor();
    await reach(page, 'button', /^(Terug|Back)$/, true);
    await keyboard.press('Enter');
    await player.isIn('referees');
    await reach(page, 'button', /^(Verder|Go on)$/);
    await keyboard.press('Enter');
    await player.isIn('roads');
    await reach(page, 'button', /^(Kies hier opnieuw|Choose again here)$/);
    await keyboard.press('Enter');
    // At that very choice, all of its text above it; another option is another road.
    await player.isIn('choosing');
    await choose(2);
    await readOn();
    expect(await focused(page)).toBe(((await player.beats.last().textContent()) ?? '').replace(/\s+/g, ' ').trim());
  });
