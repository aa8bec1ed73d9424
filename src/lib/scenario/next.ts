import { apply, test } from './condition';
import type { Choice, Id, Line, Scenario, Scene, State, Target } from './types';

/** The parts of a scenario that decide what happens; text plays no role. */
export type Structure = Pick<Scenario, 'variables' | 'delayed' | 'start' | 'calls' | 'scenes'> & {
  pivot: { scene: Id };
  endings: Record<Id, { lines: Line[] }>;
};

/** The state before the first choice. */
export function begin(scenario: Structure): State {
  const values = Object.fromEntries(Object.entries(scenario.variables).map(([id, variable]) => [id, variable.start]));
  return walk(scenario, { scene: scenario.start, values, waiting: {}, onward: [], called: null, shown: [] });
}

/**
 * The state after a choice (or a call, at the pivot), or `null` where it isn't open. The one place that says what a
 * choice does: the machine, the checker and every replay ask here.
 */
export function next(scenario: Structure, state: State, choiceId: Id): State | null {
  if (openCalls(scenario, state).includes(choiceId)) return call(scenario, state, choiceId);
  const choice = sceneAt(scenario, state)?.choices;
  const chosen = choice && Object.hasOwn(choice, choiceId) ? choice[choiceId] : undefined;
  if (chosen === undefined || !test(chosen.when, state.values)) return null;

  const values = apply(chosen.set, state.values, scenario.variables);
  const heading = onwardFrom(state.onward, chosen.to, values);
  return walk(scenario, arrivals(scenario, { ...state, values }, chosen, heading));
}

/** The ids of the choices that are open here, in the order of the file. */
export function openChoices(scenario: Structure, state: State): Id[] {
  const choices = sceneAt(scenario, state)?.choices ?? {};
  return Object.keys(choices).filter((id) => test(choices[id]?.when, state.values));
}

/** The ids of the calls that may be made here: both at the pivot, none once one was made. */
export function openCalls(scenario: Structure, state: State): Id[] {
  return state.scene === scenario.pivot.scene && state.called === null ? Object.keys(scenario.calls) : [];
}

/** Whether the story is over. */
export function isEnding(scenario: Structure, state: State): boolean {
  return Object.hasOwn(scenario.endings, state.scene);
}

/** The lines of a scene or ending that a player in this state sees, without those whose condition doesn't hold. */
export function visibleLines(lines: Line[], state: State): Line[] {
  return lines.filter((line) => typeof line === 'string' || test(line.when, state.values));
}

/** What comes next: a target takes the place of where the story was heading, after what else was due. */
function onwardFrom(onward: Id[], to: Target | undefined, values: State['values']): Id[] {
  return to === undefined ? onward : [...onward.slice(0, -1), resolve(to, values)];
}

/** Where a target leads with these values; the checker makes sure that one fork holds. */
function resolve(target: Target, values: State['values']): Id {
  if (typeof target === 'string') return target;
  const fork = target.find(({ when }) => test(when, values));
  if (fork === undefined) throw new Error('no fork holds');
  return fork.to;
}

function sceneAt(scenario: Structure, state: State): Scene | undefined {
  return Object.hasOwn(scenario.scenes, state.scene) ? scenario.scenes[state.scene] : undefined;
}

function call(scenario: Structure, state: State, id: Id): State {
  const values = apply(scenario.calls[id]?.set, state.values, scenario.variables);
  return { ...state, values, called: id, shown: [] };
}

/** Counts the waiting consequences down, starts those of this choice, and lets what is due come first. */
function arrivals(scenario: Structure, state: State, choice: Choice, heading: Id[]): State {
  const waiting: State['waiting'] = {};
  const due: Id[] = [];
  let values = state.values;
  for (const [id, consequence] of Object.entries(scenario.delayed)) {
    const before = state.waiting[id];
    if (before === undefined) {
      const after = choice.after?.[id];
      if (after !== undefined) waiting[id] = after;
      continue;
    }
    waiting[id] = Math.max(0, before - 1);
    if (before !== 1 || !test(consequence.when, values)) continue;
    due.push(consequence.scene);
    values = apply(consequence.set, values, scenario.variables);
  }
  const [scene, ...onward] = [...due, ...heading];
  if (scene === undefined) throw new Error('the choice leads nowhere');
  return { ...state, scene, onward, values, waiting };
}

/** Goes on through passages until a scene with choices or an ending. */
function walk(scenario: Structure, start: State): State {
  const shown: Id[] = [];
  // A passage may come twice, as the scene of two consequences; more often than this it goes round.
  const most = Object.keys(scenario.scenes).length + start.onward.length + 1;
  let state = start;
  for (;;) {
    shown.push(state.scene);
    const scene = sceneAt(scenario, state);
    if (scene === undefined || scene.choices !== undefined) return { ...state, shown };
    if (shown.length > most) throw new Error(`passages go round at ${state.scene}`);
    const [first, ...rest] = onwardFrom(state.onward, scene.to, state.values);
    if (first === undefined) throw new Error(`the passage ${state.scene} leads nowhere`);
    state = { ...state, scene: first, onward: rest };
  }
}
