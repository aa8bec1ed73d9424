import { lintDutch } from '../language/lint';
import type { Problem } from '../problem';
import type { YamlFile } from '../read/yaml';
import type { Source } from '../schema';
import type { Id } from '../types';
import type { World } from '../world';
import { explore, lastFirst, lastWaysOut, mostStates } from './explore';
import { measure } from './measure';
import type { Measures } from './measure';
import { checkRoads, checkTexts } from './quality';
import { checkReferences } from './references';
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
  checkReferences(source, world, others, report);
  if (report.hasErrors) return { problems: report.problems, excused: [] };

  checkTexts(source, report);
  lintDutch(source, report);
  return { ...checkSearch(source, report), ...sortOut(source, report) };
}

function checkSearch(source: Source, report: Report): Pick<Checked, 'measures' | 'waysOut'> {
  if (passagesGoRound(source)) {
    report.error('endless', 'scenes', 'has passages that lead back to themselves without a choice between');
    return {};
  }
  const exploration = explore(source);
  if (exploration.cut) {
    report.error(
      'too-many-states',
      'variables',
      `can be in more than ${mostStates} states; use fewer or smaller variables`,
    );
    return {};
  }
  const order = lastFirst(exploration);
  if (order === null) {
    report.error(
      'endless',
      'scenes',
      'has a road that comes back to its own past, with nothing changed: it could go on for ever',
    );
    return {};
  }
  const measures = measure(source, exploration, order);
  checkRoads(source, exploration, measures, report);
  return { measures, waysOut: lastWaysOut(source, exploration, order) };
}

/** Whether passages can form a ring; a delayed passage goes on to the rest of the story, so it can't. */
function passagesGoRound(source: Source): boolean {
  const after = (id: Id) => {
    const scene = source.scenes[id];
    if (scene === undefined || scene.choices !== undefined || scene.to === undefined) return [];
    return typeof scene.to === 'string' ? [scene.to] : scene.to.map(({ to }) => to);
  };
  const done = new Set<Id>();
  const visit = (id: Id, path: ReadonlySet<Id>): boolean => {
    if (path.has(id)) return true;
    if (done.has(id)) return false;
    const ring = after(id).some((following) => visit(following, new Set([...path, id])));
    done.add(id);
    return ring;
  };
  return Object.keys(source.scenes).some((id) => visit(id, new Set()));
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
