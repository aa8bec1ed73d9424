import type { Page } from '@playwright/test';

/** What the fake voice was asked, and what it did. */
export type Spoken = { say: string; lang: string; voice: string };

declare global {
  interface Window {
    /** What was said, the last of which may still sound. */
    spoken: Spoken[];
    /** Whether something sounds now. */
    sounds: boolean;
    /** Ends the sentence that sounds. */
    endSentence: () => void;
  }
}

type FakeVoice = { lang: string; name: string; localService: boolean };

/**
 * A device with these voices, which say a sentence until the test ends it: browsers without a window have none. The fake
 * stands in for the browser's own interface, so everything of the app is real.
 */
export async function giveVoices(page: Page, voices: FakeVoice[]): Promise<void> {
  await page.addInitScript((voices) => {
    class Utterance {
      voice: FakeVoice | null = null;
      lang = '';
      onend: (() => void) | null = null;
      onerror: ((event: { error: string }) => void) | null = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    let current: Utterance | null = null;
    window.spoken = [];
    window.sounds = false;
    const silence = () => {
      const ended = current;
      current = null;
      window.sounds = false;
      return ended;
    };
    window.endSentence = () => silence()?.onend?.();
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(utterance: Utterance) {
        if (current) throw new Error('two sentences at once');
        current = utterance;
        window.sounds = true;
        window.spoken.push({ say: utterance.text, lang: utterance.lang, voice: utterance.voice?.name ?? '' });
      },
      cancel: () => silence()?.onerror?.({ error: 'canceled' }),
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, voices);
}
