import { everythingIn, onNewVersion, reached, registered, takenOver } from './worker';

/** A tab that stays open asks for a new version when it comes into view again, but not more often than this. */
const PATIENCE = 60 * 60 * 1000;

export type Stand = {
  /** Everything is on this device: `before` this visit, or `now`. */
  ready: 'before' | 'now' | undefined;
  /** A new version waits for the player's word. */
  update: boolean;
};

/** What this device can do without a network, and whether there is something newer. */
export class Offline {
  #stand = $state.raw<Stand>({ ready: undefined, update: false });
  #version: ServiceWorker | undefined;
  #reload: () => void;

  constructor(reload: () => void) {
    this.#reload = reload;
  }

  get current(): Stand {
    return this.#stand;
  }

  /** Asks for the worker, and follows what becomes of it. */
  async start(container: ServiceWorkerContainer | undefined): Promise<void> {
    const registration = await registered(container);
    if (!registration) return;
    const ready = registration.active?.state === 'activated' ? 'before' : 'now';
    onNewVersion(registration, (version) => this.#offer(version));
    keepAsking(registration);
    if (await everythingIn(registration)) this.#stand = { ...this.#stand, ready };
  }

  /** The player wants the new version: it is put into use, and this tab starts anew. Other tabs go on as they were. */
  async accept(): Promise<void> {
    const version = this.#version;
    this.later();
    if (version && (await takenOver(version))) this.#reload();
  }

  /** Not now: the version waits, and is offered again at the next visit. */
  later(): void {
    this.#version = undefined;
    this.#stand = { ...this.#stand, update: false };
  }

  #offer(version: ServiceWorker): void {
    this.#version = version;
    this.#stand = { ...this.#stand, update: true };
    // Accepted in another tab, or replaced by a still newer one: there is nothing left to ask here.
    void reached(version, 'activated').then(() => {
      if (this.#version === version) this.later();
    });
  }
}

function keepAsking(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < PATIENCE) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}
