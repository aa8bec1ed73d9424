import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { openScenario, openWorld } from '../../lib/scenario/library';
import type { Opened, ScenarioFiles, Worlds } from '../../lib/scenario/library';
import { describe, ScenarioError } from '../../lib/scenario/problem';
import type { Language, Scenario } from '../../lib/scenario/types';
import { dataFiles, scenarioFiles, scenarioIds } from './files';

/** What the app needs of the scenarios: all of them by id, in both languages. For the prerendering server alone. */
export type ScenarioLibrary = { scenarios: Record<string, Record<Language, Scenario>>; worlds: Worlds };

const library = 'virtual:scenarios';
const slugs = 'virtual:scenario-ids';

/**
 * Checks and compiles `scenarios/` for the app. `virtual:scenarios` has everything and is only for routes that are
 * prerendered; `virtual:scenario-ids` is the list of ids, small enough for a phone. An error in a scenario stops the
 * build and says where; while developing, an edit reloads the page.
 */
export function scenarios(folder = 'scenarios'): Plugin {
  const root = resolve(folder);
  return {
    name: 'speelruimte:scenarios',
    // Before any other plugin does work, and where no other one's error can come in front of ours. Who is writing a story
    // reads the errors beside the running server instead, and goes on when they are mended.
    configResolved({ command }) {
      if (command === 'build') compile(root);
    },
    resolveId(id) {
      return id === library || id === slugs ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === `\0${slugs}`) return `export default ${JSON.stringify(scenarioIds(root))}`;
      return id === `\0${library}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(compile(root)))})`
        : undefined;
    },
    configureServer(server) {
      server.watcher.add(root);
    },
    hotUpdate({ file }) {
      if (!resolve(file).startsWith(root + sep)) return undefined;
      // Other plugins make modules out of the stories too (the portraits).
      for (const [id, module] of this.environment.moduleGraph.idToModuleMap)
        if (id.startsWith('\0virtual:')) this.environment.moduleGraph.invalidateModule(module);
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

/** What was compiled last, and of which texts: one build asks several times, for the check, the pages and the portraits. */
let last: { texts: string; library: ScenarioLibrary } | undefined;

/** @throws {ScenarioError} with every error of every scenario */
export function compile(root: string): ScenarioLibrary {
  const data = dataFiles(root);
  const files = scenarioIds(root).map((id) => scenarioFiles(root, id));
  const texts = JSON.stringify([data, files]);
  if (last?.texts !== texts) last = { texts, library: compiled(data, files) };
  return last.library;
}

function compiled(data: ReturnType<typeof dataFiles>, files: ScenarioFiles[]): ScenarioLibrary {
  const { worlds, problems } = openWorld(data);
  const ids = new Set(files.map(({ id }) => id));
  const opened = files.map((one) => openScenario(one, worlds, ids));
  const all = [...problems, ...opened.flatMap((one) => one.problems)];
  const errors = all.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ScenarioError(errors);
  return { worlds, scenarios: Object.fromEntries(opened.map((one) => [one.id, played(one)])) };
}

function played({ id, scenarios, problems }: Opened): Record<Language, Scenario> {
  if (scenarios === undefined) throw new Error(`${id} was not compiled: ${problems.map(describe).join('; ')}`);
  return scenarios;
}
