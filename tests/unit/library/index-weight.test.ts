import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cardOf, libraryOf, themesOf } from '$lib/library/card';
import { openWorld } from '$lib/scenario/library';
import { dataFiles } from '../../../src/tooling/scenarios/files';
import { publishedStories } from '../../support/stories';

test.each(['nl', 'en'] as const)('the index weighs at most 120 bytes a story (%s)', (language) => {
  const { themes } = openWorld(dataFiles('scenarios')).worlds[language];
  const library = libraryOf(
    publishedStories().map((texts) => cardOf(texts[language])),
    themes,
  );
  expect(library.stories).toHaveLength(34);
  expect(library.themes).toHaveLength(19);
  expect(gzipSync(JSON.stringify(library)).length / library.stories.length).toBeLessThanOrEqual(120);
});

const setting = { layer: 'rijk', player: 'employee', role: 'behandelaar', organisation: 'Dienst Inning' } as const;
const told = { id: 'x', title: 'X', hook: 'Y', minutes: 3, length: 'short', setting } as const;
const tension: [{ name: string }, { name: string }] = [{ name: 'rust' }, { name: 'reuring' }];

test('a card names the first vulnerability as its theme, or the first domain where there is none', () => {
  expect(cardOf({ ...told, tension, vulnerabilities: ['a', 'b'], domains: ['c'] }).theme).toBe('a');
  expect(cardOf({ ...told, tension, vulnerabilities: [], domains: ['c'] }).theme).toBe('c');
});

test('it touches all its themes, the main one first', () => {
  expect(themesOf(cardOf({ ...told, tension, vulnerabilities: ['a', 'b'], domains: ['c'] }))).toEqual(['a', 'b', 'c']);
  expect(cardOf({ ...told, tension, vulnerabilities: ['a'], domains: [] })).not.toHaveProperty('also');
});

test('it names the two values, and the other chair only where there is one', () => {
  const card = cardOf({ ...told, tension, vulnerabilities: ['a'], domains: [] });
  expect(card.tension).toEqual(['rust', 'reuring']);
  expect(card).not.toHaveProperty('otherChair');
  expect(cardOf({ ...told, tension, vulnerabilities: ['a'], domains: [], otherChair: 'y' }).otherChair).toBe('y');
});
