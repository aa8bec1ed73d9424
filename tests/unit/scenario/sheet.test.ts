import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetOf } from '$lib/scenario/sheet';
import type { Scenario } from '$lib/scenario/types';
import { arbitraryScenario } from '../../support/arbitrary-scenario';
import { wine } from '../../support/wine';

const story: Scenario = wine();

describe('the sheet of a story', () => {
  test('has the options of the turning point, and everybody with a name but the player', () => {
    const { options, people } = sheetOf(story);
    const there = Object.values(story.scenes[story.pivot.scene]?.choices ?? {});
    expect(options).toEqual(there.map(({ say }) => say));
    expect(people.map(({ name }) => name)).toEqual(['Anna', 'Wouter']);
    expect(people.every(({ role }) => role !== story.setting.role)).toBe(true);
  });

  test('each ending is there with what it protected and cost', () => {
    expect(sheetOf(story).endings.map(({ title }) => title)).toEqual(
      Object.values(story.endings).map(({ title }) => title),
    );
  });

  test('hears every referee of any story once, each about an ending where it speaks', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const { voices } = sheetOf(scenario);
        const all = Object.values(scenario.endings).flatMap(({ referees }) => referees.map(({ referee }) => referee));
        expect(voices.map(({ referee }) => referee).sort()).toEqual([...new Set(all)].sort());
        for (const { referee, say, ending } of voices) {
          const told = Object.values(scenario.endings).filter(({ title }) => title === ending);
          expect(told.some(({ referees }) => referees.some((one) => one.referee === referee && one.say === say))).toBe(
            true,
          );
        }
      }),
    );
  });

  test('goes round the endings: the first voices come from different ones', () => {
    const { voices } = sheetOf(story);
    const few = voices.slice(0, Math.min(3, voices.length));
    expect(new Set(few.map(({ ending }) => ending)).size).toBe(few.length);
  });
});
