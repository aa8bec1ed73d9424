import { lessMotion } from '$lib/ui/settings/less-motion';

/**
 * Changes the page, and lets the old one fade into the new one, where the browser can and the reader wants motion. The
 * browser takes its picture of the old page first, so the change comes a frame or more later; each change is made, in order.
 */
export function turn(change: () => Promise<void>): void {
  if (!('startViewTransition' in document) || lessMotion()) return void change();
  // Rejects where there is nothing to see: the page is hidden, or has already turned on. It changes all the same.
  document.startViewTransition(change).ready.catch(() => undefined);
}
