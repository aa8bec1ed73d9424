import { expect, test } from 'vitest';
import { anotherStory } from '$lib/library/another';
import type { Card } from '$lib/library/card';

const card = (id: string, tension: [string, string], theme = 'thema', over: Partial<Card> = {}): Card => ({
  id,
  title: id,
  hook: '',
  minutes: 5,
  length: 'normal',
  layer: 'gemeente',
  player: 'employee',
  role: '',
  theme,
  tension,
  ...over,
});

const here = card('hier', ['openheid', 'rust'], 'thema', { otherChair: 'stoel' });
const chair = card('stoel', ['openheid', 'rust']);
const pull = card('trek', ['rust', 'openheid'], 'elders');
const theme = card('thema', ['a', 'b'], 'elders', { also: ['thema'] });
const loose = card('los', ['a', 'b'], 'elders');
const all = [here, chair, loose, theme, pull];

const found = (played: string[], stories = all) => {
  const another = anotherStory(stories, 'hier', new Set(played));
  return another && [another.card.id, another.because];
};

test('the same pull first, whichever side is named first; then the same theme; then any', () => {
  expect(found([])).toEqual(['trek', 'tension']);
  expect(found([], [here, loose, theme])).toEqual(['thema', 'theme']);
  expect(found([], [here, loose])).toEqual(['los', 'none']);
});

test('what wasn’t played goes before what was', () => {
  expect(found(['trek'])).toEqual(['thema', 'theme']);
  expect(found(['trek', 'thema', 'los'])).toEqual(['trek', 'tension']);
});

test('never this story, nor its other chair, which has a place of its own', () => {
  expect(found([], [here, chair])).toBeNull();
  expect(anotherStory(all, 'weg', new Set())).toBeNull();
});
