/** Something that is loaded while nobody waits for it. `current` is null until it is here. */
export class Later<Loaded> {
  current = $state.raw<Loaded | null>(null);
  /** It could not be loaded; `load` tries again. */
  failed = $state(false);
  readonly #fetch: () => Promise<Loaded>;
  #loading: Promise<void> | null = null;

  constructor(fetch: () => Promise<Loaded>) {
    this.#fetch = fetch;
  }

  /** Loads it once, however often it is asked; never rejects. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.current = await this.#fetch();
    } catch {
      this.failed = true;
      this.#loading = null;
    }
  }
}
