import { beatsOf } from '$lib/scenario/beats';
import type { Beat } from '$lib/scenario/cut';
import { replay } from '$lib/scenario/run';
import type { Step } from '$lib/scenario/run';
import type { Scenario, State } from '$lib/scenario/types';
import { standAt, storyOf, take } from './scenario';

/** Where a player stands after some steps, and the beats that are on the screen. */
export type Stand = {
  state: State;
  steps: Step[];
  /** How many steps had been taken at the last arrival in a scene; a call is no arrival. */
  arrival: number;
  /** Of the last arrival, and the counsel of a call made there. */
  beats: Beat[];
};

/** Where steps under their present names lead, replayed by the core. They must fit. */
export function standAfter(scenario: Scenario, steps: Step[]): Stand {
  const { state, lost } = replay({ ...scenario, renamed: {} }, steps);
  if (lost !== null) throw new Error(`a run that does not fit: ${steps.join(' ')}`);
  return standIn(scenario, steps, state);
}

/** The stand in a state that a replay of these steps found. */
export function standIn(scenario: Scenario, steps: Step[], state: State): Stand {
  const beats = beatsOf(scenario, state);
  if (state.shown.length > 0) return { state, steps, arrival: steps.length, beats };
  const before = standAfter(scenario, steps.slice(0, -1));
  return { state, steps, arrival: before.arrival, beats: [...before.beats, ...beats] };
}

/** One step further, by a transition of the story's machine; where it isn't open, the player stays. */
export function standFurther(scenario: Scenario, stand: Stand, step: Step): Stand {
  const story = storyOf(scenario);
  const here = take(story, standAt(story, stand.state), step);
  if (here === null) return stand;
  const { state } = here.context;
  const beats = beatsOf(scenario, state);
  const steps = [...stand.steps, step];
  if (state.shown.length > 0) return { state, steps, arrival: steps.length, beats };
  return { state, steps, arrival: stand.arrival, beats: [...stand.beats, ...beats] };
}
