/** What Chrome, Edge and Samsung's browser hand to a page that can be installed. */
export interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let caught: InstallPrompt | undefined;

/**
 * Keeps the browser's offer for later: it comes once, early, and by itself it would lie over the page. Called before
 * anything is shown.
 */
export function catchOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    caught = event as InstallPrompt;
  });
}

/** How this app can be put on this device's home screen; `none` where it is there already, or where it can't. */
export type Way = { kind: 'prompt'; prompt: InstallPrompt } | { kind: 'share' } | { kind: 'none' };

export function wayToInstall(): Way {
  if (matchMedia('(display-mode: standalone)').matches) return { kind: 'none' };
  if (caught !== undefined) return { kind: 'prompt', prompt: caught };
  // Only iOS knows this property: there it goes through the browser's own share menu.
  if ('standalone' in navigator) return { kind: navigator.standalone === true ? 'none' : 'share' };
  return { kind: 'none' };
}

/** An offer can be taken once. */
export function forgetOffer(): void {
  caught = undefined;
}
