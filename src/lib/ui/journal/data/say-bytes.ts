import type { Language } from '$lib/scenario/types';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of bytes as one says it: "3 kB", "1,2 MB", "2 GB". Less than a kilobyte is still one. */
export function sayBytes(bytes: number, language: Language): string {
  let amount = Math.max(1, bytes / 1000);
  let unit: (typeof UNITS)[number] = 'kilobyte';
  for (const larger of UNITS.slice(1)) {
    if (amount < 1000) break;
    amount /= 1000;
    unit = larger;
  }
  const maximumFractionDigits = amount < 10 && unit !== 'kilobyte' ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits }).format(amount);
}
