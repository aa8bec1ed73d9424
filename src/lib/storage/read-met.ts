import type { Met } from '$lib/ports/echoes';

const ID = /^[a-z0-9-]+$/;

/** A row as a meeting with an echo, or `null` where it makes no sense. Fields that this version doesn't know are left out. */
export function readMet(row: unknown): Met | null {
  if (typeof row !== 'object' || row === null) return null;
  const { scenario, at, away } = row as Record<string, unknown>;
  if (typeof scenario !== 'string' || !ID.test(scenario)) return null;
  if (typeof at !== 'number' || !Number.isFinite(at) || typeof away !== 'boolean') return null;
  return { scenario, at, away };
}
