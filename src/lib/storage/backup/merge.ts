import type { Scenario } from '$lib/scenario/types';
import type { Kept } from './kept';
import { mergeEchoes } from './merge-echoes';
import { mergeNotes } from './merge-notes';
import { mergeRuns } from './merge-runs';

/** What was here and what comes in, as one. Nothing that was here is lost. */
export function merge(mine: Kept, theirs: Kept): Kept {
  const runs = mergeRuns(mine.runs, theirs.runs);
  const used = new Set(runs.map(({ hash }) => hash));
  const texts = new Map<string, Scenario>();
  // A text is named by its own hash: where both have it, ours is no worse.
  for (const text of [...theirs.texts, ...mine.texts]) texts.set(`${text.hash}.${text.language}`, text);
  return {
    runs,
    notes: mergeNotes(mine.notes, theirs.notes),
    echoes: mergeEchoes(mine.echoes, theirs.echoes),
    texts: [...texts.values()].filter(({ hash }) => used.has(hash)),
  };
}
