import { begin, next } from './next';
import type { Structure } from './next';
import type { Id, Scenario, State } from './types';

/** One step of a run: `scene.choice`, or `scene.call` at the pivot. */
export type Step = `${Id}.${Id}`;

/** What is kept of a player's road: its choices, and which text it was played with. Never a machine snapshot. */
export type Run = { scenario: Id; revision: number; hash: string; steps: Step[] };

export type Replay = {
  state: State;
  /** The steps that fitted, under their present names. */
  steps: Step[];
  /** The first step that fits no longer; `null` when all did. */
  lost: Step | null;
};

/** Replays steps from the beginning, through `renamed`; stops before the first one that no longer fits. */
export function replay(scenario: Structure & Pick<Scenario, 'renamed'>, steps: readonly Step[]): Replay {
  let state = begin(scenario);
  const fitted: Step[] = [];
  for (const old of steps) {
    const step = rename(scenario, old);
    const [scene, choice] = splitStep(step);
    const after = scene === state.scene ? next(scenario, state, choice) : null;
    if (after === null) return { state, steps: fitted, lost: old };
    state = after;
    fitted.push(step);
  }
  return { state, steps: fitted, lost: null };
}

export function splitStep(step: Step): [scene: Id, choice: Id] {
  const dot = step.indexOf('.');
  return [step.slice(0, dot), step.slice(dot + 1)];
}

/** The present name of a step. Renames are followed once each, so that a ring of them ends. */
export function rename({ renamed }: Pick<Scenario, 'renamed'>, step: Step): Step {
  let [scene, choice] = splitStep(step);
  const seen = new Set<string>();
  for (;;) {
    const key = `${scene}.${choice}`;
    if (seen.has(key)) return `${scene}.${choice}`;
    seen.add(key);
    if (Object.hasOwn(renamed, key)) choice = renamed[key] ?? choice;
    else if (Object.hasOwn(renamed, scene)) scene = renamed[scene] ?? scene;
    else return `${scene}.${choice}`;
  }
}
