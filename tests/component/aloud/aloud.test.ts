import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Voice } from '$lib/ports/voice';
import Aloud from '$lib/ui/aloud/Aloud.svelte';

/** Says a sentence until the next one is asked for, or until it is told to be quiet. */
class EndlessVoice implements Voice {
  readonly said: string[] = [];
  quiet = 0;
  #cut = (): void => undefined;
  say(sentence: string): Promise<void> {
    this.said.push(sentence);
    return new Promise((done) => (this.#cut = done));
  }
  hush(): void {
    this.quiet++;
    this.#cut();
  }
}

let story: HTMLElement;
beforeEach(() => {
  story = document.createElement('article');
  story.innerHTML = '<div class="beat"><p class="narrator">Je telefoon gaat. Anna belt.</p></div>';
  document.body.append(story);
});
afterEach(() => story.remove());

const props = (voice: Voice | null) => ({
  story,
  scene: 'one',
  beats: [[{ say: 'Je telefoon gaat. Anna belt.' }]],
  from: 0,
  language: 'nl' as const,
  voiceFor: (language: 'nl' | 'en') => (language === 'nl' ? voice : null),
});

describe('reading aloud', () => {
  test('is not offered where there is no voice for the language of the text', () => {
    const { rerender } = render(Aloud, props(null));
    expect(screen.queryByRole('button')).toBeNull();
    void rerender({ ...props(new EndlessVoice()), language: 'en' as const });
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('begins and pauses with one button, and marks what is read', async () => {
    const voice = new EndlessVoice();
    render(Aloud, props(voice));
    expect(voice.said).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Lees voor' }));
    expect(voice.said).toEqual(['Je telefoon gaat.']);
    await waitFor(() => expect(story.querySelector('.aloud')?.textContent).toContain('Je telefoon gaat.'));
    await fireEvent.click(screen.getByRole('button', { name: 'Pauzeer het voorlezen' }));
    await waitFor(() => expect(story.querySelector('.aloud')).toBeNull());
    expect(screen.getByRole('button', { name: 'Lees voor' })).toBeTruthy();
  });

  test('is quiet when the page goes away', async () => {
    const voice = new EndlessVoice();
    const { unmount } = render(Aloud, props(voice));
    await fireEvent.click(screen.getByRole('button', { name: 'Lees voor' }));
    const before = voice.quiet;
    unmount();
    await new Promise((done) => setTimeout(done));
    expect(voice.quiet).toBeGreaterThan(before);
    expect(voice.said).toEqual(['Je telefoon gaat.']);
  });
});
