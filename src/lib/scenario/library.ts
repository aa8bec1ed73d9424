import { assembleAll } from './assemble';
import { check } from './check/check';
import type { Checked } from './check/check';
import type { Problem } from './problem';
import { ScenarioError } from './problem';
import { shaped } from './read/shape';
import { readYaml } from './read/yaml';
import type { YamlFile } from './read/yaml';
import { scenarioSchema } from './schema';
import type { Source } from './schema';
import { scenarioTexts } from './texts';
import { translate } from './translate';
import type { Translation } from './translate';
import type { Id, Language, Scenario } from './types';
import { entryOf, worldFiles, worldSchemas, worldTexts } from './world';
import type { World, WorldFile } from './world';

/** The text of a scenario's two files, and where they stand, for messages. */
export type ScenarioFiles = { id: Id; nl: FileText; en: FileText };
export type FileText = { file: string; text: string };

export type Worlds = Record<Language, World>;

export type Opened = Checked & {
  id: Id;
  /** As authors wrote it; absent when it has no readable shape. */
  source?: Source;
  /** As it is played; absent when there is an error. */
  scenarios?: Record<Language, Scenario>;
};

/** Reads, translates, checks and assembles one scenario. Never throws for what the files say. */
export function openScenario(files: ScenarioFiles, worlds: Worlds, others: ReadonlySet<Id>): Opened {
  const { id } = files;
  try {
    const yaml = readYaml(files.nl.text, files.nl.file);
    const dutch = { ...yaml, value: shaped(scenarioSchema, yaml) };
    const checked = check(dutch, worlds.nl, others);
    const english = openTranslation(dutch, files.en);
    const problems = [...folderProblem(id, dutch), ...checked.problems, ...english.problems];
    const opened: Opened = { ...checked, id, source: dutch.value, problems };
    if (problems.some(({ severity }) => severity === 'error')) return opened;
    return { ...opened, scenarios: assembleAll(dutch.value, english.source, worlds) };
  } catch (error) {
    if (error instanceof ScenarioError) return { id, problems: error.problems, excused: [] };
    throw error;
  }
}

/** The translation of a scenario; one that can't be read doesn't hide what is to be said about the Dutch. */
function openTranslation(dutch: YamlFile & { value: Source }, { text, file }: FileText): Translation<Source> {
  try {
    return translate(dutch, readYaml(text, file), scenarioTexts);
  } catch (error) {
    if (error instanceof ScenarioError) return { source: dutch.value, problems: error.problems };
    throw error;
  }
}

/**
 * Reads the data files beside the scenarios, in both languages.
 * @throws {ScenarioError}
 */
export function openWorld(files: Record<WorldFile, { nl: FileText; en: FileText }>): {
  worlds: Worlds;
  problems: Problem[];
} {
  const dutch: Record<string, unknown> = {};
  const english: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of worldFiles) {
    const yaml = readYaml(files[name].nl.text, files[name].nl.file);
    const original = { ...yaml, value: shaped(worldSchemas[name], yaml) };
    const translated = translate(
      original,
      readYaml(files[name].en.text, files[name].en.file),
      worldTexts[name],
      entryOf,
    );
    dutch[name] = original.value;
    english[name] = translated.source;
    problems.push(...translated.problems);
  }
  return { worlds: { nl: dutch as World, en: english as World }, problems };
}

/** Names that the app's own files have beside the stories. */
const reserved = ['index', 'pack'];

function folderProblem(id: Id, { file, value, lineOf }: YamlFile & { value: Source }): Problem[] {
  if (reserved.includes(id))
    return [
      {
        code: 'folder',
        severity: 'error',
        file,
        at: 'id',
        message: `“${id}” is taken by the app; choose another name`,
      },
    ];
  if (value.id === id) return [];
  const line = lineOf('id');
  const message = `says “${value.id}”, but its folder is called “${id}”; an id never changes, so rename the folder`;
  return [{ code: 'folder', severity: 'error', file, at: 'id', message, ...(line !== undefined && { line }) }];
}
