import { expect, test } from 'vitest';
import { placeOf } from '$lib/library/place';
import { wine } from '../../support/wine';

/** The pivot comes second here: first the phone, then the council chamber. */
const story = wine({ pivot: { scene: 'raadszaal', brief: '', twist: '', stakes: {} }, delayed: {} });
story.scenes.telefoon = { lines: ['Je telefoon gaat.'], choices: { opnemen: { say: 'Op.', to: 'trap', weighs: {} } } };
story.scenes.trap = { lines: ['De trap.'], choices: { lopen: { say: 'Je loopt.', to: 'raadszaal', weighs: {} } } };
story.scenes.raadszaal = {
  lines: ['Alle stoelen zijn bezet.'],
  choices: { praten: { say: 'Je vertelt het.', to: 'stoep', weighs: {} } },
};
story.scenes.stoep = { lines: ['De stoep.'], choices: { gaan: { say: 'Je gaat.', to: 'open', weighs: {} } } };

test('a place is the beginning, on the way, at the turning point, or after it', () => {
  expect(placeOf(story, [])).toBe('start');
  expect(placeOf(story, ['telefoon.opnemen'])).toBe('way');
  expect(placeOf(story, ['telefoon.opnemen', 'trap.lopen'])).toBe('pivot');
  expect(placeOf(story, ['telefoon.opnemen', 'trap.lopen', 'raadszaal.praten'])).toBe('after');
});

test('who has called someone at the turning point is still there', () => {
  const after = placeOf(story, ['telefoon.opnemen', 'trap.lopen', 'raadszaal.bel-anna']);
  expect(after).toBe('pivot');
});

test('a step that no longer fits ends the road', () => {
  expect(placeOf(story, ['telefoon.weg', 'trap.lopen'])).toBe('start');
});
