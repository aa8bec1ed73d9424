import { LONGEST_NOTE } from '$lib/ports/notes';
import type { Note } from '$lib/ports/notes';

const ID = /^[a-z0-9-]+$/;

/** Notes that were put together are longer than a field takes; beyond this nobody wrote it. */
const ABSURD = 10 * LONGEST_NOTE;

/** A row as a note, or `null` where it makes no sense. Fields that this version doesn't know are left out. */
export function readNote(row: unknown): Note | null {
  if (typeof row !== 'object' || row === null) return null;
  const { scenario, text, changedAt } = row as Record<string, unknown>;
  if (typeof scenario !== 'string' || !ID.test(scenario)) return null;
  if (typeof text !== 'string' || text.trim() === '' || text.length > ABSURD) return null;
  if (typeof changedAt !== 'number' || !Number.isFinite(changedAt)) return null;
  return { scenario, text, changedAt };
}
