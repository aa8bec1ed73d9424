import { describe, expect, test } from 'vitest';
import type { Voice } from '$lib/ports/voice';
import { Reader } from '$lib/ui/aloud/reader.svelte';
import { sentencesOf } from '$lib/ui/aloud/sentences';

/** A voice that says a sentence when the test lets it. */
class SlowVoice implements Voice {
  readonly said: string[] = [];
  #done: () => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;

  say(sentence: string): Promise<void> {
    this.said.push(sentence);
    return new Promise((done, fail) => {
      this.#done = done;
      this.#fail = fail;
    });
  }

  hush(): void {
    this.#done();
  }

  async finish(): Promise<void> {
    this.#done();
    await new Promise((later) => setTimeout(later));
  }

  async break(): Promise<void> {
    this.#fail(new Error('no sound'));
    await new Promise((later) => setTimeout(later));
  }
}

const beat = (say: string) => sentencesOf([{ say }], 'nl');
const reading = () => {
  const voice = new SlowVoice();
  const reader = new Reader(voice);
  reader.show('kitchen', [beat('Een. Twee.')], 0);
  return { voice, reader };
};

describe('reading aloud', () => {
  test('is off until it is asked for', () => {
    const { voice, reader } = reading();
    expect([reader.on, voice.said]).toEqual([false, []]);
  });

  test('goes from sentence to sentence, waits at the end, and goes on with the beat that comes', async () => {
    const { voice, reader } = reading();
    reader.start();
    expect(reader.current?.sentence).toMatchObject({ say: 'Een.', from: 0, to: 4 });
    await voice.finish();
    expect(reader.current?.sentence.say).toBe('Twee.');
    await voice.finish();
    expect([reader.current, reader.on]).toEqual([null, true]);
    reader.show('kitchen', [beat('Een. Twee.'), beat('Drie.')], 1);
    expect(reader.current).toMatchObject({ beat: 1, sentence: { say: 'Drie.' } });
    expect(voice.said).toEqual(['Een.', 'Twee.', 'Drie.']);
  });

  test('a beat that comes while another is read waits for its turn', async () => {
    const { voice, reader } = reading();
    reader.start();
    reader.show('kitchen', [beat('Een. Twee.'), beat('Drie.')], 1);
    expect(voice.said).toEqual(['Een.']);
    await voice.finish();
    await voice.finish();
    expect(voice.said).toEqual(['Een.', 'Twee.', 'Drie.']);
  });

  test('after a pause it goes on at the sentence that was cut short', async () => {
    const { voice, reader } = reading();
    reader.start();
    await voice.finish();
    reader.pause();
    await voice.finish();
    expect([reader.on, reader.current]).toEqual([false, null]);
    reader.start();
    expect(voice.said).toEqual(['Een.', 'Twee.', 'Twee.']);
  });

  test('another scene cuts short what was said, and begins where reading goes on', async () => {
    const { voice, reader } = reading();
    reader.start();
    reader.show('hall', [beat('Al gelezen.'), beat('Nieuw.')], 1);
    await voice.finish();
    expect(voice.said).toEqual(['Een.', 'Nieuw.']);
  });

  test('a voice that fails switches it off', async () => {
    const { voice, reader } = reading();
    reader.start();
    await voice.break();
    expect([reader.on, reader.current]).toEqual([false, null]);
  });
});
