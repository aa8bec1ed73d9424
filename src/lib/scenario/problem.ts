/** What the checker has to say: about which place, and what to do, in a plain sentence. */
export type Problem = {
  /** A stable name, `[a-z-]+`; the author names it to excuse a warning. */
  code: string;
  /** An error stops the build; a warning is to be solved or excused. */
  severity: 'error' | 'warning';
  /** Which of the scenario's files. */
  file: string;
  /** Counted from 1; absent where the whole file is meant. */
  line?: number;
  /** The place in dots: `scenes.telefoon.choices.uitleggen`. */
  at: string;
  message: string;
};

/** Thrown by nothing but `read` and `parse`, for text that can't be a scenario. */
export class ScenarioError extends Error {
  override name = 'ScenarioError';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(describe).join('\n'));
    this.problems = problems;
  }
}

/** `scenarios/x/scenario.yaml:12: scenes.telefoon: …` */
export function describe({ file, line, at, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${at === '' ? '' : `${at}: `}${message}`;
}
