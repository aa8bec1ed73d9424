import type { Language, Scenario } from '$lib/scenario/types';
import type { TextStore } from './texts';

/** Texts for as long as the page is open. */
export class MemoryTexts implements TextStore {
  readonly #texts = new Map<string, Scenario>();

  keep(text: Scenario): Promise<void> {
    this.#texts.set(`${text.hash}.${text.language}`, structuredClone(text));
    return Promise.resolve();
  }

  find(hash: string, language: Language): Promise<Scenario | null> {
    return Promise.resolve(structuredClone(this.#texts.get(`${hash}.${language}`) ?? null));
  }
}
