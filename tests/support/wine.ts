import type { Scenario } from '$lib/scenario/types';
import { plainScenario } from './arbitrary-scenario';

/** A small story with everything that the screen has to show: beats, a call, a passage, a late consequence, endings. */
export function wine(over: Partial<Scenario> = {}): Scenario {
  return {
    ...plainScenario(),
    id: 'de-fles-wijn',
    title: 'De fles wijn',
    hook: 'Eén bonnetje, twee jaar oud.',
    cast: {
      you: { role: 'secretaris' },
      anna: { name: 'Anna', role: 'je collega', portrait: 'anna' },
      wouter: { name: 'Wouter', role: 'de griffier', portrait: 'wouter' },
    },
    start: 'telefoon',
    delayed: { bon: { scene: 'tweede-bon', when: { told: false } } },
    pivot: { scene: 'telefoon', brief: '', twist: '', stakes: {} },
    calls: {
      'bel-anna': { who: 'anna', say: 'Geef alles. Nu.', cost: 'Dat kost je een uur.', set: { time: -1 } },
      'bel-wouter': { who: 'wouter', say: 'Geef niets.', cost: 'Dan weet Wouter het ook.', set: { told: true } },
    },
    scenes: {
      telefoon: {
        lines: ['Je telefoon gaat.', '---', { by: 'anna', say: 'Dat was toch niks?' }, '---', 'Ze wacht op antwoord.'],
        choices: {
          geven: { say: 'Je stuurt alle bonnen.', to: 'gang', after: { bon: 1 }, weighs: {} },
          wachten: { say: 'Je laat de telefoon liggen.', to: 'stilte', weighs: {} },
          liegen: { say: 'Je zegt dat er geen bon is.', to: 'stilte', when: { trust: { min: 4 } }, weighs: {} },
        },
      },
      gang: { lines: ['De gang is lang.'], to: 'raadszaal' },
      raadszaal: {
        lines: ['Alle stoelen zijn bezet.'],
        choices: {
          praten: { say: 'Je vertelt het.', to: 'open', weighs: {} },
          zwijgen: { say: 'Je zegt niets.', to: 'stilte', weighs: {} },
        },
      },
      'tweede-bon': { lines: ['Er is nog een bon.'] },
    },
    endings: {
      open: { ...plainEnding, title: 'Open', lines: ['Het raam staat open.', '---', 'Buiten lacht iemand.'] },
      stilte: { ...plainEnding, title: 'Stil', lines: ['Het blijft stil.'] },
    },
    ...over,
  };
}

const plainEnding = {
  protected: { what: 'een naam', whom: 'Mireille' },
  lost: { what: 'een avond', whom: 'jijzelf' },
  referees: [],
  earlier: { scene: 'telefoon', say: '' },
};

/** The same story in English, as published together. */
export const wineInEnglish = (over: Partial<Scenario> = {}): Scenario =>
  wine({ language: 'en', title: 'The bottle of wine', ...over });
