import type { Scenario } from '$lib/scenario/types';

const ID = /^[a-z0-9-]+$/;

type Fields = Record<string, unknown>;

/**
 * A row as a compiled scenario, or `null` where playing it would break. It was checked before it was published, so this
 * only looks whether everything that play reads is still there and of its kind.
 */
export function readText(row: unknown): Scenario | null {
  if (!isFields(row) || row.format !== 1) return null;
  const { id, hash, title, hook, start, setting, cast, variables, delayed, pivot, calls, scenes, endings, renamed } =
    row;
  const texts = [id, hash, title, hook, start].every(isText) && typeof row.revision === 'number';
  const parts = isFields(setting) && isFields(variables) && isFields(delayed) && isFields(renamed) && isFields(pivot);
  const whole =
    texts &&
    parts &&
    (row.language === 'nl' || row.language === 'en') &&
    isText(setting.role) &&
    isText(setting.organisation) &&
    each(cast, (member) => isText(member.role)) &&
    each(calls, ({ who, say }) => isText(who) && isText(say)) &&
    each(scenes, isScene) &&
    each(endings, isEnding);
  return whole ? (row as Scenario) : null;
}

function isScene({ lines, choices }: Fields): boolean {
  return areLines(lines) && (choices === undefined || each(choices, ({ say }) => isText(say)));
}

function isEnding({ lines, protected: kept, lost }: Fields): boolean {
  return areLines(lines) && [kept, lost].every((toll) => isFields(toll) && isText(toll.what) && isText(toll.whom));
}

function areLines(lines: unknown): boolean {
  return (
    Array.isArray(lines) && lines.every((line) => typeof line === 'string' || (isFields(line) && isText(line.say)))
  );
}

const each = (entries: unknown, test: (entry: Fields) => boolean): boolean =>
  isFields(entries) && Object.entries(entries).every(([id, entry]) => ID.test(id) && isFields(entry) && test(entry));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
