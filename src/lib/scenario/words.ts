import { spoken } from './texts';
import type { Line } from './types';

/** What stands between spaces and has a letter or digit. */
export function countWords(text: string): number {
  // Most words have a plain letter, and to look for one is much quicker than to look for any script's.
  return text.split(/\s+/).filter((piece) => /[a-zA-Z0-9]/.test(piece) || /[\p{L}\p{N}]/u.test(piece)).length;
}

/** Counts the words of lines, each text once: a search over all roads meets the same lines in many states. */
export function lineCounter(): (lines: Line[]) => number {
  const known = new Map<string, number>();
  const count = (text: string) => {
    const words = known.get(text) ?? countWords(text);
    known.set(text, words);
    return words;
  };
  return (lines) => lines.reduce((sum, line) => sum + count(spoken(line) ?? ''), 0);
}
