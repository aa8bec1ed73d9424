import { roadOf, stepOf } from './decisions';
import type { Decision, Road } from './decisions';
import { roadsOf } from './roads';
import { splitStep } from './run';
import type { Step } from './run';
import { spread } from './spread';
import type { Id, Scenario } from './types';
import { waysOf } from './ways';

/** Across the field: −1 is all for the first value of the tension, 1 all for the second, 0 between them. */
export type Place = number;

export type FieldOption = {
  id: Id;
  say: string;
  /** What its weights say. */
  place: Place;
  /** Where it is drawn: beside an option of the same place, never on it. */
  drawn: Place;
};

/** A decision on the road. */
export type Stop = { scene: Id; chosen: Id; options: FieldOption[] };

/** A stretch of a road that wasn't taken, from one row of decisions to the next; `from` is `null` at the start. */
export type Thread = {
  row: number;
  from: Place | null;
  /** `null` after the last decision: the story ends there. */
  to: Place | null;
  /** Taken in an earlier run. */
  played: boolean;
};

/**
 * The picture of the grey area. Across is which value a choice leans to; down is time, one row a decision, and nothing
 * else: no place is higher or better (docs/decisions/0011-the-field.md).
 */
export type Field = { stops: Stop[]; ending: Id | null; threads: Thread[]; rows: number };

/** How far apart two options are drawn: less than between two neighbouring weights. */
const APART = 0.2;

/** The road of `steps`, and behind it every other road of the story; those of `others` were played. */
export function fieldOf(scenario: Scenario, steps: readonly Step[], others: readonly (readonly Step[])[] = []): Field {
  const road = roadOf(scenario, steps);
  const stops = road.decisions.map((decision) => stopOf(scenario, decision));
  const { ways } = waysOf(scenario);
  const rows = Math.max(stops.length, ...ways.map(({ row }) => row + 1));
  return { stops, ending: road.ending, threads: threadsOf(scenario, stops, road, others, ways), rows };
}

/** The options of one decision, spread so that none hides another. */
export function stopOf(scenario: Scenario, { scene, chosen, options }: Omit<Decision, 'at'>): Stop {
  const said = options.map((id) => ({ id, say: scenario.scenes[scene]?.choices?.[id]?.say ?? '' }));
  const places = options.map((id) => placeOf(scenario, `${scene}.${id}`));
  const drawn = spread(places, APART);
  return {
    scene,
    chosen,
    options: said.map((option, i) => ({ ...option, place: places[i] ?? 0, drawn: drawn[i] ?? 0 })),
  };
}

export function placeOf({ scenes, tension }: Pick<Scenario, 'scenes' | 'tension'>, step: Step): Place {
  const [scene, choice] = splitStep(step);
  const weighs = scenes[scene]?.choices?.[choice]?.weighs ?? {};
  const [first, second] = tension;
  // Both weights are −2…2.
  const across = ((weighs[second.value] ?? 0) - (weighs[first.value] ?? 0)) / 4;
  return Math.max(-1, Math.min(1, across));
}

/** A place in words: to which side, and how much. */
export type Lean = { side: 0 | 1; much: boolean } | null;

export function leanOf(place: Place): Lean {
  if (place === 0) return null;
  return { side: place < 0 ? 0 : 1, much: Math.abs(place) > 0.5 };
}

function threadsOf(
  scenario: Scenario,
  stops: Stop[],
  road: Road,
  others: readonly (readonly Step[])[],
  ways: ReturnType<typeof waysOf>['ways'],
): Thread[] {
  // Where the road itself passes, threads meet its stops and hollow options; elsewhere a place is what it is.
  const placeAt = (row: number, step: Step): Place => {
    const [scene, choice] = splitStep(step);
    const stop = stops[row]?.scene === scene ? stops[row] : undefined;
    return stop?.options.find(({ id }) => id === choice)?.drawn ?? placeOf(scenario, step);
  };
  const mine = stretches(road);
  const played = new Set(roadsOf(scenario, others).flatMap((other) => [...stretches(other)]));
  const threads = new Map<string, Thread>();
  const add = (row: number, from: Place | null, to: Place | null, key: string) => {
    if (mine.has(key)) return;
    const drawn = JSON.stringify([row, from, to]);
    const known = threads.get(drawn)?.played ?? false;
    threads.set(drawn, { row, from, to, played: known || played.has(key) });
  };
  for (const { row, before, step, ends } of ways) {
    const here = placeAt(row, step);
    add(row, before === null ? null : placeAt(row - 1, before), here, stretch(row, before, step));
    if (ends) add(row + 1, here, null, stretch(row + 1, step, null));
  }
  return [...threads.values()];
}

/** The stretches of a road, as keys: into each decision, and out of the last. */
function stretches({ decisions, ending }: Road): Set<string> {
  const steps = decisions.map(stepOf);
  const keys = steps.map((step, row) => stretch(row, steps[row - 1] ?? null, step));
  if (ending !== null) keys.push(stretch(steps.length, steps.at(-1) ?? null, null));
  return new Set(keys);
}

const stretch = (row: number, before: Step | null, step: Step | null): string => `${row} ${before} ${step}`;
