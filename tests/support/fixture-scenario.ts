import { readFileSync } from 'node:fs';
import { openScenario, openWorld } from '$lib/scenario/library';
import type { Opened } from '$lib/scenario/library';
import { dataFiles } from '../../src/tooling/scenarios/files';

/** A whole, valid story, kept apart from the library so that a test never breaks by somebody's better sentence. */
export const folder = 'tests/fixtures/scenarios/even-kijken';
export const dutch = readFileSync(`${folder}/scenario.yaml`, 'utf8');
export const english = readFileSync(`${folder}/en.yaml`, 'utf8');
export const { worlds } = openWorld(dataFiles('scenarios'));

/** What stands in a text, and what to put there instead. */
export type Change = [from: string | RegExp, to: string];

/** The text with each change made once; throws for a change that changes nothing. */
export function change(text: string, ...changes: Change[]): string {
  return changes.reduce((changed, [from, to]) => {
    const result = changed.replace(from, () => to);
    if (result === changed) throw new Error(`nothing to change: ${String(from)}`);
    return result;
  }, text);
}

export function open(nl: string, en: string = english, id = 'even-kijken'): Opened {
  const files = { id, nl: { file: 'scenario.yaml', text: nl }, en: { file: 'en.yaml', text: en } };
  return openScenario(files, worlds, new Set(['even-kijken', 'de-fles-wijn']));
}

/** The problems as `code file:line`, each once. */
export function codes({ problems }: Pick<Opened, 'problems'>): string[] {
  return [...new Set(problems.map(({ code, file, line }) => `${code} ${file}:${line ?? ''}`))];
}

/** The number of the first line that holds these words. */
export function lineWith(text: string, words: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(words));
  if (index < 0) throw new Error(`no line with ${words}`);
  return index + 1;
}
