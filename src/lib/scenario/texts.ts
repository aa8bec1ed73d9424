import { hash } from './hash';

/** A piece of text in a source file: its place in dots, and what it says. */
export type Text = { at: string; say: string };

/** Which places of a scenario hold text; `*` is any key or index. A line is text, or a mapping with `say`. */
export const scenarioTexts = [
  ...['title', 'hook', 'question', 'agreement', 'setting.role', 'setting.organisation', 'cast.*.role'],
  ...[
    'pivot.brief',
    'pivot.twist',
    'pivot.stakes.*',
    'calls.*.say',
    'calls.*.cost',
    'scenes.*.lines.*',
    'scenes.*.choices.*.say',
  ],
  ...['endings.*.title', 'endings.*.lines.*', 'endings.*.protected.*', 'endings.*.lost.*', 'endings.*.referees.*'],
  ...['endings.*.earlier.say', 'rule.text', 'rule.source', 'atStake.say', 'debrief.*.ask', 'helps.hard', 'helps.soft'],
  ...['echo.lines.*', 'echo.choices.*.say', 'echo.choices.*.then', 'trainer.*'],
];

/** The end of a beat is no text. */
export const beatEnd = '---';

/** All texts of a source, in the order of the patterns. */
export function textsOf(source: unknown, patterns: readonly string[]): Text[] {
  return patterns.flatMap((pattern) => collect(source, pattern.split('.'), []));
}

function collect(value: unknown, pattern: string[], path: string[]): Text[] {
  const [head, ...rest] = pattern;
  if (head === undefined) {
    const say = spoken(value);
    return say === undefined || say === beatEnd ? [] : [{ at: path.join('.'), say }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const keys = head === '*' ? Object.keys(value) : Object.hasOwn(value, head) ? [head] : [];
  return keys.flatMap((key) => collect((value as Record<string, unknown>)[key], rest, [...path, key]));
}

/** What a line says; `undefined` for what is no line. */
export function spoken(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'say')) return undefined;
  const { say } = value as { say: unknown };
  return typeof say === 'string' ? say : undefined;
}

/** The part of a file that is translated, and goes stale, as one: a scene, an ending, the echo, or all the rest. */
export function partOf(at: string): string {
  const [first, second] = at.split('.');
  if ((first === 'scenes' || first === 'endings') && second !== undefined) return `${first}.${second}`;
  return first === 'echo' ? 'echo' : 'story';
}

/** The hash of each part's text: 8 hexadecimal digits by part. The order of keys in the file plays no role. */
export function partHashes(texts: Text[], part: (at: string) => string = partOf): Record<string, string> {
  const parts: Record<string, Text[]> = {};
  for (const text of texts) (parts[part(text.at)] ??= []).push(text);
  return Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, hashOf(words)]));
}

function hashOf(texts: Text[]): string {
  const ordered = texts.map(({ at, say }) => [at, say] as const).sort(([one], [two]) => (one < two ? -1 : 1));
  return hash(JSON.stringify(ordered)).slice(0, 8);
}
