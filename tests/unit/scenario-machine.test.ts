import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialTransition } from 'xstate';
import { compile, standAt, take } from '$lib/machines/scenario';
import type { Story, StorySnapshot } from '$lib/machines/scenario';
import { replay, splitStep } from '$lib/scenario/run';
import type { Step } from '$lib/scenario/run';
import type { Scenario } from '$lib/scenario/types';
import { arbitraryScenario, everyState, keyOf, renameAll, walkAlong } from '../support/arbitrary-scenario';

const picks = fc.array(fc.nat({ max: 11 }), { maxLength: 12 });

/** Where steps lead, by transitions from the very beginning. */
function follow(story: Story, steps: readonly Step[]): StorySnapshot | null {
  return steps.reduce<StorySnapshot | null>(
    (snapshot, step) => snapshot && take(story, snapshot, step),
    initialTransition(story)[0],
  );
}

/** Every event that any state of the machine knows, so that a guard that lets too much through is noticed. */
const allSteps = (scenario: Scenario): Step[] => [
  ...Object.entries(scenario.scenes).flatMap(([id, { choices }]) =>
    Object.keys(choices ?? {}).map((choice): Step => `${id}.${choice}`),
  ),
  ...Object.keys(scenario.calls).map((call): Step => `${scenario.pivot.scene}.${call}`),
];

test('the machine and a search with the core visit the same states by the same moves', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const story = compile(scenario);
      const start = follow(story, []);
      if (start === null) throw new Error('a story without a beginning');
      const found = new Map<string, StorySnapshot>([[keyOf(start.context.state), start]]);
      const moves = new Map<string, Map<string, string>>();
      for (const snapshot of found.values()) {
        const leads = new Map<string, string>();
        for (const step of allSteps(scenario)) {
          const after = take(story, snapshot, step);
          if (after === null) continue;
          const key = keyOf(after.context.state);
          leads.set(splitStep(step)[1], key);
          if (!found.has(key)) found.set(key, after);
          expect(after.value).toBe(after.context.state.scene);
          expect(after.context.ahead).toEqual([]);
          expect(after.status).toBe(Object.hasOwn(scenario.endings, after.context.state.scene) ? 'done' : 'active');
          const { value, context, status } = standAt(story, after.context.state);
          expect({ value, context, status }).toEqual({
            value: after.value,
            context: after.context,
            status: after.status,
          });
        }
        moves.set(keyOf(snapshot.context.state), leads);
      }
      expect(moves).toEqual(everyState(scenario).moves);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('replaying any prefix of a run gives the state that the run had there, in core and machine', () => {
  fc.assert(
    fc.property(arbitraryScenario(), picks, (scenario, road) => {
      const story = compile(scenario);
      const { steps, states } = walkAlong(scenario, road);
      states.forEach((state, at) => {
        expect(replay(scenario, steps.slice(0, at))).toEqual({ state, steps: steps.slice(0, at), lost: null });
        expect(follow(story, steps.slice(0, at))?.context.state).toEqual(state);
      });
    }),
  );
});

test('a run goes on where it was after every scene, choice and call got another name', () => {
  fc.assert(
    fc.property(arbitraryScenario(), picks, (scenario, road) => {
      const renamed = renameAll(scenario);
      const { steps, states } = walkAlong(scenario, road);
      const resumed = replay(renamed, steps);
      expect(resumed.lost).toBeNull();
      expect(resumed.steps).toHaveLength(steps.length);
      expect(resumed.state.scene).toBe(`new-${states.at(-1)?.scene ?? ''}`);
      expect(resumed.state.values).toEqual(states.at(-1)?.values);
      expect(follow(compile(renamed), resumed.steps)?.context.state).toEqual(resumed.state);
    }),
  );
});

test('a step that is not open leads nowhere', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const story = compile(scenario);
      expect(follow(story, ['nowhere.nothing'])).toBeNull();
      expect(follow(story, [`${scenario.start}.constructor`])).toBeNull();
    }),
    { numRuns: 20 },
  );
});
