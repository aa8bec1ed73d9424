import { nextEcho, type NextEcho } from '$lib/library/echoes';
import { placeOf, type Place } from '$lib/library/place';
import type { SavedRun } from '$lib/ports/runs';
import type { Stores } from '$lib/ports/stores';
import type { Id, Language, Scenario } from '$lib/scenario/types';
import { markEcho } from '$lib/ui/echo/mark';

/** What somebody did here before, as far as the home page says it. */
export type Past = {
  /** The story that was played last, where it has no ending yet; `place` is missing where its text can't be had. */
  begun: { id: Id; place?: Place } | null;
  /** Every story with a run that reached an ending. */
  finished: readonly Id[];
  /** The echo that waits, or will. */
  echo: NextEcho | null;
};

type FetchText = (story: Id, language: Language) => Promise<Scenario | null>;

/**
 * Looks in the store, and marks for the next visit when an echo waits. Rejects when that fails: then nobody knows.
 * @param stories what can be played now: a run of another story is passed over
 */
export async function lookBack(
  { runs, texts, echoes }: Stores,
  stories: readonly Id[],
  fetchText: FetchText,
): Promise<Past> {
  const kept = (await runs.list()).filter(({ scenario }) => stories.includes(scenario));
  const finished = kept.filter(({ ended }) => ended !== null).map(({ scenario }) => scenario);
  const echo = nextEcho(kept, await echoes.list(), stories);
  markEcho(echo?.from ?? null);
  // The list begins with what was played last, and a story goes on with its own last run.
  const last = kept.filter((run, at) => kept.findIndex(({ scenario }) => scenario === run.scenario) === at);
  const open = last.find(({ ended }) => ended === null);
  if (open === undefined) return { begun: null, finished, echo };
  const text = await textOf(open, texts, fetchText);
  return { begun: { id: open.scenario, ...(text && { place: placeOf(text, open.steps) }) }, finished, echo };
}

/** The text that the run was played with, else as it is published; `null` where neither can be had: a place is not worth an error. */
async function textOf(run: SavedRun, texts: Stores['texts'], fetchText: FetchText): Promise<Scenario | null> {
  try {
    return (await texts.find(run.hash, run.language)) ?? (await fetchText(run.scenario, run.language));
  } catch {
    return null;
  }
}
