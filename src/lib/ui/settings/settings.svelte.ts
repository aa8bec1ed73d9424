import { createSubscriber } from 'svelte/reactivity';
import { differing, KEY, parseSettings } from './kept';
import type { Settings } from './kept';

/**
 * The reader's settings, as they are kept on this device. The script in `src/app.html` applies them, in this tab when
 * this class tells it and in the others when the browser does.
 */
export class ReaderSettings {
  #current = $state.raw<Settings>(parseSettings(read()));
  #kept = $state(true);
  /** Other tabs change them too; listened to as long as somebody looks. */
  readonly #listen = createSubscriber((update) => {
    const hear = ({ key }: StorageEvent) => {
      if (key !== KEY && key !== null) return;
      this.#current = parseSettings(read());
      update();
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  });

  get current(): Settings {
    this.#listen();
    return this.#current;
  }

  /** False where the browser refuses to keep the last change: then it holds for the life of the page. */
  get kept(): boolean {
    return this.#kept;
  }

  change(part: Partial<Settings>): void {
    this.#current = { ...this.#current, ...part };
    const different = differing(this.#current);
    this.#kept = write(different);
    dispatchEvent(new CustomEvent('settings', { detail: different }));
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is blocked: the defaults hold, and the first change says that it isn't kept.
    return null;
  }
}

function write(settings: object): boolean {
  try {
    if (Object.keys(settings).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
