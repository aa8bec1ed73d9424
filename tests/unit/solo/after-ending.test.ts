import { describe, expect, test } from 'vitest';
import { savedRun } from '$lib/machines/solo';
import { begin, choose, context, Device, phase, read, scene, settled } from '../../support/device';
import { wine } from '../../support/wine';

const atEnding = (actor = begin(wine())) => {
  choose(actor, 'geven');
  choose(actor, 'praten');
  read(actor);
  return actor;
};

describe('after the ending', () => {
  test('come three screens, forth and back, and the text of the ending before them', () => {
    const actor = atEnding();
    const seen = [phase(actor)];
    for (const type of ['ON', 'ON', 'ON', 'ON', 'BACK', 'BACK', 'BACK', 'BACK'] as const) {
      actor.send({ type });
      seen.push(phase(actor));
    }
    expect(seen).toEqual(['ended', 'toll', 'referees', 'roads', 'roads', 'referees', 'toll', 'ended', 'ended']);
  });

  test('the run stands: going back, other events and another wish about motion leave it and the screen as they are', () => {
    const actor = atEnding();
    actor.send({ type: 'ON' });
    const run = savedRun(context(actor));
    for (const event of [
      { type: 'NEXT_BEAT' },
      { type: 'PICK', choice: 'zwijgen' },
      { type: 'CONFIRM' },
      { type: 'CALL', call: 'bel-anna' },
      { type: 'STAKE', stake: null },
      { type: 'RENEW' },
      { type: 'SHOW_AT_ONCE', atOnce: true },
    ] as const) {
      actor.send(event);
      expect([phase(actor), savedRun(context(actor))]).toEqual(['toll', run]);
    }
  });

  test('while its text still arrives there is no way back either', () => {
    const actor = begin(wine());
    choose(actor, 'geven');
    choose(actor, 'praten');
    expect(phase(actor)).toBe('reading');
    actor.send({ type: 'BACK' });
    expect(scene(actor)).toBe('open');
  });

  test('another road is a new run at that decision, with all that was read there; the old one stays in the store', async () => {
    const device = new Device();
    const actor = atEnding(device.play(wine()));
    await settled(actor);
    const [old] = await device.runs.list();
    actor.send({ type: 'ON' });
    actor.send({ type: 'BRANCH', at: 1 });
    expect([phase(actor), scene(actor), context(actor).steps]).toEqual(['choosing', 'raadszaal', ['telefoon.geven']]);
    expect(context(actor).from).toBe(context(actor).beats.length - 1);
    choose(actor, 'zwijgen');
    read(actor);
    await settled(actor);
    const runs = await device.runs.list();
    expect(runs.map(({ ended }) => ended)).toEqual(['stilte', 'open']);
    expect(runs[1]).toEqual(old);
    expect(phase(actor)).toBe('ended');
  });

  test('a branch is only from a decision of a run that is over', () => {
    const actor = begin(wine());
    choose(actor, 'geven');
    read(actor);
    actor.send({ type: 'BRANCH', at: 0 });
    expect(context(actor).steps).toEqual(['telefoon.geven']);
    choose(actor, 'praten');
    read(actor);
    for (const at of [-1, 2, 0.5, Number.NaN]) {
      actor.send({ type: 'BRANCH', at });
      expect(phase(actor)).toBe('ended');
    }
  });

  test('a branch from before a call leaves the call to be made', () => {
    const actor = begin(wine());
    read(actor);
    actor.send({ type: 'OPEN_CALLS' });
    actor.send({ type: 'CALL', call: 'bel-anna' });
    choose(actor, 'wachten');
    actor.send({ type: 'BRANCH', at: 1 });
    expect([phase(actor), context(actor).state.called]).toEqual(['choosing', 'bel-anna']);
    choose(actor, 'wachten');
    actor.send({ type: 'BRANCH', at: 0 });
    expect([phase(actor), context(actor).state.called]).toEqual(['choosing', null]);
    actor.send({ type: 'OPEN_CALLS' });
    expect(phase(actor)).toBe('calling');
  });

  test('another tab that begins anew does not draw away who looks back on an ending', async () => {
    const device = new Device();
    const one = atEnding(device.play(wine()));
    await settled(one);
    one.send({ type: 'ON' });
    const two = device.play(wine());
    await settled(two);
    two.send({ type: 'RESTART' });
    choose(two, 'geven');
    await settled(two);
    await settled(one);
    expect([phase(one), scene(one)]).toEqual(['toll', 'open']);
    one.send({ type: 'BRANCH', at: 0 });
    await settled(one);
    expect(await device.runs.list()).toHaveLength(3);
  });
});
