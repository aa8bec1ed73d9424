import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Scenario } from '../../../src/lib/scenario/types';

export const STORY = 'even-kijken';

export const published = (language: 'nl' | 'en' = 'nl', story = STORY): Scenario =>
  JSON.parse(readFileSync(`build/scenarios/${story}.${language}.json`, 'utf8'));

/** What somebody who plays a story sees and does. */
export class Player {
  readonly page: Page;
  readonly next: Locator;
  readonly options: Locator;
  readonly confirm: Locator;
  readonly back: Locator;
  readonly again: Locator;
  readonly skip: Locator;
  readonly beats: Locator;
  readonly told: Locator;

  constructor(page: Page) {
    this.page = page;
    this.next = page.getByRole('button', { name: /^(Verder|Go on)$/ });
    this.options = page.getByRole('radio');
    this.confirm = page.getByRole('button', { name: /^(Dit doe ik|I do this)$/ });
    this.back = page.getByRole('button', { name: /^(Eén keuze terug|One choice back)$/ });
    this.again = page.getByRole('button', { name: /^(Speel opnieuw|Play again)$/ });
    this.skip = page.getByRole('button', { name: /^(Sla over|Skip)$/ });
    this.beats = page.locator('.scene .beat');
    this.told = page.locator('.notices');
  }

  /** Opens the story and waits until taps are heard. */
  async open(path = `/play/${STORY}`): Promise<void> {
    await this.page.goto(path);
    await this.page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  }

  /** What can be done now: `reading`, `choosing`, `ended`, `toll` … */
  phase(): Promise<string | null> {
    return this.page.locator('article.story').getAttribute('data-phase');
  }

  async isIn(...phases: string[]): Promise<void> {
    await expect(this.page.locator('article.story')).toHaveAttribute(
      'data-phase',
      new RegExp(`^(${phases.join('|')})$`),
    );
  }

  /** To the last beat of this scene. */
  async readOn(): Promise<void> {
    await this.isIn('reading', 'staking', 'choosing', 'confirming', 'ended');
    while ((await this.phase()) === 'reading') await this.next.click();
  }

  async choose(which: number): Promise<void> {
    await this.readOn();
    if ((await this.phase()) === 'staking') await this.skip.click();
    await expect(this.options).not.toHaveCount(0);
    await this.options.nth(which % (await this.options.count())).check();
    await this.confirm.click();
  }

  /** To the last words of an ending. `pick` says which option at each decision; there may be fewer: it starts over. */
  async toTheEnd(pick: (step: number) => number = () => 0): Promise<void> {
    for (let step = 0; step < 20; step++) {
      await this.readOn();
      if ((await this.phase()) === 'ended') return;
      await this.choose(pick(step));
    }
    throw new Error('a story without an end');
  }

  /** The run as the device has it, once it has one with this many steps. */
  async kept(steps: number): Promise<void> {
    await expect.poll(() => rows(this.page, 'runs').then((runs) => runs.at(0)?.steps?.length)).toBe(steps);
  }

  text(): Promise<string[]> {
    return this.beats.allInnerTexts();
  }
}

type Row = Record<string, unknown> & { steps?: string[] };

/** What a table holds, read past the app. */
export function rows(page: Page, table: 'runs' | 'texts' | 'notes' | 'echoes'): Promise<Row[]> {
  return page.evaluate(
    (table) =>
      new Promise<Row[]>((done, fail) => {
        const opening = indexedDB.open('speelruimte');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(table)) {
            db.close();
            return done([]);
          }
          const all = db.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => {
            db.close();
            done(all.result);
          };
        };
      }),
    table,
  );
}

/** Writes a row past the app, as an older version of it or a damaged disk would have. */
export function put(page: Page, table: 'runs' | 'texts' | 'notes' | 'echoes', row: unknown): Promise<void> {
  return page.evaluate(
    ({ table, row }) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('speelruimte');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction(table, 'readwrite');
          writing.objectStore(table).put(row);
          writing.onabort = () => fail(writing.error);
          writing.oncomplete = () => {
            db.close();
            done();
          };
        };
      }),
    { table, row },
  );
}

/** A player, and a console in which nothing may be said. */
export const test = base.extend<{ player: Player }>({
  player: async ({ page }, use) => {
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
    });
    page.on('pageerror', ({ message }) => trouble.push(message));
    await use(new Player(page));
    expect(trouble).toEqual([]);
  },
});

export { expect };
