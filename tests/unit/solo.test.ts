import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { savedRun, solo } from '$lib/machines/solo';
import type { SoloActor } from '$lib/machines/solo';
import { keeper } from '$lib/machines/solo/keeper';
import type { Keeper } from '$lib/machines/solo/keeper';
import { MemoryNotes } from '$lib/ports/memory-notes';
import { MemoryRuns } from '$lib/ports/memory-runs';
import { MemoryTexts } from '$lib/ports/memory-texts';
import type { SavedRun } from '$lib/ports/runs';
import { replay } from '$lib/scenario/run';
import type { Scenario } from '$lib/scenario/types';
import { arbitraryScenario, walkAlong } from '../support/arbitrary-scenario';
import { wine, wineInEnglish } from '../support/wine';

/** A device: what it keeps outlives the actors on it. Its clock ticks at every look. */
class Device {
  readonly runs = new MemoryRuns();
  readonly texts = new MemoryTexts();
  readonly notes = new MemoryNotes();
  #time = 0;
  #ids = 0;

  play(
    published: Scenario,
    { expected = false, world = {} }: { expected?: boolean; world?: Partial<Keeper> } = {},
  ): SoloActor {
    const stores = { runs: this.runs, texts: this.texts, notes: this.notes };
    const whole: Keeper = {
      open: () => Promise.resolve(stores),
      fetchText: (_, language) => Promise.resolve({ ...published, language }),
      mark: () => undefined,
      shown: () => Promise.resolve(),
      ...world,
    };
    const actor = createActor(solo.provide({ actors: keeper(whole) }), {
      input: { published, now: () => ++this.#time, newId: () => `run-${String(++this.#ids)}` },
    });
    actor.start();
    actor.send({ type: 'LOOK', expected });
    return actor;
  }
}

const phase = (actor: SoloActor) => actor.getSnapshot().value.story;
const context = (actor: SoloActor) => actor.getSnapshot().context;
const scene = (actor: SoloActor) => context(actor).state.scene;
const settled = (actor: SoloActor) =>
  vi.waitFor(() => {
    const { keeping } = actor.getSnapshot().value;
    expect(keeping === 'failing' || (typeof keeping === 'object' && keeping.open === 'kept')).toBe(true);
  });
const read = (actor: SoloActor) => {
  while (phase(actor) === 'reading') actor.send({ type: 'NEXT_BEAT' });
};
const choose = (actor: SoloActor, choice: string) => {
  read(actor);
  actor.send({ type: 'PICK', choice });
  actor.send({ type: 'CONFIRM' });
};

describe('one story, step by step', () => {
  const begin = () => createActor(solo, { input: { published: wine(), now: () => 0, newId: () => 'run' } }).start();

  test('beats come one at a time, and the choice comes with the last one', () => {
    const actor = begin();
    expect([phase(actor), context(actor).beat]).toEqual(['reading', 0]);
    actor.send({ type: 'NEXT_BEAT' });
    expect([phase(actor), context(actor).beat]).toEqual(['reading', 1]);
    actor.send({ type: 'NEXT_BEAT' });
    expect([phase(actor), context(actor).beat]).toEqual(['choosing', 2]);
    actor.send({ type: 'NEXT_BEAT' });
    expect(context(actor).beat).toBe(2);
  });

  test('picking is not deciding: another may be picked, and nothing happens before it is confirmed', () => {
    const actor = begin();
    read(actor);
    actor.send({ type: 'CONFIRM' });
    actor.send({ type: 'PICK', choice: 'geven' });
    actor.send({ type: 'PICK', choice: 'wachten' });
    expect([phase(actor), scene(actor), context(actor).picked]).toEqual(['confirming', 'telefoon', 'wachten']);
    actor.send({ type: 'CONFIRM' });
    expect([phase(actor), scene(actor), context(actor).picked]).toEqual(['ended', 'stilte', null]);
  });

  test('a choice that is not open, or before the text was read, is not picked', () => {
    const actor = begin();
    actor.send({ type: 'PICK', choice: 'geven' });
    expect(phase(actor)).toBe('reading');
    read(actor);
    for (const choice of ['liegen', 'constructor', 'bel-anna']) actor.send({ type: 'PICK', choice });
    expect(phase(actor)).toBe('choosing');
  });

  test('a passage is read on the way to the next decision', () => {
    const actor = begin();
    choose(actor, 'geven');
    expect(
      context(actor)
        .beats.flat()
        .map(({ say }) => say),
    ).toEqual(['De gang is lang.', 'Alle stoelen zijn bezet.']);
    expect(context(actor).from).toBe(0);
  });

  test('what was started earlier comes before where the story was heading', () => {
    const actor = begin();
    choose(actor, 'geven');
    choose(actor, 'praten');
    expect(context(actor).beats[0]).toEqual([{ by: null, say: 'Er is nog een bon.' }]);
    read(actor);
    expect([phase(actor), scene(actor)]).toEqual(['ended', 'open']);
  });

  test('a call gives counsel under the story; then the same choice comes back, with what was picked', () => {
    const actor = begin();
    read(actor);
    actor.send({ type: 'PICK', choice: 'geven' });
    actor.send({ type: 'OPEN_CALLS' });
    expect(phase(actor)).toBe('calling');
    actor.send({ type: 'CALL', call: 'bel-wouter' });
    expect([phase(actor), context(actor).picked]).toEqual(['confirming', 'geven']);
    expect(context(actor).beats.at(-1)).toEqual([{ by: 'wouter', say: 'Geef niets.' }]);
    expect([context(actor).beats.length, context(actor).beat, context(actor).from]).toEqual([4, 3, 3]);
    expect(context(actor).steps).toEqual(['telefoon.bel-wouter']);
    actor.send({ type: 'OPEN_CALLS' });
    expect(phase(actor)).toBe('confirming');
  });

  test('a call may be thought better of', () => {
    const actor = begin();
    read(actor);
    actor.send({ type: 'OPEN_CALLS' });
    actor.send({ type: 'CLOSE_CALLS' });
    expect([phase(actor), context(actor).steps]).toEqual(['choosing', []]);
  });

  test('back drops the last step, a call too, and shows the whole of what was read', () => {
    const actor = begin();
    actor.send({ type: 'BACK' });
    expect([phase(actor), context(actor).beat]).toEqual(['reading', 0]);
    read(actor);
    actor.send({ type: 'OPEN_CALLS' });
    actor.send({ type: 'CALL', call: 'bel-anna' });
    choose(actor, 'geven');
    choose(actor, 'zwijgen');
    for (const steps of [['telefoon.bel-anna', 'telefoon.geven'], ['telefoon.bel-anna'], []]) {
      actor.send({ type: 'BACK' });
      expect([phase(actor), context(actor).steps]).toEqual(['choosing', steps]);
      expect(context(actor).beat).toBe(context(actor).beats.length - 1);
    }
  });

  test('who wants no motion gets all beats at once, and reading goes on at the first of them', () => {
    const actor = begin();
    actor.send({ type: 'SHOW_AT_ONCE', atOnce: true });
    expect([phase(actor), context(actor).beat]).toEqual(['choosing', 2]);
    choose(actor, 'geven');
    expect([phase(actor), context(actor).beat, context(actor).from]).toEqual(['choosing', 1, 0]);
  });

  test('restart is a new run', () => {
    const actor = begin();
    choose(actor, 'wachten');
    actor.send({ type: 'RESTART' });
    expect([phase(actor), context(actor).steps, context(actor).beat]).toEqual(['reading', [], 0]);
  });

  test('on any road of any story the actor stands where the core says', () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.array(fc.nat({ max: 11 }), { maxLength: 10 }), (published, picks) => {
        const actor = createActor(solo, { input: { published, now: () => 0, newId: () => 'run' } }).start();
        const { steps } = walkAlong(published, picks);
        for (const step of steps) {
          read(actor);
          const id = step.slice(step.indexOf('.') + 1);
          actor.send({ type: 'OPEN_CALLS' });
          actor.send({ type: 'CALL', call: id });
          if (phase(actor) === 'calling') actor.send({ type: 'CLOSE_CALLS' });
          if (context(actor).steps.at(-1) !== step) choose(actor, id);
        }
        expect(context(actor).steps).toEqual(steps);
        expect(context(actor).state).toEqual(replay(published, steps).state);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('a run is kept', () => {
  test('after every beat and step, and found again exactly there', async () => {
    const device = new Device();
    const first = device.play(wine());
    choose(first, 'geven');
    first.send({ type: 'NEXT_BEAT' });
    await settled(first);
    first.stop();

    const second = device.play(wine(), { expected: true });
    expect(phase(second)).toBe('finding');
    await settled(second);
    expect(savedRun(context(second))).toEqual(savedRun(context(first)));
    expect([scene(second), phase(second), context(second).notice]).toEqual(['raadszaal', 'choosing', 'resumed']);
  });

  test('a story that was opened and left leaves nothing', async () => {
    const device = new Device();
    await settled(device.play(wine()));
    expect(await device.runs.list()).toEqual([]);
  });

  test('an ending is found again too; playing again is another run', async () => {
    const device = new Device();
    const first = device.play(wine());
    choose(first, 'wachten');
    await settled(first);
    const second = device.play(wine());
    await settled(second);
    expect([phase(second), savedRun(context(second)).ended]).toEqual(['ended', 'stilte']);
    second.send({ type: 'RESTART' });
    await settled(second);
    expect((await device.runs.list()).map(({ steps }) => steps)).toEqual([[], ['telefoon.wachten']]);
    const third = device.play(wine());
    await settled(third);
    expect([phase(third), context(third).notice]).toEqual(['reading', null]);
  });

  test('who tapped on while the store was still opening keeps the run that was further', async () => {
    const device = new Device();
    const first = device.play(wine());
    choose(first, 'geven');
    await settled(first);
    const second = device.play(wine());
    second.send({ type: 'NEXT_BEAT' });
    await settled(second);
    expect(scene(second)).toBe('raadszaal');
  });

  test('both languages of the text are kept with the run', async () => {
    const device = new Device();
    const actor = device.play(wine());
    choose(actor, 'geven');
    await vi.waitFor(async () => expect(await device.texts.find(wine().hash, 'en')).not.toBeNull());
    expect(await device.texts.find(wine().hash, 'nl')).toEqual(wine());
  });
});

describe('two tabs on one run', () => {
  test('the other one follows, and says so', async () => {
    const device = new Device();
    const [one, two] = [device.play(wine()), device.play(wine())];
    await Promise.all([settled(one), settled(two)]);
    choose(one, 'geven');
    await vi.waitFor(() => expect(scene(two)).toBe('raadszaal'));
    choose(two, 'zwijgen');
    await vi.waitFor(() => expect(scene(one)).toBe('stilte'));
    expect(context(one).notice).toBe('elsewhere');
    expect(await device.runs.list()).toHaveLength(1);
  });

  test('who heard nothing and plays on is overtaken: the run of the store stands, and that is told', async () => {
    const device = new Device();
    const one = device.play(wine());
    choose(one, 'geven');
    await settled(one);
    const open = () =>
      Promise.resolve({
        runs: {
          save: (run: SavedRun, follows: number) => device.runs.save(run, follows),
          latest: (id: string) => device.runs.latest(id),
          list: () => device.runs.list(),
          remove: (id: string) => device.runs.remove(id),
          watch: () => () => undefined,
        },
        texts: device.texts,
        notes: device.notes,
      });
    const two = device.play(wine(), { world: { open } });
    await settled(two);
    choose(one, 'zwijgen');
    await settled(one);
    expect(scene(two)).toBe('raadszaal');
    two.send({ type: 'BACK' });
    await vi.waitFor(() => expect(scene(two)).toBe('stilte'));
    expect(context(two).notice).toBe('elsewhere');
  });
});

describe('storage that fails', () => {
  const blocked = { open: () => Promise.reject(new Error('blocked')) };

  test('play goes on in memory, and that is told', async () => {
    const actor = new Device().play(wine(), { expected: true, world: blocked });
    await settled(actor);
    expect([phase(actor), context(actor).kept.fails]).toEqual(['reading', true]);
    choose(actor, 'geven');
    choose(actor, 'praten');
    await settled(actor);
    expect([scene(actor), context(actor).kept.fails]).toEqual(['open', true]);
  });

  test('a disk that has room again is used again', async () => {
    const device = new Device();
    let full = true;
    const open = () =>
      full
        ? Promise.reject(new Error('full'))
        : Promise.resolve({ runs: device.runs, texts: device.texts, notes: device.notes });
    const actor = device.play(wine(), { world: { open } });
    await settled(actor);
    full = false;
    choose(actor, 'geven');
    await vi.waitFor(() => expect(context(actor).kept.fails).toBe(false));
    await settled(actor);
    expect(await device.runs.list()).toMatchObject([{ steps: ['telefoon.geven'] }]);
  });

  test('a store that never answers keeps nobody waiting', async () => {
    vi.useFakeTimers();
    const actor = new Device().play(wine(), { expected: true, world: { open: () => new Promise(() => undefined) } });
    expect(phase(actor)).toBe('finding');
    await vi.advanceTimersByTimeAsync(5000);
    expect([phase(actor), context(actor).kept.fails]).toEqual(['reading', true]);
    vi.useRealTimers();
  });

  test('a run that can not be read is told, and play begins', async () => {
    const device = new Device();
    device.runs.latest = () => Promise.resolve('unreadable');
    const actor = device.play(wine(), { expected: true });
    await settled(actor);
    expect([phase(actor), context(actor).notice]).toEqual(['reading', 'unreadable']);
  });

  test('steps that do not fit are left out, and that is told', async () => {
    const device = new Device();
    const actor = device.play(wine());
    choose(actor, 'geven');
    await settled(actor);
    const [run] = await device.runs.list();
    if (run === undefined) throw new Error('no run');
    await device.runs.save({ ...run, steps: [...run.steps, 'nergens.niets'], version: 90 }, run.version);
    const second = device.play(wine());
    await settled(second);
    expect([scene(second), context(second).notice]).toEqual(['raadszaal', 'changed']);
  });
});

describe('a text that was published since', () => {
  const newer = (over: Partial<Scenario> = {}) => wine({ hash: 'fedcba9876543210', title: 'De nieuwe fles', ...over });

  async function begunOnOld(device: Device): Promise<void> {
    const actor = device.play(wine(), { world: { fetchText: () => Promise.resolve(wineInEnglish()) } });
    choose(actor, 'geven');
    await settled(actor);
    await vi.waitFor(async () => expect(await device.texts.find(wine().hash, 'en')).not.toBeNull());
    actor.stop();
  }

  test('a run goes on with the text that it began with, in both languages', async () => {
    const device = new Device();
    await begunOnOld(device);
    const dutch = device.play(newer());
    await settled(dutch);
    expect([context(dutch).scenario.title, scene(dutch)]).toEqual(['De fles wijn', 'raadszaal']);
    const english = device.play(newer({ language: 'en' }));
    await settled(english);
    expect(context(english).scenario.title).toBe('The bottle of wine');
  });

  test('in the other language where only that was kept', async () => {
    const device = new Device();
    await begunOnOld(device);
    const find = device.texts.find.bind(device.texts);
    device.texts.find = (hash, language) => (language === 'nl' ? Promise.resolve(null) : find(hash, language));
    const actor = device.play(newer());
    await settled(actor);
    expect(context(actor).scenario.title).toBe('The bottle of wine');
  });

  test('with the published one where the old one is lost or damaged', async () => {
    for (const text of [null, wine({ scenes: {} })]) {
      const device = new Device();
      await begunOnOld(device);
      device.texts.find = () => Promise.resolve(text);
      const actor = device.play(newer());
      await settled(actor);
      expect([context(actor).scenario.title, scene(actor)]).toEqual(['De nieuwe fles', 'raadszaal']);
    }
  });

  test('going on with the new text replays the run, through renames', async () => {
    const device = new Device();
    await begunOnOld(device);
    const { telefoon, ...others } = wine().scenes;
    if (telefoon === undefined) throw new Error('no opening');
    const actor = device.play(
      newer({
        start: 'bel',
        pivot: { ...wine().pivot, scene: 'bel' },
        scenes: { bel: telefoon, ...others },
        renamed: { telefoon: 'bel' },
      }),
    );
    await settled(actor);
    actor.send({ type: 'RENEW' });
    expect([scene(actor), context(actor).steps, context(actor).notice]).toEqual(['raadszaal', ['bel.geven'], null]);
    await settled(actor);
    expect(await device.runs.list()).toMatchObject([{ hash: 'fedcba9876543210', steps: ['bel.geven'] }]);
  });

  test('going on stops at the first choice that no longer fits, and says so', async () => {
    const device = new Device();
    await begunOnOld(device);
    const actor = device.play(newer({ start: 'raadszaal' }));
    await settled(actor);
    actor.send({ type: 'RENEW' });
    expect([scene(actor), context(actor).steps, context(actor).notice]).toEqual(['raadszaal', [], 'changed']);
  });

  test('without an older text there is nothing to renew', () => {
    const actor = createActor(solo, { input: { published: wine(), now: () => 0, newId: () => 'run' } }).start();
    read(actor);
    actor.send({ type: 'RENEW' });
    expect(context(actor).beat).toBe(2);
  });
});
