/**
 * Brings the reader to what is new: the focus goes there, so that it is read out once, and it scrolls into view, with as
 * much of what comes under it as leaves it readable. `fresh`: another screen, which begins at its top.
 */
export function readOn(root: HTMLElement, fresh: boolean): void {
  const target = root.querySelector<HTMLElement>('[data-read-on]');
  if (target === null) return;
  target.focus({ preventScroll: true });
  if (fresh) return scrollTo(0, 0);
  target.scrollIntoView({ block: 'nearest' });
  const room = target.getBoundingClientRect().top - AIR;
  const below = root.getBoundingClientRect().bottom - innerHeight;
  if (room > 0 && below > 0) scrollBy(0, Math.min(room, below));
}

/** What stays free above the text that is read, in pixels. */
const AIR = 16;
