import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedRun } from '$lib/machines/solo';
import { fragmentOf, readPlace } from '$lib/ui/play/place';
import { begin, choose, context, Device, settled } from '../../support/device';
import { wine } from '../../support/wine';

const STORY = wine().id;

describe('a place in a story', () => {
  test('comes out as it went in', () => {
    const actor = begin(wine());
    choose(actor, 'wachten');
    actor.send({ type: 'ON' });
    expect(readPlace(fragmentOf(context(actor)), STORY)).toEqual({ run: savedRun(context(actor)), screen: 'toll' });
  });

  test('is nothing where nothing happened, or the store has it all; then only the screen goes along', async () => {
    expect(fragmentOf(context(begin(wine())))).toBe('');
    const actor = new Device().play(wine());
    choose(actor, 'wachten');
    expect(fragmentOf(context(actor))).not.toBe('');
    await settled(actor);
    expect(fragmentOf(context(actor))).toBe('');
    actor.send({ type: 'ON' });
    expect(readPlace(fragmentOf(context(actor)), STORY)).toEqual({ run: null, screen: 'toll' });
  });

  test('of another story, or of no story at all, is none', () => {
    const actor = begin(wine());
    choose(actor, 'wachten');
    const fragment = fragmentOf(context(actor));
    expect(readPlace(fragment, 'even-kijken')).toBeNull();
    for (const odd of [
      '',
      '#main',
      '#at=',
      '#at=%',
      '#at=7',
      '#at=null',
      fragment.slice(0, -9),
      fragment + 'x'.repeat(20_000),
    ])
      expect(readPlace(odd, STORY)).toBeNull();
  });

  test('a screen that there is not is left out', () => {
    const fragment = '#at=' + encodeURIComponent(JSON.stringify({ run: null, screen: 'constructor' }));
    expect(readPlace(fragment, STORY)).toEqual({ run: null, screen: null });
  });

  test('whatever is in an address, reading it never fails', () => {
    fc.assert(fc.property(fc.string(), (text) => readPlace(`#at=${text}`, STORY) === null));
    fc.assert(
      fc.property(fc.json(), (json) => {
        const place = readPlace(`#at=${encodeURIComponent(json)}`, STORY);
        expect(place === null || place.run === null || place.run.scenario === STORY).toBe(true);
      }),
    );
  });
});
