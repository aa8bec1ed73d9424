import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { echoCalendar } from '$lib/calendar/echoes';
import { writeCalendar, type AllDay } from '$lib/calendar/icalendar';

const NOW = new Date(2026, 10, 22, 21, 30).getTime();
const URL_OF_IT = 'https://speel.example/en/echo/de-fles-wijn';
const file = (now = NOW) =>
  echoCalendar({ url: URL_OF_IT, title: 'Five minutes of reading', say: 'A moment, to think about.' }, now);

/** As somebody else's program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(event);
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    const whole = startDate.isDate && endDate.isDate;
    return { uid, summary, description, start: String(startDate), end: String(endDate), whole, value };
  });
}

describe('the days on which an echo comes back', () => {
  test('are three whole days, two, six and twelve weeks on, that another program reads as they were meant', () => {
    const events = read(file());
    expect(events.map(({ start, end, whole }) => [start, end, whole])).toEqual([
      ['2026-12-06', '2026-12-07', true],
      ['2027-01-03', '2027-01-04', true],
      ['2027-02-14', '2027-02-15', true],
    ]);
    for (const { summary, description, value } of events) {
      expect([summary, value('url')]).toEqual(['Five minutes of reading', URL_OF_IT]);
      expect(description).toBe(`A moment, to think about.\n${URL_OF_IT}`);
      expect([value('class'), value('transp')]).toEqual(['PRIVATE', 'TRANSPARENT']);
      expect(value('dtstamp')).toBe(new Date(NOW).toISOString().replace('.000', ''));
    }
  });

  test('are the same events when the file is taken twice on a day, and others on another day', () => {
    const ids = (now: number) => read(file(now)).map(({ uid }) => uid);
    expect(new Set(ids(NOW)).size).toBe(3);
    expect(ids(NOW + 3_600_000)).toEqual(ids(NOW));
    expect(ids(NOW + 86_400_000)).not.toEqual(ids(NOW));
  });

  test('wake nobody, and say nothing of where this app comes from beyond its address', () => {
    expect(file()).not.toMatch(/VALARM|integrit|dilemma|METHOD|ATTENDEE|ORGANIZER/i);
  });
});

const words = fc.string({ unit: 'grapheme', maxLength: 200 });
const day: fc.Arbitrary<AllDay> = fc.record({
  uid: fc.stringMatching(/^[a-z0-9-]{1,80}@[a-z.]{1,20}$/),
  date: fc.record({
    year: fc.integer({ min: 2026, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  title: words,
  say: words,
  url: fc.webUrl(),
});

describe('whatever stands in a calendar', () => {
  test('its lines end as they should, and none is longer than 75 octets or cut within a character', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 3 }), (days) => {
        const text = writeCalendar('-//Test//Test//NL', days, NOW);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('another program reads back what was written', () => {
    fc.assert(
      fc.property(day, (one) => {
        const [event] = read(writeCalendar('-//Test//Test//NL', [one], NOW));
        const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
        expect([event?.uid, event?.summary, event?.description]).toEqual([one.uid, plain(one.title), plain(one.say)]);
        expect(event?.value('url')).toBe(one.url);
      }),
    );
  });

  test('the last day of a month ends on the first of the next', () => {
    const one: AllDay = { uid: 'a@b', date: { year: 2026, month: 12, day: 31 }, title: '', say: '', url: URL_OF_IT };
    expect(read(writeCalendar('-//Test//Test//NL', [one], NOW))[0]?.end).toBe('2027-01-01');
  });
});
