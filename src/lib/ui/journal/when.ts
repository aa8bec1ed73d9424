import type { Language } from '$lib/scenario/types';

const DAY = 24 * 60 * 60 * 1000;

/** When something was, as one says it: "vandaag, 14:05", "gisteren, 9:30", "3 dagen geleden", "4 oktober", "4 oktober 2024". */
export function sayWhen(at: number, now: number, language: Language): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days < 0 || days > 6) return date(at, now, language);
  const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  if (days > 1) return day;
  return `${day}, ${new Intl.DateTimeFormat(locale[language], { hour: 'numeric', minute: '2-digit' }).format(at)}`;
}

/** English as it is read here: the day before the month, and twenty-four hours. */
const locale: Record<Language, string> = { nl: 'nl', en: 'en-GB' };

function date(at: number, now: number, language: Language): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  if (!sameYear) parts.year = 'numeric';
  return new Intl.DateTimeFormat(locale[language], parts).format(at);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
