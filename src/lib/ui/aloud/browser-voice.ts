import type { Voice } from '$lib/ports/voice';
import type { Language } from '$lib/scenario/types';

/** Which voice one hears first, of those that speak a language. */
const PREFERRED: Record<Language, string> = { nl: 'nl-nl', en: 'en-gb' };

/**
 * The browser's own voice for a language, or `null` where it has none. Only a voice that lives on the device: others send
 * what they read to somebody else.
 */
export function browserVoice(language: Language): Voice | null {
  if (!('speechSynthesis' in window)) return null;
  const tag = ({ lang }: SpeechSynthesisVoice) => lang.toLowerCase().replace('_', '-');
  const able = speechSynthesis.getVoices().filter((voice) => voice.localService && tag(voice).startsWith(language));
  const voice = able.find((voice) => tag(voice) === PREFERRED[language]) ?? able[0];
  return voice === undefined ? null : new BrowserVoice(voice);
}

/** Tells when there may be other voices: some browsers load them late. Returns how to stop. */
export function onVoices(tell: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', tell);
  return () => speechSynthesis.removeEventListener('voiceschanged', tell);
}

class BrowserVoice implements Voice {
  readonly #voice: SpeechSynthesisVoice;

  constructor(voice: SpeechSynthesisVoice) {
    this.#voice = voice;
  }

  say(sentence: string): Promise<void> {
    return new Promise((done, fail) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = this.#voice;
      utterance.lang = this.#voice.lang;
      utterance.onend = () => done();
      utterance.onerror = ({ error }) =>
        error === 'canceled' || error === 'interrupted' ? done() : fail(new Error(error));
      speechSynthesis.speak(utterance);
    });
  }

  hush(): void {
    speechSynthesis.cancel();
  }
}
