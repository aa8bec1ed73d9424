import type { Reading } from './reader.svelte';

const NAME = 'aloud';
const LINES = '.narrator, .spoken--on, .spoken__say';

/** Marks the sentence that is being read, and nothing else; where the browser can't mark a few letters, its whole line. */
export function mark(story: HTMLElement, reading: Reading | null): void {
  story.querySelector(`.${NAME}`)?.classList.remove(NAME);
  const line = reading && lineOf(story, reading);
  const text = line?.firstChild;
  if (!('highlights' in CSS)) line?.classList.add(NAME);
  else if (reading === null || !text) CSS.highlights.delete(NAME);
  else {
    const range = new Range();
    range.setStart(text, Math.min(reading.sentence.from, text.textContent?.length ?? 0));
    range.setEnd(text, Math.min(reading.sentence.to, text.textContent?.length ?? 0));
    CSS.highlights.set(NAME, new Highlight(range));
  }
}

function lineOf(story: HTMLElement, { beat, sentence }: Reading): Element | undefined {
  return story.querySelectorAll('.beat')[beat]?.querySelectorAll(LINES)[sentence.line];
}
