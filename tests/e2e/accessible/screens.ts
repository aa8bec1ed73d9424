import { Player } from '../play/player';
import type { Page } from '@playwright/test';

export type Tongue = 'nl' | 'en';

/** One visit: where it begins, and every state on the way. `see` says which state the page is in now. */
export type Walk = {
  name: string;
  path: string;
  walk: (page: Page, see: (state: string) => Promise<void>, tongue: Tongue) => Promise<void>;
};

const plain = (name: string, path: string): Walk => ({ name, path, walk: (_, see) => see('as it is') });

/** Every screen and its states. A new screen gets a line here. */
export const walks: Walk[] = [
  {
    name: 'home',
    path: '/',
    async walk(page, see) {
      await see('for a newcomer');
      await page.locator('.filters summary').click();
      await see('with the filters open');
      await page.locator('.filters select').nth(3).selectOption('waterschap');
      await page.locator('.filters select').nth(2).selectOption('councillor');
      await see('nothing found');
    },
  },
  {
    name: 'home, for who played before',
    path: '/play/de-fles-wijn',
    async walk(page, see, tongue) {
      const player = new Player(page);
      await player.choose(0);
      await player.kept(1);
      await page.goto(tongue === 'nl' ? '/' : '/en', { waitUntil: 'networkidle' });
      await page.locator('.story__mark').waitFor();
      await see('in the middle of a story');
    },
  },
  {
    name: 'a story',
    path: '/play/even-kijken',
    async walk(page, see) {
      const player = new Player(page);
      await player.readOn();
      await see('what is at stake');
      await player.skip.click();
      await page.getByRole('button', { name: /^(Eerst iemand bellen|Call someone first)$/ }).click();
      await see('whom to call');
      await page
        .getByRole('button', { name: /^(Bel|Call) / })
        .first()
        .click();
      await see('counsel');
      await player.confirm.click();
      await see('nothing chosen yet');
      await player.options.first().check();
      await see('chosen');
      await player.confirm.click();
      await player.toTheEnd();
      await see('the ending');
      for (const screen of ['toll', 'referees', 'roads']) {
        await page
          .locator('article.story')
          .getByRole('button', { name: /^(Verder|Go on)$/ })
          .click();
        await player.isIn(screen);
        await see(screen);
      }
      await page.locator('.more > summary').click();
      await page.locator('.ask').waitFor();
      await page.locator('.more details summary').click();
      await see('all that there is to say about it');
    },
  },
  {
    name: 'the journal, for who played',
    path: '/play/even-kijken',
    async walk(page, see, tongue) {
      const player = new Player(page);
      await player.toTheEnd();
      await player.kept(1);
      await page.goto(tongue === 'nl' ? '/journal' : '/en/journal', { waitUntil: 'networkidle' });
      await page.locator('a[href*="/play/"]').first().waitFor();
      await see('with a road');
    },
  },
  {
    name: 'an echo',
    path: '/echo/de-fles-wijn',
    async walk(page, see) {
      await see('its options');
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: /^(Dit doe ik|I do this)$/ }).click();
      await see('what came of it');
    },
  },
  {
    name: 'home, with an echo that waits',
    path: '/play/even-kijken',
    async walk(page, see, tongue) {
      const player = new Player(page);
      await player.toTheEnd();
      await player.kept(1);
      await page.clock.setFixedTime(Date.now() + 15 * 24 * 60 * 60 * 1000);
      const home = tongue === 'nl' ? '/' : '/en';
      // The first visit marks that it waits, the second keeps room for it.
      for (const _ of [1, 2]) await page.goto(home, { waitUntil: 'networkidle' });
      await page.locator('.echo').waitFor();
      await see('it waits');
      await page.locator('.echo button').click();
      await see('it was put away');
    },
  },
  plain('about', '/about'),
  plain('privacy', '/privacy'),
  plain('accessibility', '/accessibility'),
  plain('the journal of a newcomer', '/journal'),
  plain('a story on paper', '/play/even-kijken/sheet'),
  plain('themes', '/themes'),
  plain('a theme', '/themes/diversiteit-in-de-politiek'),
  plain('an address that is not there', '/play/even-kijke'),
  {
    name: 'an error that nobody caught',
    path: '/privacy',
    async walk(page, see) {
      await page.evaluate(() => setTimeout(() => Promise.reject(new TypeError('x is not a function'))));
      await page.locator('.mishap summary').click();
      await see('with its report');
    },
  },
];
