import * as v from 'valibot';
import { ScenarioError } from '../problem';
import type { Problem } from '../problem';
import type { YamlFile } from './yaml';

const mostProblems = 30;

/**
 * Plain data in the shape of a schema.
 * @throws {ScenarioError} with a plain sentence for each thing that doesn't fit
 */
export function shaped<S extends v.GenericSchema>(schema: S, source: YamlFile): v.InferOutput<S> {
  const result = v.safeParse(schema, source.value, { abortPipeEarly: true });
  if (result.success) return result.output;
  const problems = result.issues.slice(0, mostProblems).map((issue): Problem => {
    const nearest = innermost(issue);
    const at = [...dots(issue), ...(nearest === issue ? [] : dots(nearest))].join('.');
    const line = source.lineOf(at);
    return {
      code: 'shape',
      severity: 'error',
      file: source.file,
      at,
      message: sentence(nearest),
      ...(line !== undefined && { line }),
    };
  });
  throw new ScenarioError(problems);
}

type Issue = v.BaseIssue<unknown>;

function dots(issue: Issue): string[] {
  return (issue.path ?? []).map(({ key }) => String(key));
}

/** Of a union's complaints, the one that came furthest: what the author most likely meant. */
function innermost(issue: Issue): Issue {
  const deeper = issue.issues?.filter((inner) => inner.path !== undefined || inner.kind === 'validation');
  if (!deeper?.length) return issue;
  return innermost(deeper.reduce((best, inner) => (dots(inner).length > dots(best).length ? inner : best)));
}

function sentence(issue: Issue): string {
  const key = dots(issue).at(-1) ?? 'this';
  if (issue.expected === 'never') return `“${key}” is not a word of the format; look for a typing error`;
  if (issue.received === 'undefined') return `“${key}” is missing`;
  if (issue.type === 'regex' && issue.input === '') return 'is empty';
  if (issue.type === 'regex' || issue.path?.at(-1)?.origin === 'key')
    return `“${String(issue.input)}” is no id; use small letters, digits and single hyphens`;
  if (issue.type === 'max_length') return `is too long (${issue.received}); ${issue.expected} at most`;
  if (issue.type === 'min_length') return `is too short (${issue.received}); ${issue.expected} at least`;
  return `is ${issue.received === 'null' ? 'empty' : issue.received}, and should be ${plainly(issue.expected)}`;
}

function plainly(expected: string | null): string {
  const words: Record<string, string> = { Object: 'a mapping', Array: 'a list', string: 'text', number: 'a number' };
  const parts = (expected ?? 'something else').replace(/[()]/g, '').split(' | ');
  return parts.map((part) => words[part] ?? part).join(' or ');
}
