import { beatEnd } from './texts';
import type { Id, Line } from './types';

/** One piece of text and who says it; `null` is the narrator. */
export type Said = { by: Id | null; say: string };

/** What arrives on the screen at one tap: 2–4 lines. */
export type Beat = Said[];

/** From scenario-quality.md: 2–4 lines a beat; 45 words is what a phone shows without scrolling. */
const MOST_LINES = 4;
const MOST_WORDS = 45;

/**
 * Cuts lines into beats. `---` ends a beat, and what an author keeps together stays together up to four lines;
 * a longer stretch is cut where that leaves beats of a pleasant size.
 */
export function cut(lines: Line[]): Beat[] {
  const stretches: Beat[] = [[]];
  for (const line of lines) {
    const said = typeof line === 'string' ? { by: null, say: line } : { by: line.by ?? null, say: line.say };
    if (said.say.trim() === beatEnd) stretches.push([]);
    else stretches.at(-1)?.push(said);
  }
  const marked = stretches.length > 1;
  return stretches
    .filter((stretch) => stretch.length > 0)
    .flatMap((stretch) => (marked && stretch.length <= MOST_LINES ? [stretch] : balance(stretch)));
}

/** The cheapest way to cut a stretch, found from the front: `best[n]` cuts the first n lines. */
function balance(stretch: Beat): Beat[] {
  const best: { cost: number; beats: Beat[] }[] = [{ cost: 0, beats: [] }];
  for (let end = 1; end <= stretch.length; end++) {
    for (let start = Math.max(0, end - MOST_LINES); start < end; start++) {
      const before = best[start];
      if (before === undefined) continue;
      const beat = stretch.slice(start, end);
      const cost = before.cost + strain(beat);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, beats: [...before.beats, beat] };
    }
  }
  return best[stretch.length]?.beats ?? [];
}

/** How far a beat is from pleasant: each tap costs a little, a short line alone more, too many words most. */
function strain(beat: Beat): number {
  const words = beat.reduce((sum, { say }) => sum + say.split(/\s+/).length, 0);
  const lonely = beat.length === 1 ? Math.max(0, MOST_WORDS / 2 - words) : 0;
  return 5 + lonely / 2 + Math.max(0, words - MOST_WORDS);
}
