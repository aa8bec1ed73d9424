import type { Met } from '$lib/ports/echoes';
import type { SavedRun } from '$lib/ports/runs';
import { WEEKS } from '$lib/scenario/echo';
import type { Id } from '$lib/scenario/types';

/** The one echo that comes next, and from when it waits on home, in milliseconds since 1970. */
export type NextEcho = { story: Id; from: number };

/** In days. Somebody who was late for one moment isn't asked again at once; and one echo is not the cue for another. */
const SAME_AGAIN = 14;
const ANOTHER = 3;

type Played = Pick<SavedRun, 'scenario' | 'ended' | 'changedAt'>;

/**
 * Which echo waits next: two, six and twelve weeks after a story was last played to an ending, whichever has waited longest.
 * Days count as in the reader's own calendar. docs/decisions/0017-echoes.md says why the rules are these.
 * @param stories those that can be read now
 */
export function nextEcho(runs: readonly Played[], met: readonly Met[], stories: readonly Id[]): NextEcho | null {
  const next = [...lastEnds(runs)]
    .filter(([story]) => stories.includes(story))
    .map(([story, ended]) => {
      const before = met.find(({ scenario }) => scenario === story);
      return { story, from: comesBack(ended, before) };
    })
    .filter((echo): echo is NextEcho => echo.from !== null)
    .reduce<NextEcho | null>((first, echo) => (first !== null && first.from <= echo.from ? first : echo), null);
  if (next === null) return null;
  const rested = met.map(({ at }) => daysAfter(at, ANOTHER));
  return { ...next, from: Math.max(next.from, ...rested) };
}

/** When the echo of a story that ended then comes back; `null` when it won't any more. */
function comesBack(ended: number, met: Met | undefined): number | null {
  const moments = WEEKS.map((weeks) => daysAfter(ended, 7 * weeks));
  if (met === undefined || met.at < ended) return moments[0] ?? null;
  // Put away is for good, until the story itself is played again.
  if (met.away) return null;
  const moment = moments.find((moment) => moment > met.at);
  return moment === undefined ? null : Math.max(moment, daysAfter(met.at, SAME_AGAIN));
}

function lastEnds(runs: readonly Played[]): Map<Id, number> {
  const ends = new Map<Id, number>();
  for (const { scenario, ended, changedAt } of runs)
    if (ended !== null) ends.set(scenario, Math.max(changedAt, ends.get(scenario) ?? changedAt));
  return ends;
}

/** The beginning of the day that is so many days later, where this device is. */
export function daysAfter(time: number, days: number): number {
  const here = new Date(time);
  return new Date(here.getFullYear(), here.getMonth(), here.getDate() + days).getTime();
}
