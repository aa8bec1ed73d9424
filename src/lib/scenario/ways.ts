import { keyOf } from './check/explore';
import { begin, isEnding, next, openCalls, openChoices } from './next';
import type { Structure } from './next';
import type { Step } from './run';
import type { Id, State } from './types';

/** One stretch of a road: the decision before (`null` at the start), the decision here, and where it leads. */
export type Way = {
  /** How many decisions came before, so 0 for the first. */
  row: number;
  before: Step | null;
  step: Step;
  /** The scene of the next decision, or an ending. */
  to: Id;
  ends: boolean;
};

/** Places that are looked at, at most: what a phone does in a moment. Stories within the format's bounds stay far below. */
const mostPlaces = 4000;

/**
 * Every stretch of every road, each once, the first decisions first. A story has far more roads than stretches, so roads
 * are never written out. A call leads on to the same decision. `cut`: the story is too big, and its end is missing.
 */
export function waysOf(structure: Structure): { ways: Way[]; cut: boolean } {
  const ways = new Map<string, Way>();
  let places = 0;
  let here: Arrivals = new Map();
  arrive(here, begin(structure), null);
  for (let row = 0; here.size > 0; row++) {
    const after: Arrivals = new Map();
    for (const { state, from } of withCalls(structure, here)) {
      if (++places > mostPlaces) return { ways: [...ways.values()], cut: true };
      for (const choice of openChoices(structure, state)) {
        const reached = next(structure, state, choice);
        if (reached === null) continue;
        const step: Step = `${state.scene}.${choice}`;
        const ends = isEnding(structure, reached);
        for (const before of from) {
          const way = { row, before, step, to: reached.scene, ends };
          ways.set(JSON.stringify(way), way);
        }
        if (!ends) arrive(after, reached, step);
      }
    }
    here = after;
  }
  return { ways: [...ways.values()], cut: false };
}

/** States after equally many decisions, and by which last decisions one comes there. */
type Arrivals = Map<string, { state: State; from: Set<Step | null> }>;

function arrive(arrivals: Arrivals, state: State, by: Step | null): void {
  const key = keyOf(state);
  const arrival = arrivals.get(key);
  if (arrival === undefined) arrivals.set(key, { state, from: new Set([by]) });
  else arrival.from.add(by);
}

/** These states, and those after a call that is open in them. */
function* withCalls(structure: Structure, arrivals: Arrivals) {
  for (const { state, from } of arrivals.values()) {
    yield { state, from };
    for (const call of openCalls(structure, state)) {
      const called = next(structure, state, call);
      if (called !== null) yield { state: called, from };
    }
  }
}
