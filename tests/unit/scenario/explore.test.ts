import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore, keyOf, lastFirst, lastWaysOut } from '$lib/scenario/check/explore';
import { measure } from '$lib/scenario/check/measure';
import type { Measures } from '$lib/scenario/check/measure';
import { begin, isEnding, next, openCalls, openChoices, visibleLines } from '$lib/scenario/next';
import type { Structure } from '$lib/scenario/next';
import type { State } from '$lib/scenario/types';
import { countWords } from '$lib/scenario/words';
import { arbitraryScenario } from '../../support/arbitrary-scenario';
import { passage, scene, story } from '../../support/small-story';

/*
 *            ┌─ stay ─→ hall ─ up ─→ good        tell: the walk shows `corridor` (3 words) on its way to the hall
 *   desk ────┼─ tell ─→ corridor → hall ─ down ─→ bad
 *            └─ leave ─→ bad
 */
const drawn = story({
  variables: { told: { start: false } },
  calls: { ann: { who: 'ann', say: 'Doe het niet.', cost: '…', set: { told: true } } },
  scenes: {
    desk: scene({ stay: { to: 'hall' }, tell: { to: 'corridor', set: { told: true } }, leave: { to: 'bad' } }),
    corridor: passage('hall'),
    hall: scene({ up: { to: 'good' }, down: { to: 'bad', when: { told: true } } }),
  },
});

function orderOf(structure: Structure) {
  const exploration = explore(structure);
  const search = lastFirst(exploration);
  if (search.order === null) throw new Error('a ring');
  return { exploration, order: search.order };
}

describe('a story drawn by hand', () => {
  const { exploration, order } = orderOf(drawn);

  it('has the states that one can count', () => {
    const found = [...exploration.nodes.values()].map(
      ({ state }) => `${state.scene} ${state.called ?? ''} ${String(state.values['told'])}`,
    );
    expect(found.sort()).toEqual(
      [
        'desk  false',
        'desk ann true',
        'hall  false',
        'hall  true',
        'hall ann true',
        'bad  false',
        'bad  true',
        'bad ann true',
        'good  false',
        'good  true',
        'good ann true',
      ].sort(),
    );
    expect(order.at(-1)).toBe(exploration.first);
  });

  it('has the roads that one can measure', () => {
    // Scenes and passages have 3 words, choices 3, `good` 1 and `bad` 3. Shortest: desk, leave, bad. Longest: by the corridor, down.
    expect(measure(drawn, exploration, order)).toEqual({
      states: 11,
      decisions: { least: 1, most: 2 },
      words: { least: 3 + 3 + 3, most: 3 + (3 + 3 + 3) + (3 + 3) },
      endings: 2,
      scenes: 5,
    });
  });

  it('has its last ways out', () => {
    expect(lastWaysOut(drawn, exploration, order)).toEqual({
      good: ['desk.stay', 'hall.up'],
      bad: ['desk.leave', 'hall.down'],
    });
  });
});

it('a call that opens another road counts in the measures', () => {
  const structure = story({
    variables: { known: { start: false } },
    calls: { ann: { who: 'ann', say: '…', cost: '…', set: { known: true } } },
    scenes: { desk: scene({ go: { to: [{ to: 'bad', when: { known: true } }, { to: 'good' }] } }) },
  });
  const { exploration, order } = orderOf(structure);
  expect(measure(structure, exploration, order).words).toEqual({ least: 3 + 3 + 1, most: 3 + 3 + 3 });
});

it('a choice elsewhere with the name of a call counts as a choice', () => {
  const structure = story({
    calls: { ann: { who: 'ann', say: '…', cost: '…', set: {} } },
    scenes: { desk: scene({ go: { to: 'hall' } }), hall: scene({ ann: { to: 'good' } }) },
  });
  const { exploration, order } = orderOf(structure);
  expect(measure(structure, exploration, order).decisions).toEqual({ least: 2, most: 2 });
});

it('a road that comes back to its own past is named by its steps', () => {
  const ring = story({
    scenes: { desk: scene({ go: { to: 'hall' } }), hall: scene({ back: { to: 'desk' }, on: { to: 'good' } }) },
  });
  expect(lastFirst(explore(ring))).toEqual({ order: null, ring: ['desk.go', 'hall.back'] });
});

/** Every road from here to an ending, with what it costs; the slow and obvious way. */
function* roads(
  structure: Structure,
  state: State,
  seen: Set<string>,
): Generator<{ words: number; decisions: number }> {
  seen.add(keyOf(state));
  const here = state.shown.flatMap((id) =>
    visibleLines((structure.scenes[id] ?? structure.endings[id])?.lines ?? [], state),
  );
  const shown = here.reduce((sum, line) => sum + countWords(typeof line === 'string' ? line : line.say), 0);
  if (isEnding(structure, state)) yield { words: shown, decisions: 0 };
  for (const choice of [...openChoices(structure, state), ...openCalls(structure, state)]) {
    const after = next(structure, state, choice);
    if (after === null) continue;
    const isCall = openCalls(structure, state).includes(choice);
    const said = isCall ? 0 : countWords(structure.scenes[state.scene]?.choices?.[choice]?.say ?? '');
    for (const rest of roads(structure, after, seen))
      yield { words: shown + said + rest.words, decisions: rest.decisions + (isCall ? 0 : 1) };
  }
}

it('the search finds the states and the measures that walking every road finds', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const seen = new Set<string>();
      const all: { words: number; decisions: number }[] = [];
      for (const road of roads(scenario, begin(scenario), seen)) {
        all.push(road);
        fc.pre(all.length < 20_000);
      }
      const { exploration, order } = orderOf(scenario);
      expect(new Set(exploration.nodes.keys())).toEqual(seen);
      const range = (numbers: number[]) => ({ least: Math.min(...numbers), most: Math.max(...numbers) });
      const expected: Partial<Measures> = {
        words: range(all.map(({ words }) => words)),
        decisions: range(all.map(({ decisions }) => decisions)),
      };
      expect(measure(scenario, exploration, order)).toMatchObject(expected);
    }),
    { numRuns: 60 },
  );
}, 60_000);
