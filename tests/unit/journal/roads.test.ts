import { describe, expect, test } from 'vitest';
import { storiesOf } from '$lib/ui/journal/roads';
import { sayWhen } from '$lib/ui/journal/when';
import { sayBytes } from '$lib/ui/journal/data/say-bytes';
import { isClearedAfterAWeek } from '$lib/ui/journal/data/room';
import { cardOf } from '$lib/library/card';
import { savedRun } from '../../support/saved-run';
import { wine, wineInEnglish } from '../../support/wine';

const card = cardOf(wine());
const texts = [wine({ hash: 'one' })];
const read = (over: object, stored = texts, cards = [card]) =>
  storiesOf([savedRun(over)], cards, stored, 'nl')[0]?.roads[0];

describe('a road', () => {
  test('that ended is called as its ending is', () => {
    expect(read({ steps: ['telefoon.wachten'], ended: 'stilte' })).toMatchObject({
      told: { say: 'Stil', lang: undefined },
      choices: 1,
      latest: true,
    });
  });

  test('on the way tells what was chosen last; a call is no choice', () => {
    expect(read({ steps: ['telefoon.geven', 'raadszaal.praten'] })).toMatchObject({
      told: { say: 'Je vertelt het.' },
      choices: 2,
    });
    expect(read({ steps: ['telefoon.bel-anna'] })).toMatchObject({ told: null, choices: 0 });
  });

  test('whose text is gone, or whose steps were never possible, says no more than it knows', () => {
    expect(read({ steps: ['a.b', 'c.d'] }, [])).toMatchObject({ told: null, choices: 2 });
    expect(read({ steps: ['constructor.name'], ended: 'toString' })).toMatchObject({ told: null, choices: 0 });
  });

  test('is told in the language of the page where that text is here, else in its own, and marked so', () => {
    const english = wineInEnglish({ hash: 'one' });
    expect(read({ ended: 'stilte' }, [english])?.told).toEqual({ say: 'Stil', lang: 'en' });
    expect(read({ ended: 'stilte' }, [english, ...texts])?.told).toEqual({ say: 'Stil', lang: undefined });
  });
});

test('stories stand in the order in which they were last played, and know which road play would open', () => {
  const runs = [
    savedRun({ id: 'c', scenario: 'even-kijken', hash: 'x' }),
    savedRun({ id: 'a' }),
    savedRun({ id: 'b', ended: 'open' }),
  ];
  const stories = storiesOf(runs, [card], texts, 'nl');
  expect(
    stories.map(({ id, title, card, roads }) => [id, title.say, card === null, roads.map((road) => road.latest)]),
  ).toEqual([
    ['even-kijken', 'even-kijken', true, [true]],
    ['de-fles-wijn', 'De fles wijn', false, [true, false]],
  ]);
});

test.each<[string, [number, number, number?, number?, number?], string, string]>([
  ['the same day', [2026, 10, 22, 14, 5], 'vandaag, 14:05', 'today, 14:05'],
  ['the day before, however few hours ago', [2026, 10, 21, 23, 59], 'gisteren, 23:59', 'yesterday, 23:59'],
  ['this week', [2026, 10, 18], '4 dagen geleden', '4 days ago'],
  ['this year', [2026, 9, 4], '4 oktober', '4 October'],
  ['earlier', [2024, 9, 4], '4 oktober 2024', '4 October 2024'],
  ['a clock that was wrong', [2027, 0, 1], '1 januari 2027', '1 January 2027'],
])('when: %s', (_, at, nl, en) => {
  const now = new Date(2026, 10, 22, 16).getTime();
  const [year, month, day, hour = 12, minute = 0] = at;
  const time = new Date(year, month, day, hour, minute).getTime();
  expect(sayWhen(time, now, 'nl')).toBe(nl);
  expect(sayWhen(time, now, 'en')).toBe(en);
});

test('bytes are said in the unit that one would use', () => {
  expect([0, 999, 3400, 1_234_567, 45_600_000, 2_300_000_000].map((bytes) => sayBytes(bytes, 'nl'))).toEqual([
    '1 kB',
    '1 kB',
    '3 kB',
    '1,2 MB',
    '46 MB',
    '2,3 GB',
  ]);
});

test('the week of Safari is said on an iPhone and iPad, unless it was opened from the home screen', () => {
  const phone = { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', maxTouchPoints: 5 };
  const pad = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', maxTouchPoints: 5 };
  expect(isClearedAfterAWeek(phone, false)).toBe(true);
  expect(isClearedAfterAWeek(pad, false)).toBe(true);
  expect(isClearedAfterAWeek({ ...pad, maxTouchPoints: 0 }, false)).toBe(false);
  expect(isClearedAfterAWeek(phone, true)).toBe(false);
});
