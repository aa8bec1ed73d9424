import { describe, expect, test } from 'vitest';
import { initialTransition } from 'xstate';
import { compile, take, type StorySnapshot } from '$lib/machines/scenario';
import { next, openCalls, openChoices, visibleLines } from '$lib/scenario/next';
import type { Step } from '$lib/scenario/run';
import type { Id, Scenario } from '$lib/scenario/types';
import { publishedStories } from '../../support/stories';

/** No story is longer than this: at most four decisions, a late one, and a call. */
const MOST_STEPS = 8;

type Road = { steps: Step[]; ending: Id };

/**
 * Walks every road of a story through its machine, from each choice and call to each that can follow, and looks at all that a player
 * would be shown on the way.
 */
function everyRoad(story: Scenario, look: (arrived: StorySnapshot) => void): Road[] {
  const machine = compile(story);
  const roads: Road[] = [];
  const walk = (here: StorySnapshot, steps: Step[]) => {
    look(here);
    const { state } = here.context;
    if (here.status === 'done') return void roads.push({ steps, ending: state.scene });
    const open = [...openChoices(story, state), ...openCalls(story, state)];
    if (open.length === 0 || steps.length === MOST_STEPS) throw new Error(`${story.id} goes on at ${steps.join(' ')}`);
    for (const choice of open) {
      const step: Step = `${state.scene}.${choice}`;
      const after = take(machine, here, step);
      if (after === null) throw new Error(`${step} is open, and the machine doesn’t take it`);
      expect(after.context.state).toEqual(next(story, state, choice));
      walk(after, [...steps, step]);
    }
  };
  walk(initialTransition(machine)[0], []);
  return roads;
}

describe.each(publishedStories().map((texts) => [texts.nl.id, texts] as const))('%s', (_, { nl, en }) => {
  test('every road comes to an ending, the same in both languages, with something to read wherever it goes', () => {
    const roads = [nl, en].map((story) => {
      const spoken = new Set(Object.keys(story.cast));
      return everyRoad(story, ({ context: { state } }) => {
        for (const id of state.shown) {
          const lines = visibleLines((story.scenes[id] ?? story.endings[id])?.lines ?? [], state);
          const told = lines.filter((line) => line !== '---');
          expect(told, `${id} shows something`).not.toEqual([]);
          for (const line of told)
            if (typeof line !== 'string' && line.by !== undefined) expect(spoken).toContain(line.by);
        }
        const choices = story.scenes[state.scene]?.choices;
        if (choices) expect(openChoices(story, state).length, `a choice at ${state.scene}`).toBeGreaterThan(1);
      });
    });
    expect(roads[0]).toEqual(roads[1]);
    expect(new Set(roads[0]?.map(({ ending }) => ending))).toEqual(new Set(Object.keys(nl.endings)));
  });
});
