import type { SavedRun } from '$lib/ports/runs';
import { hash } from '$lib/scenario/hash';

/** Between the id of a run and what tells its other roads apart. */
const FORK = '~';

/**
 * The runs of two devices put together. A run that goes on from another version of itself takes its place; two that went
 * different ways from the same beginning are both kept, the second under an id of its own. So the roads that are there in
 * the end don't depend on what was brought in first, and bringing in the same twice changes nothing.
 */
export function mergeRuns(mine: readonly SavedRun[], theirs: readonly SavedRun[]): SavedRun[] {
  const families = new Map<string, SavedRun[]>();
  for (const run of [...mine, ...theirs]) {
    const family = families.get(familyOf(run));
    if (family === undefined) families.set(familyOf(run), [run]);
    else family.push(run);
  }
  const last = [...families.values()].flatMap(lastVersions);
  return withOwnIds(last, new Set(mine));
}

/** Runs that began as one: on one device, and carried to others. */
export function familyOf({ id, scenario }: Pick<SavedRun, 'id' | 'scenario'>): string {
  return `${scenario} ${id.split(FORK)[0] ?? ''}`;
}

/** Those that no other one goes on from; of the same version, the first. */
function lastVersions(family: SavedRun[]): SavedRun[] {
  return family.filter(
    (run, at) => !family.some((other, i) => i !== at && isPrefix(run, other) && order(run, other, i < at) < 0),
  );
}

function isPrefix({ steps }: SavedRun, other: SavedRun): boolean {
  return steps.length <= other.steps.length && steps.every((step, at) => step === other.steps[at]);
}

/** Which version is the later one, whatever the device: negative when it is the second; `second` settles a tie. */
function order(one: SavedRun, other: SavedRun, second: boolean): number {
  const byCount = one.version - other.version || one.changedAt - other.changedAt;
  if (byCount !== 0) return byCount;
  const [a, b] = [contentOf(one), contentOf(other)];
  if (a !== b) return a < b ? -1 : 1;
  return second ? -1 : 1;
}

const contentOf = (run: SavedRun): string => JSON.stringify({ ...run, id: '' });

/** Who was here keeps the id; who comes in takes its own where that is free, else one that follows from its road. */
function withOwnIds(runs: SavedRun[], mine: ReadonlySet<SavedRun>): SavedRun[] {
  const taken = new Set(runs.filter((run) => mine.has(run)).map(({ id }) => id));
  return runs.map((run) => {
    if (mine.has(run)) return run;
    let { id } = run;
    for (let salt = 0; taken.has(id); salt++) {
      const road = hash(JSON.stringify([run.scenario, run.steps, salt]));
      id = `${run.id.split(FORK)[0] ?? ''}${FORK}${road}`;
    }
    taken.add(id);
    return { ...run, id };
  });
}
