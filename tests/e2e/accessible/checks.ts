import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Everything that a screen must be, in the state in which the page is now. Leaves the page as it found it: light, on a
 * phone, with the focus where it was left.
 */
export async function check(page: Page, state: string): Promise<void> {
  const found = {
    light: await faults(page),
    dark: await within(page, { colorScheme: 'dark' }, () => faults(page)),
    // 400 % zoom of a screen of 1280 by 1024.
    zoomed: await sized(page, { width: 320, height: 256 }, () => cutOff(page)),
    spaced: await sized(page, { width: 360, height: 740 }, () => restyled(page, SPACED)),
    larger: await sized(page, { width: 640, height: 740 }, () => restyled(page, LARGER)),
    moving: await moving(page),
    unseen: await within(page, { forcedColors: 'active' }, () => withoutFocusRing(page)),
  };
  expect(found, state).toEqual({ light: [], dark: [], zoomed: [], spaced: [], larger: [], moving: [], unseen: [] });
}

/** What axe finds, in a form that tells where. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** What runs off the side of the page, or disappears in its own box. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`;
    const hides = (style: string) => style === 'hidden' || style === 'clip';
    const out =
      document.documentElement.scrollWidth > innerWidth ? [`page: ${document.documentElement.scrollWidth}`] : [];
    const boxes = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      // Hidden on purpose, drawn, or a control that shows its value in its own way.
      if (element.closest('.visually-hidden, svg, select')) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return wide || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    });
    return [...out, ...boxes.map(name)];
  });
}

/** WCAG 1.4.12: with more room between lines, paragraphs, letters and words, nothing is lost. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** WCAG 1.4.4: with letters of twice the size, nothing is lost. */
const LARGER = 'html { font-size: 200% !important; }';

/** What is cut off with a reader's own style on top. The policy allows no style element; a sheet from a script it does. */
async function restyled(page: Page, style: string): Promise<string[]> {
  await page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
  }, style);
  const found = await cutOff(page);
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  return found;
}

/** What would move for who asked for less of that: these walks are made with reduced motion. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main, main *, header *, footer *')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const runs = (durations: string) => durations.split(',').some((duration) => parseFloat(duration) > 0);
        return (animationName !== 'none' && runs(animationDuration)) || runs(transitionDuration);
      })
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
  );
}

/** What gets the focus by keyboard without showing it, once from the top of the page to its end. */
async function withoutFocusRing(page: Page): Promise<string[]> {
  const unseen = new Set<string>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let tab = 0; tab < 25; tab++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return 'end';
      // A radio button in a card shows its focus on the card.
      const ring = [focused, focused.parentElement, focused.closest('label')].some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      return ring ? '' : focused.outerHTML.slice(0, 120);
    });
    if (seen === 'end') break;
    if (seen !== '') unseen.add(seen);
  }
  return [...unseen];
}

type Media = Parameters<Page['emulateMedia']>[0];
type Size = { width: number; height: number };

async function within<T>(page: Page, media: Media, look: () => Promise<T>): Promise<T> {
  await page.emulateMedia(media);
  const found = await look();
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}

async function sized<T>(page: Page, size: Size, look: () => Promise<T>): Promise<T> {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  const found = await look();
  if (before) await page.setViewportSize(before);
  return found;
}
