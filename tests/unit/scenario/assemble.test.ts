import { describe, expect, it } from 'vitest';
import { change, dutch, english, open } from '../../support/fixture-scenario';
import type { Change } from '../../support/fixture-scenario';

const played = (nl = dutch, en = english) => {
  const { scenarios } = open(nl, en);
  if (scenarios === undefined) throw new Error('a story with errors');
  return scenarios;
};
const hashOf = (nl?: string, en?: string) => played(nl, en).nl.hash;

describe('the hash of a scenario', () => {
  it('is the same in both languages, and every time', () => {
    expect(played().en.hash).toBe(played().nl.hash);
    expect(hashOf()).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf()).toBe(hashOf());
  });

  it.each([
    ['a line', ['Juul slaapt.', 'Juul slaapt nu.']],
    ['the trainer’s notes', ['Geen grappen over', 'Geen grapjes over']],
    ['what a choice sets', ['set: { smoes: true }', 'set: { smoes: true, geraden: false }']],
    ['the revision', ['revision: 1', 'revision: 2']],
  ] as [string, Change][])('changes with %s in the Dutch', (_, edit) => {
    expect(hashOf(change(dutch, edit))).not.toBe(hashOf());
  });

  it('changes with a text in the English', () => {
    expect(hashOf(dutch, change(english, ['Juul’s asleep', 'Juul is asleep']))).not.toBe(hashOf());
  });

  it('doesn’t change by an excuse, a remark or a space', () => {
    const excuse: Change = [
      'excused: []',
      'excused:\n  - { warning: long-sentence, at: scenes.raad, because: Daarom. }',
    ];
    expect(hashOf(change(dutch, excuse, ['format: 1', 'format:   1   # one']))).toBe(hashOf());
  });
});

describe('a scenario as it is played', () => {
  it('knows nothing of excuses', () => {
    for (const scenario of Object.values(played())) expect(JSON.stringify(scenario)).not.toContain('excused');
  });

  it('has names where the author has keys', () => {
    const { nl, en } = played();
    expect(nl.cast['karin']).toEqual({ name: 'Karin Vos', role: 'je teamleider', portrait: 'karin-vos' });
    expect(nl.cast['noor']).toEqual({ name: 'Noor', role: 'je zus', portrait: 'even-kijken--noor' });
    expect(nl.cast['you']).toEqual({ role: 'behandelaar' });
    expect(en.cast['noor']?.role).toBe('your sister');
    expect(nl.tension.map(({ value }) => value)).toEqual(['zorg-voor-naasten', 'geheimhouding']);
    expect(nl.endings['gymschoen']?.referees.map(({ referee }) => referee)).toEqual([
      'citizen',
      'later-self',
      'colleague',
    ]);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(played()))).toEqual(played());
  });

  it('isn’t there when there is an error', () => {
    expect(open(change(dutch, ['to: scherm', 'to: schrem'])).scenarios).toBeUndefined();
    expect(open(dutch, english, 'een-andere-map').problems).toMatchObject([{ code: 'folder', line: 3 }]);
    expect(open(dutch, english, 'pack').problems).toMatchObject([{ code: 'folder' }]);
  });
});
