import { begin, isEnding, next, openCalls, openChoices } from '../next';
import type { Structure } from '../next';
import type { Step } from '../run';
import type { Id, State } from '../types';

/** A state that some road reaches, and where its choices lead. */
export type Node = {
  state: State;
  /** Choice or call → the key of the state that follows. */
  steps: Map<Id, string>;
};

export type Exploration = {
  first: string;
  /** In the order of discovery. */
  nodes: Map<string, Node>;
  /** What each arrival showed, by the key of the state: different roads may show different passages. */
  shown: Map<string, Set<Id>>;
  /** True when the search gave up at `mostStates`. */
  cut: boolean;
};

/** Above this a scenario has too many variables to be understood, let alone played. */
export const mostStates = 20_000;

/** States with the same key have the same future (`shown` is the past). */
export function keyOf({ scene, values, waiting, onward, called }: State): string {
  return JSON.stringify([scene, Object.values(values), Object.entries(waiting).sort(), onward, called]);
}

/** Every state that any road can reach: breadth first, over the whole bounded state space. */
export function explore(structure: Structure): Exploration {
  const nodes = new Map<string, Node>();
  const shown = new Map<string, Set<Id>>();
  const visit = (state: State): string => {
    const key = keyOf(state);
    const scenes = shown.get(key) ?? new Set();
    for (const scene of state.shown) scenes.add(scene);
    shown.set(key, scenes);
    if (!nodes.has(key)) nodes.set(key, { state, steps: new Map() });
    return key;
  };
  const first = visit(begin(structure));
  for (const node of nodes.values()) {
    if (nodes.size > mostStates) return { first, nodes, shown, cut: true };
    for (const id of [...openChoices(structure, node.state), ...openCalls(structure, node.state)]) {
      const after = next(structure, node.state, id);
      if (after !== null) node.steps.set(id, visit(after));
    }
  }
  return { first, nodes, shown, cut: false };
}

/** All states in a useful order, or the steps of a road that leads back to its own past. */
export type LastFirst = { order: string[] } | { order: null; ring: [Step, ...Step[]] };

/** The keys with every state after all that follow from it; where that can't be, a ring of steps. */
export function lastFirst({ first, nodes }: Exploration): LastFirst {
  const order: string[] = [];
  const stage = new Map<string, 'open' | 'done'>();
  const stack: { key: string; rest: [Id, string][]; taken: Step }[] = [];
  const enter = (key: string) => {
    stage.set(key, 'open');
    stack.push({ key, rest: [...(nodes.get(key)?.steps ?? [])], taken: '.' });
  };
  enter(first);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const step = top.rest.pop();
    if (step === undefined) {
      stage.set(top.key, 'done');
      order.push(top.key);
      stack.pop();
      continue;
    }
    const [choice, following] = step;
    top.taken = `${nodes.get(top.key)?.state.scene ?? ''}.${choice}`;
    if (stage.get(following) === 'open') {
      const [begin, ...rest] = stack.slice(stack.findIndex(({ key }) => key === following));
      return { order: null, ring: [(begin ?? top).taken, ...rest.map(({ taken }) => taken)] };
    }
    if (!stage.has(following)) enter(following);
  }
  return { order };
}

/** Which endings can still be reached from each state. Expects `order` of `lastFirst`. */
export function endingsAhead(structure: Structure, { nodes }: Exploration, order: string[]): Map<string, Set<Id>> {
  const ahead = new Map<string, Set<Id>>();
  for (const key of order) {
    const node = nodes.get(key);
    if (node === undefined) continue;
    const here = new Set<Id>(isEnding(structure, node.state) ? [node.state.scene] : []);
    for (const after of node.steps.values()) for (const ending of ahead.get(after) ?? []) here.add(ending);
    ahead.set(key, here);
  }
  return ahead;
}

/**
 * For each ending, the last decisions with a way out: `scene.choice` steps after which only this ending was left, while
 * another was still within reach before.
 */
export function lastWaysOut(structure: Structure, exploration: Exploration, order: string[]): Record<Id, string[]> {
  const ahead = endingsAhead(structure, exploration, order);
  const out: Record<Id, Set<string>> = {};
  for (const [key, { state, steps }] of exploration.nodes) {
    if ((ahead.get(key)?.size ?? 0) < 2) continue;
    for (const [choice, after] of steps) {
      const [only, ...others] = ahead.get(after) ?? [];
      if (only !== undefined && others.length === 0) (out[only] ??= new Set()).add(`${state.scene}.${choice}`);
    }
  }
  return Object.fromEntries(Object.entries(out).map(([ending, steps]) => [ending, [...steps]]));
}
