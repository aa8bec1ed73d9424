import { savedRun, screens } from '$lib/machines/solo';
import type { Screen, SoloSnapshot } from '$lib/machines/solo';
import type { SavedRun } from '$lib/ports/runs';
import type { Id } from '$lib/scenario/types';
import { readRun } from '$lib/storage/read-run';
import { fragmentFor, valueIn } from '$lib/ui/story/fragment';

/** Where somebody is in a story, as far as the store doesn't know it. */
export type Place = { run: SavedRun | null; screen: Screen | null };

/** What goes along to the same story in the other language; empty where the store says it all. */
export function fragmentOf(context: SoloSnapshot['context']): string {
  const { kept, screen } = context;
  const run = kept.version > kept.saved ? savedRun(context) : null;
  if (run === null && screen === null) return '';
  return fragmentFor({ run, screen } satisfies Place);
}

/** A place in this story, or `null` for anything else: an address may come from anybody. */
export function readPlace(fragment: string, story: Id): Place | null {
  const raw = valueIn(fragment);
  if (typeof raw !== 'object' || raw === null) return null;
  const { run, screen } = raw as Record<string, unknown>;
  const read = run === null ? null : readRun(run);
  if (run !== null && read?.scenario !== story) return null;
  return { run: read, screen: screens.find((known) => known === screen) ?? null };
}
