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

/** The offer, where there was one. */
export function caughtOffer(): InstallPrompt | undefined {
  return caught;
}

/** An offer can be taken once. */
export function forgetOffer(): void {
  caught = undefined;
}
