import type { Note } from '$lib/ports/notes';

/** Stands between two notes about one story that were put together. */
const BETWEEN = '\n\n* * *\n\n';

/** The notes of two devices put together: where both wrote about a story, both texts stay, each once. */
export function mergeNotes(mine: readonly Note[], theirs: readonly Note[]): Note[] {
  const notes = new Map(mine.map((note) => [note.scenario, note]));
  for (const their of theirs) {
    const own = notes.get(their.scenario);
    notes.set(their.scenario, own === undefined ? their : together(own, their));
  }
  return [...notes.values()];
}

function together(own: Note, their: Note): Note {
  const parts = partsOf(own);
  const others = partsOf(their).filter((part) => !parts.includes(part));
  if (others.length === 0) return own;
  const changedAt = Math.max(own.changedAt, their.changedAt);
  return { ...own, text: [...parts, ...others].join(BETWEEN), changedAt };
}

const partsOf = ({ text }: Note): string[] => text.split(BETWEEN.trim()).map((part) => part.trim());
