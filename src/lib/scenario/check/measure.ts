import { next, openCalls, visibleLines } from '../next';
import type { Structure } from '../next';
import type { Id, Line, State } from '../types';
import { countWords, lineCounter } from '../words';
import type { Exploration } from './explore';

/** Smallest and largest over all roads. */
export type Range = { least: number; most: number };

/** The numbers of a scenario, over every road that a player can take. */
export type Measures = { states: number; decisions: Range; words: Range; endings: number; scenes: number };

/**
 * Words a road: every line that it shows and what was chosen. Decisions: choices made. Roads with a call count too,
 * because it may lead elsewhere, but the call itself adds nothing.
 * @param order the exploration's states, last first (`lastFirst`)
 */
export function measure(scenario: Structure, exploration: Exploration, order: string[]): Measures {
  const wordsIn = lineCounter();
  const words = new Map<string, Range>();
  const decisions = new Map<string, Range>();
  for (const key of order) {
    const node = exploration.nodes.get(key);
    if (node === undefined) continue;
    const calls = openCalls(scenario, node.state);
    const roads = [...node.steps].map(([id, after]) => ({
      cost: calls.includes(id) ? free : stepCost(scenario, node.state, id, wordsIn),
      words: words.get(after) ?? none,
      decisions: decisions.get(after) ?? none,
    }));
    words.set(key, span(roads.map((road) => plus(road.words, road.cost.words))));
    decisions.set(key, span(roads.map((road) => plus(road.decisions, road.cost.decisions))));
  }
  const opening = shownWords(scenario, exploration.nodes.get(exploration.first)?.state, wordsIn);
  return {
    states: exploration.nodes.size,
    decisions: decisions.get(exploration.first) ?? none,
    words: plus(words.get(exploration.first) ?? none, opening),
    endings: Object.keys(scenario.endings).length,
    scenes: Object.keys(scenario.scenes).length + Object.keys(scenario.endings).length,
  };
}

type Counter = (lines: Line[]) => number;

const none: Range = { least: 0, most: 0 };
const free = { words: 0, decisions: 0 };

/** What a choice adds to a road: its own words, and all that is shown until the next one. */
function stepCost(
  scenario: Structure,
  state: State,
  choice: Id,
  wordsIn: Counter,
): { words: number; decisions: number } {
  const said = countWords(scenario.scenes[state.scene]?.choices?.[choice]?.say ?? '');
  return { words: said + shownWords(scenario, next(scenario, state, choice) ?? undefined, wordsIn), decisions: 1 };
}

function plus({ least, most }: Range, number: number): Range {
  return { least: least + number, most: most + number };
}

function span(ranges: Range[]): Range {
  if (ranges.length === 0) return none;
  return { least: Math.min(...ranges.map(({ least }) => least)), most: Math.max(...ranges.map(({ most }) => most)) };
}

function shownWords(scenario: Structure, state: State | undefined, wordsIn: Counter): number {
  if (state === undefined) return 0;
  return state.shown
    .map((id) => wordsIn(visibleLines(scenario.scenes[id]?.lines ?? scenario.endings[id]?.lines ?? [], state)))
    .reduce((sum, words) => sum + words, 0);
}
