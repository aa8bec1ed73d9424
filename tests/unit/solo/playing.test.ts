import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '$lib/scenario/run';
import { arbitraryScenario, walkAlong } from '../../support/arbitrary-scenario';
import { begin, choose, context, phase, read, scene } from '../../support/device';
import { wine } from '../../support/wine';

describe('one story, step by step', () => {
  test('beats come one at a time, and the choice comes with the last one', () => {
    const actor = begin(wine());
    expect([phase(actor), context(actor).beat]).toEqual(['reading', 0]);
    actor.send({ type: 'NEXT_BEAT' });
    expect([phase(actor), context(actor).beat]).toEqual(['reading', 1]);
    actor.send({ type: 'NEXT_BEAT' });
    expect([phase(actor), context(actor).beat]).toEqual(['choosing', 2]);
    actor.send({ type: 'NEXT_BEAT' });
    expect(context(actor).beat).toBe(2);
  });

  test('picking is not deciding: another may be picked, and nothing happens before it is confirmed', () => {
    const actor = begin(wine());
    read(actor);
    actor.send({ type: 'CONFIRM' });
    actor.send({ type: 'PICK', choice: 'geven' });
    actor.send({ type: 'PICK', choice: 'wachten' });
    expect([phase(actor), scene(actor), context(actor).picked]).toEqual(['confirming', 'telefoon', 'wachten']);
    actor.send({ type: 'CONFIRM' });
    expect([phase(actor), scene(actor), context(actor).picked]).toEqual(['ended', 'stilte', null]);
  });

  test('a choice that is not open, or before the text was read, is not picked', () => {
    const actor = begin(wine());
    actor.send({ type: 'PICK', choice: 'geven' });
    expect(phase(actor)).toBe('reading');
    read(actor);
    for (const choice of ['liegen', 'constructor', 'bel-anna']) actor.send({ type: 'PICK', choice });
    expect(phase(actor)).toBe('choosing');
  });

  test('a passage is read on the way to the next decision', () => {
    const actor = begin(wine());
    choose(actor, 'geven');
    expect(
      context(actor)
        .beats.flat()
        .map(({ say }) => say),
    ).toEqual(['De gang is lang.', 'Alle stoelen zijn bezet.']);
    expect(context(actor).from).toBe(0);
  });

  test('what was started earlier comes before where the story was heading', () => {
    const actor = begin(wine());
    choose(actor, 'geven');
    choose(actor, 'praten');
    expect(context(actor).beats[0]).toEqual([{ by: null, say: 'Er is nog een bon.' }]);
    read(actor);
    expect([phase(actor), scene(actor)]).toEqual(['ended', 'open']);
  });

  test('a call gives counsel under the story; then the same choice comes back, with what was picked', () => {
    const actor = begin(wine());
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
    const actor = begin(wine());
    read(actor);
    actor.send({ type: 'OPEN_CALLS' });
    actor.send({ type: 'CLOSE_CALLS' });
    expect([phase(actor), context(actor).steps]).toEqual(['choosing', []]);
  });

  test('back drops the last step, a call too, and shows the whole of what was read', () => {
    const actor = begin(wine());
    actor.send({ type: 'BACK' });
    expect([phase(actor), context(actor).beat]).toEqual(['reading', 0]);
    read(actor);
    actor.send({ type: 'OPEN_CALLS' });
    actor.send({ type: 'CALL', call: 'bel-anna' });
    choose(actor, 'geven');
    for (const steps of [['telefoon.bel-anna'], []]) {
      actor.send({ type: 'BACK' });
      expect([phase(actor), context(actor).steps]).toEqual(['choosing', steps]);
      expect(context(actor).beat).toBe(context(actor).beats.length - 1);
    }
  });

  test('who wants no motion gets all beats at once, and reading goes on at the first of them', () => {
    const actor = begin(wine());
    actor.send({ type: 'SHOW_AT_ONCE', atOnce: true });
    expect([phase(actor), context(actor).beat]).toEqual(['choosing', 2]);
    choose(actor, 'geven');
    expect([phase(actor), context(actor).beat, context(actor).from]).toEqual(['choosing', 1, 0]);
  });

  test('restart is a new run', () => {
    const actor = begin(wine());
    choose(actor, 'wachten');
    actor.send({ type: 'RESTART' });
    expect([phase(actor), context(actor).steps, context(actor).beat]).toEqual(['reading', [], 0]);
  });

  test('on any road of any story the actor stands where the core says', () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.array(fc.nat({ max: 11 }), { maxLength: 10 }), (published, picks) => {
        const actor = begin(published);
        const { steps } = walkAlong(published, picks);
        for (const [at, step] of steps.entries()) {
          read(actor);
          const id = step.slice(step.indexOf('.') + 1);
          actor.send({ type: 'STAKE', stake: null });
          actor.send({ type: 'OPEN_CALLS' });
          actor.send({ type: 'CALL', call: id });
          if (phase(actor) === 'calling') actor.send({ type: 'CLOSE_CALLS' });
          if (context(actor).steps.length === at) choose(actor, id);
        }
        expect(context(actor).steps).toEqual(steps);
        expect(context(actor).state).toEqual(replay(published, steps).state);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
