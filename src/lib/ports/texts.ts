import type { Language, Scenario } from '$lib/scenario/types';

/** The compiled scenarios that runs were played with, so that a run goes on with the text that it began with. */
export interface TextStore {
  keep(text: Scenario): Promise<void>;
  find(hash: string, language: Language): Promise<Scenario | null>;
}
