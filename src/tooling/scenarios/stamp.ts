import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { ScenarioError } from '../../lib/scenario/problem';
import { readYaml } from '../../lib/scenario/read/yaml';
import { partHashes, partOf, scenarioTexts, textsOf } from '../../lib/scenario/texts';
import { entryOf, worldFiles, worldTexts } from '../../lib/scenario/world';
import { scenarioIds } from './files';

/** Writes the hashes of the Dutch under `of` in the translations of these scenarios (or of the `data` files). */
export function stamp(folder: string, ids: string[]): number {
  const known = scenarioIds(folder);
  for (const id of ids) {
    try {
      if (id === 'data')
        for (const name of worldFiles)
          stampFile(join(folder, `${name}.yaml`), join(folder, `${name}.en.yaml`), worldTexts[name], entryOf);
      else if (known.includes(id))
        stampFile(join(folder, id, 'scenario.yaml'), join(folder, id, 'en.yaml'), scenarioTexts, partOf);
      else throw missing(join(folder, id), 'there is no scenario of this name');
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      console.error(error.message);
      return 1;
    }
    console.log(`${id}: stamped`);
  }
  return 0;
}

function stampFile(dutch: string, translation: string, patterns: string[], part: (at: string) => string): void {
  if (!existsSync(translation)) throw missing(translation, 'there is no such file yet; write the translation first');
  const original = readYaml(readFileSync(dutch, 'utf8'), dutch);
  const text = readFileSync(translation, 'utf8');
  readYaml(text, translation);
  const document = parseDocument(text);
  document.set('of', document.createNode(partHashes(textsOf(original.value, patterns), part)));
  writeFileSync(translation, document.toString({ lineWidth: 0 }));
}

function missing(file: string, message: string): ScenarioError {
  return new ScenarioError([{ code: 'missing', severity: 'error', file, at: '', message }]);
}
