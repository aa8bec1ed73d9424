import { isEnding, next, visibleLines } from '../next';
import type { Structure } from '../next';
import { beatEnd, spoken } from '../texts';
import type { Id, Line, State } from '../types';
import type { Exploration } from './explore';

/** Smallest and largest over all roads. */
export type Range = { least: number; most: number };

/** The numbers of a scenario, over every road that a player can take. */
export type Measures = { states: number; decisions: Range; words: Range; endings: number; scenes: number };

/**
 * Words a road: every line that it shows and what was chosen, calls left out. Decisions: choices made, calls left out.
 * @param order the exploration's states, last first (`lastFirst`)
 */
export function measure(scenario: Structure, exploration: Exploration, order: string[]): Measures {
  const words = new Map<string, Range>();
  const decisions = new Map<string, Range>();
  for (const key of order) {
    const node = exploration.nodes.get(key);
    if (node === undefined) continue;
    const roads = [...node.steps].filter(([id]) => !Object.hasOwn(scenario.calls, id));
    if (isEnding(scenario, node.state) || roads.length === 0) {
      words.set(key, { least: 0, most: 0 });
      decisions.set(key, { least: 0, most: 0 });
      continue;
    }
    const onward = roads.map(([id, after]) => {
      const cost =
        countWords(scenario.scenes[node.state.scene]?.choices?.[id]?.say ?? '') + arrival(scenario, node.state, id);
      return { cost, words: words.get(after) ?? none, decisions: decisions.get(after) ?? none };
    });
    words.set(key, span(onward.map((road) => [road.cost + road.words.least, road.cost + road.words.most])));
    decisions.set(key, span(onward.map((road) => [1 + road.decisions.least, 1 + road.decisions.most])));
  }
  const opening = shownWords(scenario, exploration.nodes.get(exploration.first)?.state);
  const all = words.get(exploration.first) ?? none;
  return {
    states: exploration.nodes.size,
    decisions: decisions.get(exploration.first) ?? none,
    words: { least: opening + all.least, most: opening + all.most },
    endings: Object.keys(scenario.endings).length,
    scenes: Object.keys(scenario.scenes).length + Object.keys(scenario.endings).length,
  };
}

const none: Range = { least: 0, most: 0 };

function span(pairs: [number, number][]): Range {
  return { least: Math.min(...pairs.map(([least]) => least)), most: Math.max(...pairs.map(([, most]) => most)) };
}

function arrival(scenario: Structure, state: State, choice: Id): number {
  return shownWords(scenario, next(scenario, state, choice) ?? undefined);
}

function shownWords(scenario: Structure, state: State | undefined): number {
  if (state === undefined) return 0;
  return state.shown
    .map((id) => wordsIn(visibleLines(scenario.scenes[id]?.lines ?? scenario.endings[id]?.lines ?? [], state)))
    .reduce((sum, words) => sum + words, 0);
}

export function wordsIn(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + countWords(spoken(line) ?? ''), 0);
}

/** What stands between spaces and has a letter or digit. */
export function countWords(text: string): number {
  return text === beatEnd ? 0 : (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0);
}
