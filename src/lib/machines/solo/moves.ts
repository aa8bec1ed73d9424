import type { SavedRun } from '$lib/ports/runs';
import { replay } from '$lib/scenario/run';
import type { Replay } from '$lib/scenario/run';
import type { Id, Scenario } from '$lib/scenario/types';
import { storyOf } from '../scenario';
import { standAfter, standFurther, standIn } from '../stand';
import { begun, lastBeat } from './context';
import type { Context, Notice } from './context';

/** What each event makes of where the player is: the new parts of the context. Whether it may happen, the guards ask. */
type Move = Partial<Context>;

export function nextBeat(context: Context): Move {
  const beat = context.beat + 1;
  return { beat, from: beat, notice: null, ...touched(context) };
}

/** Picking comes before confirming: what the first step costs, the story's machine, is paid while the player still looks. */
export function pick({ scenario }: Context, choice: Id): Move {
  storyOf(scenario);
  return { picked: choice };
}

/** A choice or a call, taken. Counsel comes under what was read; a choice brings the next scene. */
export function further(context: Context, choice: Id): Move {
  const { scenario, atOnce, beat, state } = context;
  const stand = standFurther(scenario, context, `${state.scene}.${choice}`);
  const called = stand.state.shown.length === 0;
  const first = called ? beat + 1 : 0;
  return {
    ...stand,
    beat: atOnce ? lastBeat(stand) : first,
    from: first,
    picked: called ? context.picked : null,
    notice: null,
    ...touched(context),
  };
}

/** Without the last step. What was read once comes back as a whole, with the choice under it. */
export function back(context: Context): Move {
  const stand = standAfter(context.scenario, context.steps.slice(0, -1));
  return { ...stand, beat: lastBeat(stand), from: lastBeat(stand), picked: null, notice: null, ...touched(context) };
}

/** Another run, from the beginning. */
export function again(context: Context): Move {
  const fresh = begun(context.published, context);
  return { ...fresh, kept: { ...fresh.kept, version: 1 } };
}

/** The same run on the published text. */
export function renew(context: Context): Move {
  const replayed = replay(context.published, context.steps);
  const { lost } = replayed;
  return {
    ...on(context.published, context, replayed, lost === null ? context.beat : 0),
    notice: lost === null ? null : 'changed',
    ...touched(context),
  };
}

/** The run of the store, on the text that was found for it. */
export function adopt(context: Context, run: SavedRun, text: Scenario): Move {
  const replayed = replay(text, run.steps);
  const { id, startedAt, changedAt, version } = run;
  return {
    ...on(text, context, replayed, run.beat),
    notice: replayed.lost === null ? noticeOf(context, run) : 'changed',
    kept: { id, startedAt, changedAt, version, saved: version, tried: version, fails: false },
  };
}

/** Whether a run from the store should take the place of this one. */
export function isAhead({ kept, steps }: Context, run: SavedRun): boolean {
  if (run.id === kept.id) return run.version !== kept.saved;
  const barelyBegun = kept.saved === 0 && steps.length === 0;
  return barelyBegun || run.changedAt > kept.changedAt;
}

/** A run on a text that it was replayed on, at a beat or the last one that there is. */
function on(text: Scenario, { scenario, atOnce }: Context, { steps, state }: Replay, beat: number): Move {
  const same = text.hash === scenario.hash && text.language === scenario.language;
  const stand = standIn(text, steps, state);
  const from = Math.min(beat, lastBeat(stand));
  const shown = atOnce ? lastBeat(stand) : from;
  return { ...stand, scenario: same ? scenario : text, beat: shown, from, picked: null };
}

function touched({ kept, now }: Context): Pick<Context, 'kept'> {
  return { kept: { ...kept, version: kept.version + 1, changedAt: now() } };
}

function noticeOf({ kept }: Context, run: SavedRun): Notice | null {
  if (kept.saved !== 0) return 'elsewhere';
  return run.steps.length > 0 || run.beat > 0 ? 'resumed' : null;
}
