import { describe, expect, test, vi } from 'vitest';
import { savedRun } from '$lib/machines/solo';
import type { SavedRun } from '$lib/ports/runs';
import type { Scenario } from '$lib/scenario/types';
import { begin, choose, context, Device, phase, read, scene, settled } from '../../support/device';
import { wine, wineInEnglish } from '../../support/wine';

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

/** What waits for `opened` goes on when it is opened. */
function closedGate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe('a run that ended before a slow store had it', () => {
  const leave = { restart: { type: 'RESTART' }, branch: { type: 'BRANCH', at: 0 } } as const;

  for (const [how, event] of Object.entries(leave)) {
    test(`is kept beside the one that comes after it (${how}), when the store had not opened yet`, async () => {
      const device = new Device();
      const gate = closedGate();
      const { runs, texts, notes, echoes } = device;
      const actor = device.play(wine(), {
        world: { open: () => gate.opened.then(() => ({ runs, texts, notes, echoes })) },
      });
      choose(actor, 'wachten');
      actor.send(event);
      choose(actor, 'geven');
      gate.open();
      await settled(actor);
      expect(await runs.list()).toMatchObject([
        { steps: ['telefoon.geven'], ended: null },
        { steps: ['telefoon.wachten'], ended: 'stilte' },
      ]);
      expect(context(actor).left).toEqual([]);
    });

    test(`is kept whole (${how}), when its beginning was just being saved`, async () => {
      const device = new Device();
      const gate = closedGate();
      const actor = device.play(wine(), { world: { shown: () => gate.opened } });
      await settled(actor);
      actor.send({ type: 'NEXT_BEAT' });
      choose(actor, 'wachten');
      read(actor);
      const { version } = savedRun(context(actor));
      actor.send(event);
      gate.open();
      await settled(actor);
      expect(await device.runs.list()).toMatchObject([
        { steps: [], ended: null },
        { steps: ['telefoon.wachten'], ended: 'stilte', version },
      ]);
    });
  }
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
        echoes: device.echoes,
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
        : Promise.resolve({ runs: device.runs, texts: device.texts, notes: device.notes, echoes: device.echoes });
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
    const actor = begin(wine());
    read(actor);
    actor.send({ type: 'RENEW' });
    expect(context(actor).beat).toBe(2);
  });
});
