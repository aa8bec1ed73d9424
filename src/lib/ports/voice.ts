/** Somebody, or something, that reads out one sentence after the other. */
export interface Voice {
  /** Resolves when the sentence was said or cut short; rejects when it could not be said. */
  say(sentence: string): Promise<void>;
  /** Cuts short what is being said. */
  hush(): void;
}
