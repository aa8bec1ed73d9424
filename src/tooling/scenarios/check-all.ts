import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Checked } from '../../lib/scenario/check/check';
import { hash } from '../../lib/scenario/hash';
import { openScenario, openWorld } from '../../lib/scenario/library';
import { ScenarioError } from '../../lib/scenario/problem';
import type { Problem } from '../../lib/scenario/problem';
import type { Source } from '../../lib/scenario/schema';
import { Cache } from './cache';
import { dataFiles, scenarioFiles, scenarioIds } from './files';

/** What is kept of a checked scenario: enough to print, and to count what is covered. */
export type Result = Checked & { id: string; facts?: Facts };
export type Facts = Pick<Source, 'title' | 'vulnerabilities' | 'domains' | 'violations' | 'length'> &
  Pick<Source['setting'], 'layer' | 'player'>;

export type LibraryReport = {
  results: Result[];
  /** The ids of those that were checked now; the others came from the cache. */
  fresh: string[];
  /** Problems of the data files, and of names that don't exist. */
  problems: Problem[];
  themes: Record<string, { kind: string; name: string; number: number }>;
  violations: Record<string, { name: string; number: number }>;
};

export type Task = { folder: string; ids: string[] };

/** Below this, starting a worker costs more than it saves. */
const manyScenarios = 30;

/** `threads`: how many at most work at it; a thread of its own takes the bundled command line. */
export type CheckOptions = { useCache: boolean; cacheFile?: string; threads?: number };

/** Checks all scenarios of a folder, or those named; what didn't change since the last time comes from a cache. */
export async function checkAll(
  folder: string,
  named: string[],
  { useCache, cacheFile = cacheFileOf(folder), threads = availableParallelism() }: CheckOptions,
): Promise<LibraryReport> {
  const nothing = { results: [], fresh: [], themes: {}, violations: {} };
  if (!existsSync(folder)) return { ...nothing, problems: [problem(folder, 'there is no such folder')] };
  const ids = scenarioIds(folder);
  const missing = named
    .filter((id) => !ids.includes(id))
    .map((id) => problem(join(folder, id), 'there is no scenario of this name'));
  const wanted = named.length === 0 ? ids : ids.filter((id) => named.includes(id));

  const data = dataFiles(folder);
  let world: ReturnType<typeof openWorld>;
  try {
    world = openWorld(data);
  } catch (error) {
    if (error instanceof ScenarioError) return { ...nothing, problems: error.problems };
    throw error;
  }
  // A result depends on the files, the data, which other scenarios there are, and the checker itself.
  const cache = new Cache(cacheFile, JSON.stringify([data, ids]));
  const keys = new Map(wanted.map((id) => [id, cache.key(scenarioFiles(folder, id))]));
  const known = new Map<string, Result>();
  for (const [id, key] of useCache ? keys : []) {
    const result = cache.get(key);
    if (result !== undefined) known.set(id, result);
  }
  const fresh = wanted.filter((id) => !known.has(id));
  for (const result of await checkInParallel({ folder, ids: fresh }, threads)) {
    known.set(result.id, result);
    cache.put(keys.get(result.id) ?? '', result);
  }
  if (named.length === 0) cache.save();
  const results = wanted.flatMap((id) => known.get(id) ?? []);
  const { themes, violations } = world.worlds.nl;
  return { results, fresh, problems: [...missing, ...world.problems], themes, violations };
}

/** One cache a folder, so that checking another one doesn't empty it. */
function cacheFileOf(folder: string): string {
  return `.cache/scenarios/results-${hash(resolve(folder))}.json`;
}

/** The work of one thread. */
export function checkSome({ folder, ids }: Task): Result[] {
  const { worlds } = openWorld(dataFiles(folder));
  const others = new Set(scenarioIds(folder));
  return ids.map((id) => {
    const { source, scenarios: _, ...checked } = openScenario(scenarioFiles(folder, id), worlds, others);
    return source === undefined ? checked : { ...checked, facts: facts(source) };
  });
}

async function checkInParallel({ folder, ids }: Task, most: number): Promise<Result[]> {
  const threads = Math.min(most, Math.ceil(ids.length / manyScenarios));
  if (threads <= 1) return ids.length === 0 ? [] : checkSome({ folder, ids });
  const shares = Array.from({ length: threads }, (_, thread) => ids.filter((_id, index) => index % threads === thread));
  const all = await Promise.all(shares.map((share) => inThread({ folder, ids: share })));
  return all.flat();
}

/** Reading YAML makes much that lives for a moment; with room for it, less time goes to clearing up. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

function inThread(task: Task): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task, resourceLimits });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function facts({ title, vulnerabilities, domains, violations, length, setting }: Source): Facts {
  return { title, vulnerabilities, domains, violations, length, layer: setting.layer, player: setting.player };
}

function problem(file: string, message: string): Problem {
  return { code: 'missing', severity: 'error', file, at: '', message };
}
