import type { Checked } from '../../lib/scenario/check/check';
import { describe } from '../../lib/scenario/problem';
import type { Problem } from '../../lib/scenario/problem';
import type { LibraryReport, Result } from './check-all';

/** Prints a report for people; returns the exit code. */
export function printReport({ results, problems }: LibraryReport, { details }: { details: boolean }): number {
  for (const result of results) {
    console.log(line(result));
    if (details) console.log(roads(result));
  }
  const all = [...problems, ...results.flatMap((result) => result.problems)];
  for (const severity of ['warning', 'error'] as const)
    print(
      all.filter((problem) => problem.severity === severity),
      severity,
    );
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const excused = results.reduce((sum, result) => sum + result.excused.length, 0);
  console.log(
    `\n${count(results.length, 'scenario')}, ${count(errors, 'error')}, ${count(all.length - errors, 'warning')}, ${excused} excused`,
  );
  return errors > 0 ? 1 : 0;
}

function print(problems: Problem[], severity: string): void {
  for (const problem of problems) console.log(`${severity}: ${describe(problem)} [${problem.code}]`);
}

function line({ id, measures, facts }: Result): string {
  if (measures === undefined || facts === undefined) return `${id}: not searched`;
  const { states, scenes, endings, decisions, words } = measures;
  const range = ({ least, most }: { least: number; most: number }) =>
    least === most ? `${least}` : `${least}–${most}`;
  return `${id}: ${facts.length}, ${scenes} scenes (${endings} endings), ${range(decisions)} decisions and ${range(words)} words a road, ${states} states`;
}

function roads({ waysOut }: Pick<Checked, 'waysOut'>): string {
  return Object.entries(waysOut ?? {})
    .map(([ending, steps]) => `  ${ending}: last way out at ${steps.join(', ')}`)
    .join('\n');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
