import { openScenario, openWorld } from '$lib/scenario/library';
import type { Language, Scenario } from '$lib/scenario/types';
import { dataFiles, scenarioFiles, scenarioIds } from '../../src/tooling/scenarios/files';

const FOLDER = 'scenarios';

/** The library as it is published: every story in both languages. */
export function publishedStories(): Record<Language, Scenario>[] {
  const ids = scenarioIds(FOLDER);
  const { worlds } = openWorld(dataFiles(FOLDER));
  return ids.map((id) => {
    const { scenarios, problems } = openScenario(scenarioFiles(FOLDER, id), worlds, new Set(ids));
    if (scenarios === undefined) throw new Error(`${id}: ${problems.map(({ message }) => message).join('; ')}`);
    return scenarios;
  });
}
