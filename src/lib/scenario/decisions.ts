import { begin, isEnding, next, openCalls, openChoices } from './next';
import { rename, splitStep } from './run';
import type { Step } from './run';
import type { Id, Scenario } from './types';

/** One decision on a road. A call is no decision: it comes before one. */
export type Decision = {
  /** How many steps of the run came before it: with that many, a run stands here again. */
  at: number;
  scene: Id;
  chosen: Id;
  /** What was open there, in the order of the file; `chosen` is one of them. */
  options: Id[];
};

export type Road = {
  decisions: Decision[];
  /** `null` for a run that isn't over. */
  ending: Id | null;
};

/** The decisions of a run, under their present names; it ends before the first step that no longer fits. */
export function roadOf(scenario: Scenario, steps: readonly Step[]): Road {
  const decisions: Decision[] = [];
  let state = begin(scenario);
  for (const [at, old] of steps.entries()) {
    const [scene, chosen] = splitStep(rename(scenario, old));
    const after = scene === state.scene ? next(scenario, state, chosen) : null;
    if (after === null) break;
    if (!openCalls(scenario, state).includes(chosen))
      decisions.push({ at, scene, chosen, options: openChoices(scenario, state) });
    state = after;
  }
  return { decisions, ending: isEnding(scenario, state) ? state.scene : null };
}

/** The decision as a step, under its present name. */
export function stepOf({ scene, chosen }: Pick<Decision, 'scene' | 'chosen'>): Step {
  return `${scene}.${chosen}`;
}
