/** One day in a calendar. `date`: as the reader's own calendar has it. */
export type AllDay = {
  /** The same event, taken twice, has the same id: then a calendar has it once. */
  uid: string;
  date: { year: number; month: number; day: number };
  title: string;
  say: string;
  url: string;
};

const CRLF = '\r\n';
/** RFC 5545, 3.1: a line has at most 75 octets; what goes on begins with a space. */
const LONGEST = 75;

/**
 * The text of an iCalendar file (RFC 5545). The days are private and leave one's time free; they bring no reminder of their own.
 * @param maker who made the file, as in `-//Organisation//Product//EN`
 * @param madeAt milliseconds since 1970
 */
export function writeCalendar(maker: string, days: readonly AllDay[], madeAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escaped(maker)}`,
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => event(day, madeAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + CRLF).join('');
}

function event({ uid, date, title, say, url }: AllDay, madeAt: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART;VALUE=DATE:${dateOf(date)}`,
    // The end is the first day that no longer belongs to it.
    `DTEND;VALUE=DATE:${dateOf({ ...date, day: date.day + 1 })}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(say)}`,
    `URL:${url}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    // Outlook doesn't read TRANSP of a whole day.
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.11. Other control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Cuts between characters, never within one. */
function folded(line: string): string {
  let out = '';
  let width = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (width + octets > LONGEST) {
      out += `${CRLF} `;
      width = 1;
    }
    out += character;
    width += octets;
  }
  return out;
}

/** `20261122T120000Z` */
function stamp(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** `20261122`; a day too many goes on in the next month. */
function dateOf({ year, month, day }: AllDay['date']): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10).replaceAll('-', '');
}
