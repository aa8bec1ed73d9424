import type { Problem } from './problem';
import type { YamlFile } from './read/yaml';
import { beatEnd, partHashes, partOf, spoken, textsOf } from './texts';

export type Translation<T> = { source: T; problems: Problem[] };

/**
 * The source with the text of another language in its place. Where a text is missing the original stays, and a problem
 * says so; a part whose original changed since it was translated is *stale*.
 * @param patterns which places hold text (`texts.ts`)
 * @param part the part of the file a place belongs to, with a hash of its own under `of`
 */
export function translate<T>(
  original: YamlFile & { value: T },
  translation: YamlFile,
  patterns: readonly string[],
  part: (at: string) => string = partOf,
): Translation<T> {
  const problems: Problem[] = [];
  const add = (code: string, severity: Problem['severity'], at: string, message: string) => {
    const line = translation.lineOf(at);
    problems.push({ code, severity, file: translation.file, at, message, ...(line !== undefined && { line }) });
  };
  const source = structuredClone(original.value);
  if (translation.value === null) {
    add('untranslated', 'error', '', 'has no translation of anything yet');
    return { source, problems };
  }
  const { of: stamps, ...words } = (isObject(translation.value) ? translation.value : {}) as Record<string, unknown>;
  const texts = textsOf(original.value, patterns);

  for (const { at } of texts) {
    const there = find(words, at);
    const said = spoken(there);
    if (said !== undefined && said.trim() !== '') place(source, at, said);
    else if (typeof there === 'number' || typeof there === 'boolean')
      add('untranslated', 'error', at, `is ${there}, and should be text; put it in double quotes`);
    else add('untranslated', 'error', at, 'has no translation');
  }
  const known = new Set(texts.map(({ at }) => at));
  for (const at of leaves(words)) {
    if (known.has(at) || find(source, at) === beatEnd) continue;
    add('unknown-text', 'error', at, 'translates nothing that the Dutch file says');
  }
  for (const [at, lines] of lists(original.value)) {
    const translated = find(words, at);
    if (Array.isArray(translated) && !sameOutline(lines, translated))
      add(
        'different-lines',
        'error',
        at,
        `has other lines than the Dutch: ${lines.length} there, in the same order, with the same speakers and the same ---`,
      );
  }
  for (const { at, rest } of remainders(words))
    add('cut-off', 'error', at, `stops before “${rest}”: put what is said in double quotes`);
  for (const [name, now] of Object.entries(partHashes(texts, part))) {
    if (!isObject(stamps) || stamps[name] !== now)
      add(
        'stale',
        'warning',
        name === 'story' ? '' : name,
        `the Dutch of “${name}” changed since it was translated; read it again, then stamp it`,
      );
  }
  return { source, problems };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function find(value: unknown, at: string): unknown {
  let found = value;
  for (const key of at.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

function place(source: unknown, at: string, said: string): void {
  const keys = at.split('.');
  const last = keys.pop() ?? '';
  const owner = (keys.length === 0 ? source : find(source, keys.join('.'))) as Record<string, unknown>;
  const line = owner[last];
  if (isObject(line)) line['say'] = said;
  else owner[last] = said;
}

/** The places of all texts in a translation; a line's `by` is a repetition, checked with its list. */
function leaves(value: unknown, path: string[] = []): string[] {
  if (isObject(value) && (Object.hasOwn(value, 'by') || path.at(-2) === 'lines')) return [path.join('.')];
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path.join('.')];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Lines with more than a speaker and what is said: a comma without quotes around it cuts a text in two. */
function remainders(words: unknown): { at: string; rest: string }[] {
  return lists(words).flatMap(([list, lines]) =>
    lines.flatMap((line, index) => {
      const rest = isObject(line) ? Object.keys(line).filter((key) => key !== 'by' && key !== 'say') : [];
      return rest.length > 0 ? [{ at: `${list}.${index}`, rest: rest.join(', ') }] : [];
    }),
  );
}

/** Every list of lines in a source, with its place. */
function lists(value: unknown, path: string[] = []): [at: string, lines: unknown[]][] {
  if (Array.isArray(value) && path.at(-1) === 'lines') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => lists(inner, [...path, key]));
}

/** Whether both lists have beats and speakers at the same places; plain text may stand for any line. */
function sameOutline(lines: unknown[], translated: unknown[]): boolean {
  return (
    lines.length === translated.length &&
    lines.every((line, index) => {
      const theirs = translated[index];
      if (line === beatEnd || theirs === beatEnd) return line === theirs;
      return !isObject(theirs) || speaker(line) === speaker(theirs);
    })
  );
}

function speaker(line: unknown): unknown {
  return isObject(line) ? line['by'] : undefined;
}
