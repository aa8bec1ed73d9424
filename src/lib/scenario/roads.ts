import { roadOf, stepOf } from './decisions';
import type { Road } from './decisions';
import type { Step } from './run';
import type { Id, Scenario } from './types';

/** What of a story was seen, over all runs together. */
export type Seen = { scenes: ReadonlySet<Id>; options: ReadonlySet<Step>; endings: ReadonlySet<Id> };

export type Share = { seen: number; all: number };

/** More runs than anybody plays of one story; a store with more is not read to the end. */
const mostRuns = 500;

/** The roads of these runs. A run that no longer fits counts as far as it does. */
export function roadsOf(scenario: Scenario, runs: readonly (readonly Step[])[]): Road[] {
  return runs.slice(0, mostRuns).map((steps) => roadOf(scenario, steps));
}

export function seenOn(roads: readonly Road[]): Seen {
  const scenes = new Set<Id>();
  const options = new Set<Step>();
  const endings = new Set<Id>();
  for (const { decisions, ending } of roads) {
    for (const decision of decisions) {
      scenes.add(decision.scene);
      options.add(stepOf(decision));
    }
    if (ending !== null) endings.add(ending);
  }
  return { scenes, options, endings };
}

/** How much of the story that is. The checker makes sure that some road leads to every option and ending. */
export function shares(scenario: Scenario, seen: Seen): { options: Share; endings: Share } {
  const options = Object.values(scenario.scenes).flatMap(({ choices }) => Object.keys(choices ?? {}));
  return {
    options: { seen: seen.options.size, all: options.length },
    endings: { seen: seen.endings.size, all: Object.keys(scenario.endings).length },
  };
}
