import type { Page } from '@playwright/test';

declare global {
  interface Window {
    heard: string[];
  }
}

/**
 * What somebody hears who doesn't see the screen, as far as a page decides it: `focus: …` where the focus is brought to a
 * text, `live: …` where a region that was already there says something new. A control that gets the focus because it was
 * tapped isn't noted.
 */
export class Heard {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Listens on every page that is opened from now on. */
  static async on(page: Page): Promise<Heard> {
    await page.addInitScript(listen);
    return new Heard(page);
  }

  /** What was said since the last time, once nothing more is said for a moment. */
  async since(): Promise<string[]> {
    let before = -1;
    for (;;) {
      const count = await this.#page.evaluate(
        () => new Promise<number>((done) => setTimeout(() => done(window.heard.length), 150)),
      );
      if (count === before) break;
      before = count;
    }
    return this.#page.evaluate(() => window.heard.splice(0));
  }
}

function listen(): void {
  const LIVE = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
  const CONTROLS = 'a, button, input, select, summary, textarea';
  window.heard = [];
  const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const regions = new WeakSet<Element>();

  addEventListener('focusin', ({ target }) => {
    // The page itself is the browser's, when it opens.
    if (target === document.body) return;
    if (target instanceof HTMLElement && !target.matches(CONTROLS)) window.heard.push(`focus: ${words(target)}`);
  });
  new MutationObserver((mutations) => {
    const changed = new Set<Element>();
    for (const { target } of mutations) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(LIVE);
      if (region && regions.has(region)) changed.add(region);
    }
    for (const region of changed)
      if (words(region) !== '' && region.getClientRects().length > 0) window.heard.push(`live: ${words(region)}`);
    // A region that comes with its words in it is an alert, or is not said by every reader.
    for (const region of document.querySelectorAll(LIVE)) {
      const isNew = !regions.has(region);
      regions.add(region);
      if (isNew && region.matches('[role=alert]') && words(region) !== '') window.heard.push(`live: ${words(region)}`);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
