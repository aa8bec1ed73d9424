import { expect, vi } from 'vitest';
import { createActor } from 'xstate';
import { solo } from '$lib/machines/solo';
import type { Screen, SoloActor } from '$lib/machines/solo';
import { keeper } from '$lib/machines/solo/keeper';
import type { Keeper } from '$lib/machines/solo/keeper';
import { MemoryEchoes } from '$lib/ports/memory-echoes';
import { MemoryNotes } from '$lib/ports/memory-notes';
import { MemoryRuns } from '$lib/ports/memory-runs';
import { MemoryTexts } from '$lib/ports/memory-texts';
import type { SavedRun } from '$lib/ports/runs';
import type { Scenario } from '$lib/scenario/types';

type Arrival = {
  /** Whether a mark says that there is a run. */
  expected?: boolean;
  world?: Partial<Keeper>;
  /** What the page in the other language gave along. */
  carried?: { run: SavedRun | null; screen: Screen | null };
};

/** A device: what it keeps outlives the actors on it. Its clock ticks at every look. */
export class Device {
  readonly runs = new MemoryRuns();
  readonly texts = new MemoryTexts();
  readonly notes = new MemoryNotes();
  readonly echoes = new MemoryEchoes();
  #time = 0;
  #ids = 0;

  play(published: Scenario, { expected = false, world = {}, carried }: Arrival = {}): SoloActor {
    const stores = { runs: this.runs, texts: this.texts, notes: this.notes, echoes: this.echoes };
    const whole: Keeper = {
      open: () => Promise.resolve(stores),
      fetchText: (_, language) => Promise.resolve({ ...published, language }),
      lost: () => undefined,
      mark: () => undefined,
      shown: () => Promise.resolve(),
      ...world,
    };
    const actor = createActor(solo.provide({ actors: keeper(whole) }), {
      input: { published, now: () => ++this.#time, newId: () => `run-${String(++this.#ids)}` },
    });
    actor.start();
    if (carried) actor.send({ type: 'CARRY_ON', ...carried });
    actor.send({ type: 'LOOK', expected });
    return actor;
  }
}

/** A player without a device. */
export const begin = (published: Scenario): SoloActor => {
  let ids = 0;
  const newId = () => `run-${String(++ids)}`;
  return createActor(solo, { input: { published, now: () => 0, newId } }).start();
};

export const phase = (actor: SoloActor) => actor.getSnapshot().value.story;
export const context = (actor: SoloActor) => actor.getSnapshot().context;
export const scene = (actor: SoloActor) => context(actor).state.scene;
export const settled = (actor: SoloActor) =>
  vi.waitFor(() => {
    const { keeping } = actor.getSnapshot().value;
    expect(keeping === 'failing' || (typeof keeping === 'object' && keeping.open === 'kept')).toBe(true);
  });
export const read = (actor: SoloActor) => {
  while (phase(actor) === 'reading') actor.send({ type: 'NEXT_BEAT' });
};
export const choose = (actor: SoloActor, choice: string) => {
  read(actor);
  actor.send({ type: 'PICK', choice });
  actor.send({ type: 'CONFIRM' });
};
