import * as v from 'valibot';
import { ScenarioError } from '../problem';
import type { Problem } from '../problem';
import { suggestion } from '../suggestion';
import type { YamlFile } from './yaml';

const mostProblems = 30;

/**
 * Plain data in the shape of a schema.
 * @throws {ScenarioError} with a plain sentence for each thing that doesn't fit
 */
export function shaped<S extends v.GenericSchema>(schema: S, source: YamlFile): v.InferOutput<S> {
  const result = v.safeParse(schema, source.value, { abortPipeEarly: true });
  if (result.success) return result.output;
  const misfits = result.issues.slice(0, mostProblems).map((issue) => innermost(issue, []));
  throw new ScenarioError(
    misfits.map((misfit): Problem => {
      const at = misfit.path.join('.');
      const line = source.lineOf(at);
      const message = sentence(misfit, misfits);
      return { code: 'shape', severity: 'error', file: source.file, at, message, ...(line !== undefined && { line }) };
    }),
  );
}

type Issue = v.BaseIssue<unknown>;

/** A complaint of the schema, and the whole way to where it is about. */
type Misfit = { issue: Issue; path: string[] };

/** Of a union's complaints, the one that came furthest: what the author most likely meant. */
function innermost(issue: Issue, before: string[]): Misfit {
  const path = [...before, ...keys(issue)];
  const deeper = issue.issues?.filter((inner) => inner.path !== undefined || inner.kind === 'validation') ?? [];
  const [first, ...others] = deeper.map((inner) => innermost(inner, path));
  if (first === undefined) return { issue, path };
  return others.reduce((best, misfit) => (misfit.path.length > best.path.length ? misfit : best), first);
}

function keys(issue: Issue): string[] {
  return (issue.path ?? []).map(({ key }) => String(key));
}

function sentence({ issue, path }: Misfit, all: Misfit[]): string {
  const key = path.at(-1) ?? 'this';
  const place = issue.path?.at(-1);
  if (issue.expected === 'never') {
    if (place?.type === 'array') return 'is one entry too many in this list';
    const missing = all.filter((misfit) => isMissing(misfit.issue) && isSibling(misfit.path, path));
    return `“${key}” is not a word of the format${
      suggestion(
        missing.map((misfit) => misfit.path.at(-1) ?? ''),
        key,
      ) || '; look for a typing error'
    }`;
  }
  if (isMissing(issue)) {
    if (place?.type === 'array') return 'is missing: the list has too few entries';
    const hasColon = key === 'say' && Object.keys(place?.input ?? {}).some((other) => /[\s\p{Lu}]/u.test(other));
    return hasColon ? 'has a colon with a space after it; put the whole text in double quotes' : `“${key}” is missing`;
  }
  if (place?.origin === 'key') return noId(issue.input);
  if (issue.type === 'regex') return /\S/.test(String(issue.input)) ? noId(issue.input) : 'is empty';
  return `is ${found(issue.input)}, and should be ${wanted(issue)}`;
}

function isMissing(issue: Issue): boolean {
  return issue.received === 'undefined';
}

function isSibling(one: string[], two: string[]): boolean {
  return one.length === two.length && one.slice(0, -1).every((key, index) => key === two[index]);
}

function noId(input: unknown): string {
  return `“${String(input)}” is no id; use small letters, digits and single hyphens, and not digits alone`;
}

/** What stands in the file, in words. */
function found(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return `a list of ${input.length}`;
  if (typeof input === 'object') return `a mapping of ${Object.keys(input).length}`;
  if (typeof input !== 'string') return String(input);
  return input.length > 60 ? `a text of ${input.length} characters` : `the text “${input}”`;
}

function wanted({ type, expected, requirement }: Issue & { requirement?: unknown }): string {
  const limit = String(requirement);
  if (type === 'integer') return 'a whole number';
  if (type === 'min_value' || type === 'min_length') return `${limit} at least`;
  if (type === 'max_value' || type === 'max_entries') return `${limit} at most`;
  if (type === 'max_length') return `${limit} long at most`;
  const words: Record<string, string> = {
    Object: 'a mapping',
    Array: 'a list',
    string: 'text (a number goes in double quotes)',
    number: 'a number',
    boolean: 'true or false',
  };
  const parts = (expected ?? 'something else').replace(/[()]/g, '').split(' | ');
  return [...new Set(parts)].map((part) => words[part] ?? part.replace(/^"(.*)"$/, '“$1”')).join(' or ');
}
