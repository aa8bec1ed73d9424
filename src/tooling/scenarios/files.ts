import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FileText, ScenarioFiles } from '../../lib/scenario/library';
import { worldFiles } from '../../lib/scenario/world';
import type { WorldFile } from '../../lib/scenario/world';

/** The ids of all scenarios in a folder: its subfolders that hold a `scenario.yaml`. */
export function scenarioIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'scenario.yaml')))
    .sort();
}

/** Both files of a scenario; a missing translation reads as an empty file, so that the checker can say so. */
export function scenarioFiles(folder: string, id: string): ScenarioFiles {
  return { id, nl: fileText(join(folder, id, 'scenario.yaml')), en: fileText(join(folder, id, 'en.yaml')) };
}

/** The data files beside the scenarios. */
export function dataFiles(folder: string): Record<WorldFile, { nl: FileText; en: FileText }> {
  const read = (name: WorldFile) => ({
    nl: fileText(join(folder, `${name}.yaml`)),
    en: fileText(join(folder, `${name}.en.yaml`)),
  });
  return Object.fromEntries(worldFiles.map((name) => [name, read(name)])) as ReturnType<typeof dataFiles>;
}

/** More than this is refused by the reader, so it isn't read either. */
const mostBytes = 1024 * 1024;

function fileText(path: string): FileText {
  const file = relative(process.cwd(), path);
  if (!existsSync(path)) return { file, text: '' };
  if (statSync(path).size > mostBytes) return { file, text: ' '.repeat(mostBytes) };
  return { file, text: readFileSync(path, 'utf8') };
}
