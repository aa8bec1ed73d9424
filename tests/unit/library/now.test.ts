import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, storyForNow } from '$lib/library/now';

const stories = [
  { id: 'fles', minutes: 7 },
  { id: 'kijken', minutes: 3 },
  { id: 'haast', minutes: 11 },
  { id: 'klik', minutes: 3 },
];
const played = (...ids: string[]) => ids;
const overDays = (ids: string[]) => [0, 1, 2, 3].map((day) => storyForNow(stories, ids, day)?.id);

test('who is new gets the shortest, on any day', () => {
  expect(overDays(played())).toEqual(['kijken', 'kijken', 'kijken', 'kijken']);
});

test('who was here gets what they have not played, another each day', () => {
  expect(overDays(played('kijken'))).toEqual(['fles', 'haast', 'klik', 'fles']);
  expect(overDays(played('kijken', 'fles', 'haast'))).toEqual(['klik', 'klik', 'klik', 'klik']);
});

test('who has played everything may play it again', () => {
  expect(overDays(played('fles', 'kijken', 'haast', 'klik'))).toEqual(['fles', 'kijken', 'haast', 'klik']);
});

test('a mark of a story that is no longer there does no harm', () => {
  expect(storyForNow(stories, played('weg'), 0)?.id).toBe('fles');
  expect(storyForNow([], played('weg'), 5)).toBeUndefined();
});

test('there is always one, as long as there are stories', () => {
  fc.assert(
    fc.property(fc.subarray(stories), fc.nat(100_000), (some, day) => {
      expect(stories).toContain(
        storyForNow(
          stories,
          some.map(({ id }) => id),
          day,
        ),
      );
    }),
  );
});

test('a day begins at midnight where one is', () => {
  const day = dayOf(new Date(2026, 10, 22, 0, 0).getTime());
  expect(dayOf(new Date(2026, 10, 22, 23, 59).getTime())).toBe(day);
  expect(dayOf(new Date(2026, 10, 23, 0, 1).getTime())).toBe(day + 1);
});
