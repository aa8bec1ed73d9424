import type { SavedRun } from '$lib/ports/runs';
import type { Step } from '$lib/scenario/run';

const STEP = /^[a-z0-9-]+\.[a-z0-9-]+$/;

/**
 * A row as a run, or `null` where it makes no sense. Fields that this version doesn't know are left out; the question
 * about what is at stake is younger than the first runs, so a row without it was never asked.
 */
export function readRun(row: unknown): SavedRun | null {
  if (typeof row !== 'object' || row === null) return null;
  const { id, scenario, revision, hash, language, steps, beat, startedAt, changedAt, ended, version, ...later } =
    row as Record<string, unknown>;
  if (!isText(id) || !isText(scenario) || !isText(hash)) return null;
  if (language !== 'nl' && language !== 'en') return null;
  if (!isCount(revision) || !isCount(beat) || !isCount(version) || !isTime(startedAt) || !isTime(changedAt))
    return null;
  if (!Array.isArray(steps) || !steps.every(isStep)) return null;
  if (ended !== null && !isText(ended)) return null;
  const stake = isText(later.stake) ? later.stake : null;
  const asked = later.asked === true;
  return { id, scenario, revision, hash, language, steps, beat, startedAt, changedAt, ended, stake, asked, version };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isStep = (value: unknown): value is Step => typeof value === 'string' && STEP.test(value);
