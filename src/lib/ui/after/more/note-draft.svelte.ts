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
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** One after the other, so that an older text never comes last. */
  #last: Promise<void> = Promise.resolve();

  constructor(store: () => NoteStore | null, scenario: Id) {
    this.#store = store;
    this.#scenario = scenario;
  }

  /** Looks for an earlier note, once. */
  async find(): Promise<void> {
    if (this.text !== null) return;
    try {
      const found = await this.#required().find(this.#scenario);
      this.text ??= found ?? '';
    } catch {
      this.text ??= '';
      this.state = 'fails';
    }
  }

  write(text: string): void {
    this.text = text;
    if (this.state === 'kept') this.state = 'quiet';
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.flush(), PAUSE);
  }

  /** Keeps now what wasn't kept yet. */
  flush(): void {
    if (this.#pause === undefined) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const text = this.text ?? '';
    this.#last = this.#last.then(() => this.#keep(text));
  }

  async #keep(text: string): Promise<void> {
    try {
      await this.#required().keep(this.#scenario, text);
      if (this.text === text) this.state = 'kept';
    } catch {
      this.state = 'fails';
    }
  }

  #required(): NoteStore {
    const store = this.#store();
    if (store === null) throw new Error('nothing can be kept here');
    return store;
  }
}
