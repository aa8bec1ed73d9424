import { untrack } from 'svelte';
import type { NoteStore } from '$lib/ports/notes';
import type { Id } from '$lib/scenario/types';

/** A pause in typing, in milliseconds, after which what stands there is kept. */
const PAUSE = 600;

/**
 * A note as it is being written. It keeps itself: in a pause, and when `flush` says that the page may go. What can't be
 * kept stays here, so that it can be copied; the next change tries again.
 */
export class NoteDraft {
  /** `null` until it is known whether there is one. */
  text: string | null = $state(null);
  state: 'quiet' | 'kept' | 'fails' = $state('quiet');

  readonly #store: () => NoteStore | null;
  readonly #scenario: Id;
  /** Whether it is known what was written before: until then, nothing is written over it. */
  #found = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** One after the other, so that an older text never comes last. */
  #last: Promise<void> = Promise.resolve();

  /** @param store asked anew each time: it may come later than the page, or not at all */
  constructor(store: () => NoteStore | null, scenario: Id) {
    this.#store = store;
    this.#scenario = scenario;
  }

  /** Looks for an earlier note. In an effect it looks again when the store comes. */
  find(): Promise<void> {
    const store = this.#store();
    return untrack(() => this.#find(store));
  }

  write(text: string): void {
    this.text = text;
    if (this.state === 'kept') this.state = 'quiet';
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Keeps now what wasn't kept yet; resolves when that is done, or has failed. */
  flush(): Promise<void> {
    if (this.#pause === undefined) return this.#last;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    return (this.#last = this.#last.then(() => this.#keep()));
  }

  async #find(store: NoteStore | null): Promise<void> {
    if (this.#found) return;
    try {
      await this.#meet(store);
      this.state = 'quiet';
    } catch {
      this.state = 'fails';
    }
    this.text ??= '';
  }

  /** What was written before goes above what was written here meanwhile. */
  async #meet(store: NoteStore | null): Promise<void> {
    if (store === null) throw new Error('nothing can be kept here');
    if (this.#found) return;
    const before = await store.find(this.#scenario);
    if (this.#found) return;
    this.#found = true;
    this.text = [before, this.text].filter((text) => text).join('\n\n');
  }

  async #keep(): Promise<void> {
    try {
      const store = this.#store();
      await this.#meet(store);
      const text = this.text ?? '';
      await store?.keep(this.#scenario, text);
      this.state = this.text === text ? 'kept' : 'quiet';
    } catch {
      this.state = 'fails';
    }
  }
}
