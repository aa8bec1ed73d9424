import fc from 'fast-check';
import { expect, test } from 'vitest';
import { savedRun } from '$lib/machines/solo';
import type { SoloActor } from '$lib/machines/solo';
import type { SavedRun } from '$lib/ports/runs';
import { isEnding, openCalls, openChoices } from '$lib/scenario/next';
import { replay } from '$lib/scenario/run';
import type { Scenario } from '$lib/scenario/types';
import { arbitraryScenario } from '../../support/arbitrary-scenario';
import { begin, context, Device, phase, read, settled } from '../../support/device';

type Doing = { what: (typeof WHAT)[number]; which: number };

const WHAT = [
  // What a player does most stands here more often, so that runs get somewhere.
  ...(['NEXT_BEAT', 'NEXT_BEAT', 'PICK', 'PICK', 'CONFIRM', 'CONFIRM', 'STAKE', 'ON'] as const),
  ...(['OPEN_CALLS', 'CLOSE_CALLS', 'CALL', 'BACK', 'BRANCH', 'RESTART', 'RENEW', 'SHOW_AT_ONCE'] as const),
];
const doings = fc.array(fc.record({ what: fc.constantFrom(...WHAT), which: fc.nat({ max: 9 }) }), {
  minLength: 10,
  maxLength: 60,
});

/** Sends what a player, or a mistaken page, might send here: every third choice is one that isn't open. */
function act(actor: SoloActor, { what, which }: Doing): void {
  const { scenario, state } = context(actor);
  const pick = (ids: string[]) => [...ids, 'constructor'][which % (ids.length + 1)] ?? '';
  if (what === 'PICK') actor.send({ type: what, choice: pick(openChoices(scenario, state)) });
  else if (what === 'CALL') actor.send({ type: what, call: pick(openCalls(scenario, state)) });
  else if (what === 'STAKE')
    actor.send({ type: what, stake: which < 3 ? null : pick(Object.keys(scenario.pivot.stakes)) });
  else if (what === 'BRANCH') actor.send({ type: what, at: which - 1 });
  else if (what === 'SHOW_AT_ONCE') actor.send({ type: what, atOnce: which % 2 === 0 });
  else actor.send({ type: what });
}

function isConsistent(actor: SoloActor): void {
  const { scenario, steps, state, beats, beat, from, arrival, picked, asked, stake, screen } = context(actor);
  expect(replay(scenario, steps)).toEqual({ state, steps, lost: null });
  expect(beats.length === 0 ? 0 : beat).toBeLessThan(Math.max(1, beats.length));
  expect(from).toBeLessThanOrEqual(beats.length);
  expect(arrival).toBeLessThanOrEqual(steps.length);
  expect(picked === null || openChoices(scenario, state).includes(picked)).toBe(true);
  expect(stake === null || asked).toBe(true);

  const over = isEnding(scenario, state);
  const read = beat >= beats.length - 1;
  const decides =
    state.scene === scenario.pivot.scene && !asked ? 'staking' : picked === null ? 'choosing' : 'confirming';
  const expected = !read ? 'reading' : over ? (screen ?? 'ended') : decides;
  expect(phase(actor) === 'calling' ? openCalls(scenario, state).length > 0 : phase(actor) === expected).toBe(true);
}

test('whatever happens, in whatever order, what is on the screen and what is kept agree', () => {
  fc.assert(
    fc.property(arbitraryScenario(), doings, (scenario, doings) => {
      const actor = begin(scenario);
      for (const doing of doings) {
        act(actor, doing);
        isConsistent(actor);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a run that ended and was read never changes again', () => {
  fc.assert(
    fc.property(arbitraryScenario(), doings, (scenario, doings) => {
      const actor = begin(scenario);
      const ended = new Map<string, SavedRun>();
      for (const doing of doings) {
        act(actor, doing);
        const run = savedRun(context(actor));
        const before = ended.get(run.id);
        if (before !== undefined) expect(run).toEqual(before);
        else if (['ended', 'toll', 'referees', 'roads'].includes(phase(actor))) ended.set(run.id, run);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a branch is what replaying the same steps comes to, and leaves the run that it came from in the store', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryScenario(), fc.nat(), fc.array(fc.nat({ max: 5 })), async (scenario, which, picks) => {
      const device = new Device();
      const actor = device.play(scenario);
      playOut(actor, scenario, picks);
      await settled(actor);
      const [old] = await device.runs.list();
      const at = which % context(actor).steps.length;
      actor.send({ type: 'BRANCH', at });
      const { steps, state } = context(actor);
      expect({ steps, state, lost: null }).toEqual(replay(scenario, old?.steps.slice(0, at) ?? []));
      expect(['choosing', 'staking']).toContain(phase(actor));
      await settled(actor);
      const runs = await device.runs.list();
      expect(runs.find(({ id }) => id === old?.id)).toEqual(old);
      expect(runs).toHaveLength(2);
    }),
    { numRuns: 15 },
  );
}, 60_000);

/** To an ending, by these picks and then always the first option. */
function playOut(actor: SoloActor, scenario: Scenario, picks: number[]): void {
  for (let step = 0; step < 40; step++) {
    read(actor);
    if (phase(actor) === 'ended') return;
    actor.send({ type: 'STAKE', stake: null });
    const open = openChoices(scenario, context(actor).state);
    actor.send({ type: 'PICK', choice: open[(picks[step] ?? 0) % open.length] ?? '' });
    actor.send({ type: 'CONFIRM' });
  }
  throw new Error('a story without an end');
}
