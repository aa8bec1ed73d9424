import { describe, expect, test, vi } from 'vitest';
import { savedRun } from '$lib/machines/solo';
import { choose, context, Device, phase, read, scene, settled } from '../../support/device';
import { wine, wineInEnglish } from '../../support/wine';

const blocked = { open: () => Promise.reject(new Error('blocked')) };

/** As the page in the other language does: first where the player was, then what the store has. */
function arrive(device: Device, from: ReturnType<Device['play']>, options: Parameters<Device['play']>[1] = {}) {
  const { screen } = context(from);
  return device.play(wineInEnglish(), { ...options, carried: { run: savedRun(context(from)), screen } });
}

describe('the page in the other language', () => {
  test('goes on where the player was, where nothing can be kept', async () => {
    const device = new Device();
    const dutch = device.play(wine(), { world: blocked });
    choose(dutch, 'geven');
    dutch.send({ type: 'NEXT_BEAT' });
    const english = arrive(device, dutch, { world: blocked });
    expect([scene(english), phase(english), context(english).scenario.language]).toEqual([
      'raadszaal',
      'choosing',
      'en',
    ]);
    await settled(english);
    expect([scene(english), context(english).kept.fails]).toEqual(['raadszaal', true]);
  });

  test('stands on the same screen after an ending', () => {
    const device = new Device();
    const dutch = device.play(wine(), { world: blocked });
    choose(dutch, 'wachten');
    dutch.send({ type: 'ON' });
    dutch.send({ type: 'ON' });
    expect(phase(arrive(device, dutch, { world: blocked }))).toBe('referees');
  });

  test('waits for the store where that has it all, and then stands on the same screen', async () => {
    const device = new Device();
    const dutch = device.play(wine());
    choose(dutch, 'wachten');
    await settled(dutch);
    const english = device.play(wineInEnglish(), { expected: true, carried: { run: null, screen: 'roads' } });
    expect(phase(english)).toBe('finding');
    await settled(english);
    expect(phase(english)).toBe('roads');
    english.send({ type: 'BRANCH', at: 0 });
    choose(english, 'wachten');
    expect(phase(english)).toBe('ended');
  });

  test('a screen that a run has not reached is not shown, then nor later', async () => {
    const device = new Device();
    const english = device.play(wineInEnglish(), { carried: { run: null, screen: 'roads' } });
    await settled(english);
    expect(phase(english)).toBe('reading');
    choose(english, 'wachten');
    expect(phase(english)).toBe('ended');
  });

  test.each([
    ['the last step reached the store', true],
    ['the last step was lost on the way', false],
  ])('saves on from there when %s', async (_, reached) => {
    const device = new Device();
    const dutch = device.play(wine());
    choose(dutch, 'geven');
    await settled(dutch);
    const before = savedRun(context(dutch));
    read(dutch);
    if (reached) await settled(dutch);
    else {
      const { runs } = device;
      const stop = vi.spyOn(runs, 'save').mockImplementation(() => new Promise(() => undefined));
      await Promise.resolve();
      stop.mockRestore();
      dutch.stop();
      await runs.remove(before.id);
      await runs.save(before, 0);
    }
    const english = arrive(device, dutch);
    await settled(english);
    expect([scene(english), phase(english), context(english).notice]).toEqual(['raadszaal', 'choosing', null]);
    choose(english, 'zwijgen');
    await settled(english);
    expect(await device.runs.list()).toMatchObject([{ ended: 'stilte', language: 'en' }]);
  });

  test('gives way where another tab played further meanwhile', async () => {
    const device = new Device();
    const dutch = device.play(wine());
    choose(dutch, 'geven');
    await settled(dutch);
    const old = device.play(wine(), { world: blocked, carried: { run: savedRun(context(dutch)), screen: null } });
    choose(dutch, 'zwijgen');
    await settled(dutch);
    const english = arrive(device, old);
    await settled(english);
    expect(scene(english)).toBe('stilte');
  });

  test('steps that make no sense are left out, and that is told', () => {
    const device = new Device();
    const run = {
      ...savedRun(context(device.play(wine()))),
      steps: ['telefoon.constructor' as const],
      beat: 9,
      version: 3,
    };
    const english = device.play(wineInEnglish(), { carried: { run, screen: 'toll' } });
    expect([scene(english), context(english).notice]).toEqual(['telefoon', 'changed']);
  });
});
