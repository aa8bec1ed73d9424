import { beatsOf } from '$lib/scenario/beats';
import type { Beat } from '$lib/scenario/beats';
import { replay } from '$lib/scenario/run';
import type { Step } from '$lib/scenario/run';
import type { Scenario, State } from '$lib/scenario/types';
import { standAt, take } from './scenario';
import type { Story, StorySnapshot } from './scenario';

/** Where a player stands after some steps: what the story machine says, and the beats that are on the screen. */
export type Stand = {
  here: StorySnapshot;
  steps: Step[];
  /** How many steps had been taken at the last arrival in a scene; a call is no arrival. */
  arrival: number;
  /** Of the last arrival, and the counsel of a call made there. */
  beats: Beat[];
};

/** Where steps under their present names lead, replayed by the core. They must fit. */
export function standAfter(scenario: Scenario, story: Story, steps: Step[]): Stand {
  const { state, lost } = replay({ ...scenario, renamed: {} }, steps);
  if (lost !== null) throw new Error(`a run that does not fit: ${steps.join(' ')}`);
  return standIn(scenario, story, steps, state);
}

/** The stand in a state that a replay of these steps found. */
export function standIn(scenario: Scenario, story: Story, steps: Step[], state: State): Stand {
  const here = standAt(story, state);
  const beats = beatsOf(scenario, state);
  if (state.shown.length > 0) return { here, steps, arrival: steps.length, beats };
  const before = standAfter(scenario, story, steps.slice(0, -1));
  return { here, steps, arrival: before.arrival, beats: [...before.beats, ...beats] };
}

/** One step further; where it isn't open, the player stays. */
export function standFurther(scenario: Scenario, story: Story, stand: Stand, step: Step): Stand {
  const here = take(story, stand.here, step);
  if (here === null) return stand;
  const beats = beatsOf(scenario, here.context.state);
  const steps = [...stand.steps, step];
  if (here.context.state.shown.length > 0) return { here, steps, arrival: steps.length, beats };
  return { here, steps, arrival: stand.arrival, beats: [...stand.beats, ...beats] };
}
