import type { SavedRun } from '$lib/ports/runs';
import { replay } from '$lib/scenario/run';
import type { Replay } from '$lib/scenario/run';
import type { Scenario } from '$lib/scenario/types';
import { standIn } from '../stand';
import { isOver, lastBeat, touched, unsaved } from './context';
import type { Context, Move, Notice, Screen } from './context';

/** Runs that come from elsewhere: out of the store, from the page in the other language, onto another text. */

/** The run of the store, on the text that was found for it. */
export function adopt(context: Context, run: SavedRun, text: Scenario): Move {
  const replayed = replay(text, run.steps);
  const { id, startedAt, changedAt, version } = run;
  return {
    ...on(text, context, replayed, run.beat),
    ...answered(text, run),
    notice: replayed.lost === null ? noticeOf(context, run) : 'changed',
    kept: { id, startedAt, changedAt, version, saved: version, tried: version, fails: false },
  };
}

/**
 * A run that came along from the page before, in the other language: on the text of this page, until the store says how
 * far it is with it. `null`: all of it is in the store.
 */
export function carryOn(context: Context, run: SavedRun | null, screen: Screen | null): Move {
  if (run === null) return { screen };
  const replayed = replay(context.published, run.steps);
  const { id, startedAt, changedAt, version } = run;
  return {
    ...on(context.published, context, replayed, run.beat),
    ...answered(context.published, run),
    screen,
    notice: replayed.lost === null ? null : 'changed',
    kept: { ...unsaved(id, startedAt, version), changedAt },
  };
}

/** Whether a run from the store should take the place of this one. */
export function isAhead({ kept, steps, scenario }: Context, run: SavedRun): boolean {
  if (run.id === kept.id) {
    if (kept.saved !== 0) return run.version !== kept.saved;
    // It came along from another page. As far as it came, the store also knows the text that it began with.
    return run.version > kept.version || (run.version === kept.version && run.hash !== scenario.hash);
  }
  const barelyBegun = kept.saved === 0 && steps.length === 0;
  return barelyBegun || run.changedAt > kept.changedAt;
}

/** Whether news from the store moves the player there: who looks back on an ending isn't drawn into another run. */
export function concerns(context: Context, run: SavedRun): boolean {
  return isAhead(context, run) && (run.id === context.kept.id || !isOver(context));
}

/** The same run on the published text. */
export function renew(context: Context): Move {
  const replayed = replay(context.published, context.steps);
  const { lost } = replayed;
  return {
    ...on(context.published, context, replayed, lost === null ? context.beat : 0),
    ...answered(context.published, context),
    notice: lost === null ? null : 'changed',
    ...touched(context),
  };
}

/** A run on a text that it was replayed on, at a beat or the last one that there is. */
function on(text: Scenario, { scenario, atOnce }: Context, { steps, state }: Replay, beat: number): Move {
  const same = text.hash === scenario.hash && text.language === scenario.language;
  const stand = standIn(text, steps, state);
  const from = Math.min(beat, lastBeat(stand));
  const shown = atOnce ? lastBeat(stand) : from;
  return { ...stand, scenario: same ? scenario : text, beat: shown, from, picked: null };
}

/** What was answered, as far as this text knows it. */
function answered(
  { pivot }: Scenario,
  { stake, asked }: Pick<SavedRun, 'stake' | 'asked'>,
): Pick<Context, 'stake' | 'asked'> {
  return { stake: stake !== null && Object.hasOwn(pivot.stakes, stake) ? stake : null, asked };
}

function noticeOf({ kept }: Context, run: SavedRun): Notice | null {
  if (kept.saved !== 0) return 'elsewhere';
  return run.steps.length > 0 || run.beat > 0 ? 'resumed' : null;
}
