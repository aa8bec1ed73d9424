import type { SavedRun } from '$lib/ports/runs';

/** A run as a device keeps it, not yet played; a test says what matters to it. */
export function savedRun(over: Partial<SavedRun> = {}): SavedRun {
  return {
    id: 'a',
    scenario: 'de-fles-wijn',
    revision: 1,
    hash: 'one',
    language: 'nl',
    steps: [],
    beat: 0,
    startedAt: 1,
    changedAt: 1,
    ended: null,
    stake: null,
    asked: false,
    version: 1,
    ...over,
  };
}
