import { expect, test } from './player';
import type { Player } from './player';

const refuse = () => {
  const no = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  Object.defineProperty(window, 'indexedDB', { get: no });
  Object.defineProperty(window, 'localStorage', { get: no });
};

/** Where somebody may be when they want the other language. */
const PLACES: [name: string, phase: string, go: (player: Player) => Promise<void>][] = [
  ['in the middle of a scene', 'reading', async ({ next }) => next.click()],
  ['at the question what is at stake', 'staking', (player) => player.readOn()],
  [
    'after a call',
    'choosing',
    async (player) => {
      await player.readOn();
      await player.skip.click();
      await player.page.getByRole('button', { name: 'Eerst iemand bellen' }).click();
      await player.page.getByRole('button', { name: /^Bel / }).first().click();
    },
  ],
  ['at the ending', 'ended', (player) => player.toTheEnd()],
  ...['toll', 'referees', 'roads'].map((screen, at): (typeof PLACES)[number] => [
    `at the screen "${screen}" after it`,
    screen,
    async (player) => {
      await player.toTheEnd();
      for (let page = 0; page <= at; page++) await player.next.click();
    },
  ]),
];

for (const [storage, block] of [
  ['', undefined],
  [', with nothing kept', refuse],
] as const) {
  for (const [name, phase, go] of PLACES) {
    test(`the other language is at the same place ${name}${storage}`, async ({ player, page }) => {
      if (block) await page.addInitScript(block);
      await player.open();
      await go(player);
      await player.isIn(phase);
      const beats = await player.beats.count();
      // At once, so that the last step may not have been saved.
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await player.isIn(phase);
      await expect(player.beats).toHaveCount(beats);
      await expect(page).toHaveURL(/\/en\/play\/even-kijken$/);
    });
  }
}

test('a link that somebody else made up changes nothing', async ({ player, page }) => {
  await player.open('/play/even-kijken#at=%7B%22run%22%3A7%7D');
  await player.isIn('reading');
  await expect(page).toHaveURL(/even-kijken$/);
});
