import { describe, expect, test } from 'vitest';
import { begin, isEnding, next, openCalls, openChoices } from '$lib/scenario/next';
import type { Id, Scenario } from '$lib/scenario/types';
import { publishedStories } from '../../support/stories';

const READERS = 200;
/** Of so many readers, fewer than this means that hardly anybody gets there. */
const HARDLY = 6;

/** Chance that is the same each time: the generator of Park and Miller, from a seed between 1 and 2^31 − 2. */
function chance(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at * 48_271) % 2_147_483_647;
    return Math.floor((at / 2_147_483_647) * below);
  };
}

/** Where somebody ends who picks anything at random; one in three calls somebody at the turning point. */
function read(story: Scenario, below: (most: number) => number): Id {
  let state = begin(story);
  while (!isEnding(story, state)) {
    const calls = below(3) === 0 ? openCalls(story, state) : [];
    const open = calls.length > 0 ? calls : openChoices(story, state);
    const after = next(story, state, open[below(open.length)] ?? '');
    if (after === null) throw new Error(`${story.id} stops at ${state.scene}`);
    state = after;
  }
  return state.scene;
}

function endingsOf(story: Scenario): Map<Id, number> {
  const below = chance(story.id.length * 7919);
  const reached = new Map(Object.keys(story.endings).map((id) => [id, 0]));
  for (let reader = 0; reader < READERS; reader++) {
    const ending = read(story, below);
    reached.set(ending, (reached.get(ending) ?? 0) + 1);
  }
  return reached;
}

describe(`${READERS} readers who choose at random`, () => {
  const rare: string[] = [];

  test.each(publishedStories().map(({ nl }) => [nl.id, nl] as const))(
    '%s: somebody comes to every ending',
    (id, story) => {
      const reached = endingsOf(story);
      for (const [ending, readers] of reached) if (readers < HARDLY) rare.push(`${id}: ${ending} (${readers})`);
      expect([...reached].filter(([, readers]) => readers === 0)).toEqual([]);
      expect(Math.max(...reached.values()), 'one ending for nearly everybody').toBeLessThan(READERS * 0.75);
    },
  );

  test('endings that hardly anybody reaches are few, and told', () => {
    if (rare.length > 0) console.info(`Hardly ever reached, of ${READERS} readers:\n  ${rare.join('\n  ')}`);
    expect(rare.length).toBeLessThanOrEqual(5);
  });
});
