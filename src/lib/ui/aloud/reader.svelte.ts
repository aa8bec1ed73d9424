import type { Voice } from '$lib/ports/voice';
import type { Sentence } from './sentences';

/** Where is being read: the beat, and the sentence in it. */
export type Reading = { beat: number; sentence: Sentence };

/** Reads what is on the screen, sentence by sentence, and goes on with what comes. Off until somebody asks. */
export class Reader {
  on = $state(false);
  /** What is being said; `null` between two beats. */
  current = $state.raw<Reading | null>(null);
  readonly #voice: Voice;
  #beats: readonly Sentence[][] = [];
  #scene: unknown = null;
  #next = { beat: 0, sentence: 0 };
  /** One more at each start and stop, so that what was cut short doesn't go on. */
  #turn = 0;

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  /** What is on the screen now. In another `scene` reading goes on at beat `from`, and what was being said is cut short. */
  show(scene: unknown, beats: readonly Sentence[][], from: number): void {
    const elsewhere = scene !== this.#scene;
    this.#scene = scene;
    this.#beats = beats;
    if (elsewhere) {
      this.#next = { beat: from, sentence: 0 };
      if (this.on) this.start();
    } else if (this.on && this.current === null) this.start();
  }

  /** Begins, or goes on after a pause at the sentence that was cut short. */
  start(): void {
    this.on = true;
    this.#voice.hush();
    void this.#read(++this.#turn);
  }

  pause(): void {
    this.on = false;
    this.current = null;
    this.#turn++;
    this.#voice.hush();
  }

  async #read(turn: number): Promise<void> {
    for (;;) {
      const reading = this.#upcoming();
      this.current = reading;
      if (reading === null) return;
      try {
        await this.#voice.say(reading.sentence.say);
      } catch {
        // A voice that fails is silent, and the button shows it.
        if (turn === this.#turn) this.pause();
        return;
      }
      if (turn !== this.#turn) return;
      this.#next.sentence++;
    }
  }

  #upcoming(): Reading | null {
    for (; this.#next.beat < this.#beats.length; this.#next = { beat: this.#next.beat + 1, sentence: 0 }) {
      const sentence = this.#beats[this.#next.beat]?.[this.#next.sentence];
      if (sentence !== undefined) return { beat: this.#next.beat, sentence };
    }
    return null;
  }
}
