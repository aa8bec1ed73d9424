import type { Language } from '$lib/scenario/types';

/** A line as it stands on the screen; `by` is who says it. */
export type Line = { say: string; by?: { name: string } | undefined };

/** One sentence: what is said, and where it stands: in which line of its beat, from which letter to which. */
export type Sentence = { say: string; line: number; from: number; to: number };

/** The sentences of a beat in order. Who speaks is said first, but not again while they go on. */
export function sentencesOf(lines: readonly Line[], language: Language): Sentence[] {
  return lines.flatMap(({ say, by }, line) => {
    const introduced = by !== undefined && by.name !== lines[line - 1]?.by?.name;
    return cut(say, language).map(({ from, to }, at) => {
      const text = say.slice(from, to);
      return { say: introduced && at === 0 ? `${by.name}: ${text}` : text, line, from, to };
    });
  });
}

function cut(text: string, language: Language): { from: number; to: number }[] {
  // Firefox has it since 2024: before that a line is one sentence.
  if (typeof Intl.Segmenter === 'undefined') return [{ from: 0, to: text.length }];
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  return segments
    .map(({ segment, index }) => ({ from: index, to: index + segment.trimEnd().length }))
    .filter(({ from, to }) => to > from);
}
