import { replay, splitStep, type Step } from '$lib/scenario/run';
import type { Scenario } from '$lib/scenario/types';

/** Where somebody was in a story, in words short enough for a list. */
export type Place = 'start' | 'way' | 'pivot' | 'after';

/** Where these steps lead in this text. */
export function placeOf(story: Scenario, steps: readonly Step[]): Place {
  const { state, steps: fitted } = replay(story, steps);
  if (fitted.length === 0) return 'start';
  if (state.scene === story.pivot.scene) return 'pivot';
  return fitted.some((step) => splitStep(step)[0] === story.pivot.scene) ? 'after' : 'way';
}
