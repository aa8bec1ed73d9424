import { WEEKS } from '$lib/scenario/echo';
import { writeCalendar, type AllDay } from './icalendar';

/** `url`: the whole address of the echo. `title` stands in a calendar that colleagues may see. */
export type EchoInvitation = { url: string; title: string; say: string };

/** The file that brings somebody back to an echo: two, six and twelve weeks from `now`, each a day of its own. */
export function echoCalendar({ url, title, say }: EchoInvitation, now: number): string {
  const { host, pathname } = new URL(url);
  const days = WEEKS.map((weeks): AllDay => {
    const date = dayAfter(now, 7 * weeks);
    const uid = `${pathname.slice(1).replaceAll('/', '-')}-${date.year}-${date.month}-${date.day}@${host}`;
    return { uid, date, title, say: `${say}\n${url}`, url };
  });
  return writeCalendar('-//Speelruimte//Weet je nog//NL', days, now);
}

/** The day that is so many days later, where this device is. */
function dayAfter(time: number, days: number): AllDay['date'] {
  const here = new Date(time);
  const then = new Date(here.getFullYear(), here.getMonth(), here.getDate() + days);
  return { year: then.getFullYear(), month: then.getMonth() + 1, day: then.getDate() };
}
