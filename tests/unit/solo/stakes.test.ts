import { describe, expect, test } from 'vitest';
import { savedRun } from '$lib/machines/solo';
import type { Scenario } from '$lib/scenario/types';
import { begin, choose, context, Device, phase, read, settled } from '../../support/device';
import { wine } from '../../support/wine';

const asking = (over: Partial<Scenario> = {}): Scenario =>
  wine({ pivot: { scene: 'raadszaal', brief: '', twist: '', stakes: { naam: 'Een naam', rust: 'De rust' } }, ...over });
const atPivot = () => {
  const actor = begin(asking());
  choose(actor, 'geven');
  read(actor);
  return actor;
};

describe('what is at stake', () => {
  test('is asked once the pivot was read, before its options', () => {
    const actor = atPivot();
    expect(phase(actor)).toBe('staking');
    actor.send({ type: 'PICK', choice: 'praten' });
    actor.send({ type: 'OPEN_CALLS' });
    expect([phase(actor), context(actor).picked]).toEqual(['staking', null]);
  });

  test('one tap goes on, and what comes under the text is what is new', () => {
    const actor = atPivot();
    actor.send({ type: 'STAKE', stake: 'rust' });
    const { stake, asked, beats, from } = context(actor);
    expect([phase(actor), stake, asked, from]).toEqual(['choosing', 'rust', true, beats.length]);
  });

  test('nobody called after all, the options are where reading goes on', () => {
    const actor = atPivot();
    actor.send({ type: 'STAKE', stake: null });
    actor.send({ type: 'OPEN_CALLS' });
    actor.send({ type: 'CALL', call: 'bel-anna' });
    actor.send({ type: 'BACK' });
    actor.send({ type: 'OPEN_CALLS' });
    actor.send({ type: 'CLOSE_CALLS' });
    expect([phase(actor), context(actor).from]).toEqual(['choosing', context(actor).beats.length]);
  });

  test('may be skipped, and nothing else than what was offered is an answer', () => {
    const actor = atPivot();
    actor.send({ type: 'STAKE', stake: 'constructor' });
    expect(phase(actor)).toBe('staking');
    actor.send({ type: 'STAKE', stake: null });
    expect([phase(actor), context(actor).stake, context(actor).asked]).toEqual(['choosing', null, true]);
  });

  test('is not asked again after a call, going back, or from a branch; a new run from the start is asked', () => {
    const actor = atPivot();
    actor.send({ type: 'STAKE', stake: 'naam' });
    actor.send({ type: 'OPEN_CALLS' });
    actor.send({ type: 'CALL', call: 'bel-anna' });
    expect(phase(actor)).toBe('choosing');
    actor.send({ type: 'BACK' });
    expect(phase(actor)).toBe('choosing');
    actor.send({ type: 'BACK' });
    choose(actor, 'geven');
    read(actor);
    expect(phase(actor)).toBe('choosing');
    choose(actor, 'praten');
    read(actor);
    actor.send({ type: 'BRANCH', at: 1 });
    expect([phase(actor), context(actor).stake]).toEqual(['choosing', 'naam']);
    actor.send({ type: 'RESTART' });
    choose(actor, 'geven');
    read(actor);
    expect(phase(actor)).toBe('staking');
  });

  test('going back from the question is going back one choice', () => {
    const actor = atPivot();
    actor.send({ type: 'BACK' });
    expect([phase(actor), context(actor).steps]).toEqual(['choosing', []]);
  });

  test('the answer is kept with the run, and a question that waits still waits', async () => {
    const device = new Device();
    const first = device.play(asking());
    choose(first, 'geven');
    read(first);
    await settled(first);
    first.stop();
    const second = device.play(asking());
    await settled(second);
    expect(phase(second)).toBe('staking');
    second.send({ type: 'STAKE', stake: 'rust' });
    await settled(second);
    const third = device.play(asking());
    await settled(third);
    expect(phase(third)).toBe('choosing');
    expect(savedRun(context(third))).toMatchObject({ stake: 'rust', asked: true });
  });

  test('an answer that a new text no longer offers is let go', async () => {
    const device = new Device();
    const first = device.play(asking());
    choose(first, 'geven');
    read(first);
    first.send({ type: 'STAKE', stake: 'rust' });
    await settled(first);
    const pivot = { ...asking().pivot, stakes: { naam: 'Een naam' } };
    const second = device.play(asking({ hash: 'fedcba9876543210', pivot }));
    await settled(second);
    second.send({ type: 'RENEW' });
    expect([phase(second), context(second).stake, context(second).asked]).toEqual(['choosing', null, true]);
  });
});
