import { lintDutch } from '../language/lint';
import type { Problem } from '../problem';
import type { YamlFile } from '../read/yaml';
import { splitStep } from '../run';
import type { Source } from '../schema';
import type { Id } from '../types';
import type { World } from '../world';
import { explore, lastFirst, lastWaysOut, mostStates } from './explore';
import { measure } from './measure';
import type { Measures } from './measure';
import { checkRoads, checkTexts } from './quality';
import { checkReferences } from './references/references';
import { Report } from './report';

export type Checked = {
  problems: Problem[];
  /** Warnings that the author looked at and keeps, with the reason. */
  excused: Problem[];
  /** Absent when errors stand in the way of a search over the roads. */
  measures?: Measures;
  /** Ending → the last steps with a way out (`lastWaysOut`). */
  waysOut?: Record<Id, string[]>;
};

/** Everything that a program can say about a scenario (`scenario-quality.md`), translation aside. */
export function check(file: YamlFile & { value: Source }, world: World, others: ReadonlySet<Id>): Checked {
  const source = file.value;
  const report = new Report(file);
  checkReferences({ source, world, others, report });
  if (report.hasErrors) return { problems: report.problems, excused: [] };

  checkTexts(source, report);
  lintDutch(source, report);
  return { ...checkSearch(source, report), ...sortOut(source, report) };
}

function checkSearch(source: Source, report: Report): Pick<Checked, 'measures' | 'waysOut'> {
  const ring = ringOfPassages(source);
  if (ring !== null) {
    const road = ring.map((id) => `“${id}”`).join(', ');
    report.error('endless', `scenes.${ring[0]}`, `goes round for ever, without a choice between: ${road}`);
    return {};
  }
  const exploration = explore(source);
  if (exploration.cut) {
    const message = `can have more than ${mostStates} states together; use fewer variables, or with fewer values`;
    report.error('too-many-states', 'variables', message);
    return {};
  }
  const search = lastFirst(exploration);
  if (search.order === null) {
    const message = `can come back to itself with nothing changed, so a road could go on for ever: ${search.ring.join(', ')}`;
    report.error('endless', `scenes.${splitStep(search.ring[0])[0]}`, message);
    return {};
  }
  const measures = measure(source, exploration, search.order);
  checkRoads(source, exploration, measures, report);
  return { measures, waysOut: lastWaysOut(source, exploration, search.order) };
}

/** Passages that lead back to the first of them; `null` when none do. Guards don’t count: a ring is asking for trouble. */
function ringOfPassages(source: Source): Id[] | null {
  const done = new Set<Id>();
  const visit = (id: Id, path: Id[]): Id[] | null => {
    if (path.includes(id)) return path.slice(path.indexOf(id));
    if (done.has(id)) return null;
    done.add(id);
    for (const following of leadsTo(source, id)) {
      const ring = visit(following, [...path, id]);
      if (ring !== null) return ring;
    }
    return null;
  };
  for (const id of Object.keys(source.scenes)) {
    const ring = visit(id, []);
    if (ring !== null) return ring;
  }
  return null;
}

/** Where a passage leads; nowhere for a scene with choices. */
function leadsTo({ scenes }: Source, id: Id): Id[] {
  const scene = Object.hasOwn(scenes, id) ? scenes[id] : undefined;
  if (scene?.to === undefined) return [];
  return typeof scene.to === 'string' ? [scene.to] : scene.to.map(({ to }) => to);
}

/** Takes out the warnings that the author excuses; an excuse for nothing is a warning itself. */
function sortOut(source: Source, report: Report): Pick<Checked, 'problems' | 'excused'> {
  const used = new Set<number>();
  const excusedBy = (problem: Problem) =>
    problem.severity === 'warning'
      ? source.excused.findIndex(({ warning, at }) => warning === problem.code && `${problem.at}.`.startsWith(`${at}.`))
      : -1;
  const excused = report.problems.filter((problem) => {
    const index = excusedBy(problem);
    if (index >= 0) used.add(index);
    return index >= 0;
  });
  source.excused.forEach(({ warning, at }, index) => {
    if (!used.has(index))
      report.warning('needless-excuse', `excused.${index}`, `excuses “${warning}” at ${at}, where there is none`);
  });
  return { problems: report.problems.filter((problem) => !excused.includes(problem)), excused };
}
