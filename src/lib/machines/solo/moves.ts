import type { Id } from '$lib/scenario/types';
import { storyOf } from '../scenario';
import { standAfter, standFurther } from '../stand';
import { begun, lastBeat, leaving, screens, touched, unsaved } from './context';
import type { Context, Move } from './context';

/** What each event of the player makes of where they are. Whether it may happen, the guards ask. */

export function nextBeat(context: Context): Move {
  const beat = context.beat + 1;
  return { beat, from: beat, notice: null, ...touched(context) };
}

/** The answer to what is at stake, or `null` for none. What comes under the text is new then, not the text. */
export function answer(context: Context, stake: Id | null): Move {
  return { stake, asked: true, from: context.beats.length, notice: null, ...touched(context) };
}

/** Nobody is called after all: what comes under the text is where reading goes on. */
export function closeCalls({ beats }: Context): Move {
  return { from: beats.length };
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
    screen: null,
    notice: null,
    ...touched(context),
  };
}

/** Without the last step. What was read once comes back as a whole, with the choice under it. */
export function back(context: Context): Move {
  return { ...readUpTo(context, context.steps.length - 1), ...touched(context) };
}

/** Another run, with the first `at` steps of this one. What was asked in this one isn't asked again. */
export function branch(context: Context, at: number): Move {
  const { now, newId } = context;
  return { ...readUpTo(context, at), screen: null, kept: unsaved(newId(), now(), 1), ...leaving(context) };
}

/** The screen after the ending that comes so many after this one; before the first of them comes the ending's text. */
export function turn({ screen }: Context, pages: 1 | -1): Move {
  const at = (screen === null ? -1 : screens.indexOf(screen)) + pages;
  return { screen: screens[at] ?? null, notice: null };
}

/** Another run, from the beginning. */
export function again(context: Context): Move {
  const fresh = begun(context.published, context);
  return { ...fresh, kept: { ...fresh.kept, version: 1 }, ...leaving(context) };
}

/** Where a run stood after its first `count` steps, with all that was read there on the screen. */
function readUpTo({ scenario, steps }: Context, count: number): Move {
  const stand = standAfter(scenario, steps.slice(0, count));
  return { ...stand, beat: lastBeat(stand), from: lastBeat(stand), picked: null, notice: null };
}
