import { isEnding, openChoices, visibleLines } from '../next';
import type { Source } from '../schema';
import type { Id, Length, Line } from '../types';
import type { Exploration } from './explore';
import type { Measures, Range } from './measure';
import { countWords, lineCounter } from '../words';
import type { Report } from './report';

type Bounds = { decisions: Range; scenes: Range; endings: Range; words: Range };
const many = Infinity;

/** The three lengths; `scenes` counts endings too. Starting values: tune them with a reason. */
export const bounds: Record<Length, Bounds> = {
  short: {
    decisions: { least: 1, most: 1 },
    scenes: { least: 4, most: many },
    endings: { least: 3, most: 6 },
    words: { least: 200, most: 350 },
  },
  normal: {
    decisions: { least: 2, most: 3 },
    scenes: { least: 7, most: many },
    endings: { least: 3, most: 5 },
    words: { least: 350, most: 650 },
  },
  long: {
    decisions: { least: 3, most: 4 },
    scenes: { least: 10, most: many },
    endings: { least: 4, most: 6 },
    words: { least: 500, most: 1000 },
  },
};

/** What a reader of `scenario.yaml` alone can see: numbers of words, options, referees. */
export function checkTexts(source: Source, report: Report): void {
  const words = (at: string, text: string, least: number, most: number) =>
    within(report, at, countWords(text), { least, most }, 'words');

  words('hook', source.hook, 1, 15);
  words('question', source.question, 3, 15);
  if (!/^(Mag|Mogen|Moet|Moeten|Wil|Willen|Durf|Durven|Kan|Kun|Kunnen)\b.*\?$/.test(source.question))
    report.error('question', 'question', 'must be a question with mogen, moeten, willen, durven or kunnen in front');
  words('pivot.brief', source.pivot.brief, 20, 70);
  within(report, 'pivot.stakes', Object.keys(source.pivot.stakes).length, { least: 3, most: 5 }, 'stakes');
  for (const [id, stake] of Object.entries(source.pivot.stakes)) words(`pivot.stakes.${id}`, stake, 1, 8);
  within(report, 'calls', Object.keys(source.calls).length, { least: 2, most: 2 }, 'calls');
  for (const [id, call] of Object.entries(source.calls)) {
    words(`calls.${id}`, call.say, 25, 40);
    words(`calls.${id}.cost`, call.cost, 2, 12);
    if (Object.keys(call.set).length === 0)
      report.error('free-call', `calls.${id}`, 'costs nothing; a call sets something');
  }
  for (const [id, scene] of Object.entries(source.scenes))
    if (scene.choices) checkOptions(scene.choices, `scenes.${id}`, report);
  for (const [id, ending] of Object.entries(source.endings)) {
    words(`endings.${id}.title`, ending.title, 1, 8);
    within(report, `endings.${id}.referees`, Object.keys(ending.referees).length, { least: 2, most: 3 }, 'referees');
    for (const [referee, say] of Object.entries(ending.referees))
      words(`endings.${id}.referees.${referee}`, say, 1, 25);
  }
  const referees = new Set(Object.values(source.endings).flatMap((ending) => Object.keys(ending.referees)));
  if (referees.size < 5)
    report.error('referees', 'endings', `has ${referees.size} different referees in all; at least 5`);
  within(report, 'debrief', source.debrief.length, { least: 3, most: 4 }, 'questions');
  within(report, 'echo.lines', lineCounter()(source.echo.lines), { least: 40, most: 90 }, 'words');
  within(report, 'echo.choices', Object.keys(source.echo.choices).length, { least: 2, most: 3 }, 'options');
}

/** What only a search over all roads can see. Expects a source without errors so far, and no way back to a past. */
export function checkRoads(source: Source, exploration: Exploration, measures: Measures, report: Report): void {
  const wordsIn = lineCounter();
  const longest = new Map<Id, number>();
  const openSomewhere = new Set<string>();
  const seenLines = new Set<unknown>();
  const stuck = new Set<Id>();
  for (const [key, { state }] of exploration.nodes) {
    for (const id of exploration.shown.get(key) ?? []) {
      const lines = visibleLines(source.scenes[id]?.lines ?? source.endings[id]?.lines ?? [], state);
      for (const line of lines) seenLines.add(line);
      longest.set(id, Math.max(longest.get(id) ?? 0, wordsIn(lines)));
    }
    if (isEnding(source, state)) continue;
    const open = openChoices(source, state);
    for (const choice of open) openSomewhere.add(`${state.scene}.${choice}`);
    if (open.length >= 2 || stuck.has(state.scene)) continue;
    stuck.add(state.scene); // one example will do
    const few = open.length === 1 ? 'one open option' : 'no open option';
    report.error('stuck', `scenes.${state.scene}`, `has ${few} where ${saying(state.values)}; at least two`);
  }
  const rooms: [string, Record<Id, { lines: Line[] }>][] = [
    ['scenes', source.scenes],
    ['endings', source.endings],
  ];
  for (const [room, entries] of rooms)
    for (const [id, { lines }] of Object.entries(entries)) {
      const words = longest.get(id);
      if (words === undefined) report.error('unreachable', `${room}.${id}`, 'can’t be reached on any road');
      else if (id === source.start) within(report, `${room}.${id}`, words, { least: 60, most: 140 }, 'words');
      else within(report, `${room}.${id}`, words, { least: 1, most: 80 }, 'words');
      lines.forEach((line, index) => {
        if (words !== undefined && typeof line !== 'string' && !seenLines.has(line))
          report.error('unreachable', `${room}.${id}.lines.${index}`, 'is never shown: its `when` never holds here');
      });
    }
  for (const [id, scene] of Object.entries(source.scenes))
    for (const choice of Object.keys(scene.choices ?? {}))
      if (longest.has(id) && !openSomewhere.has(`${id}.${choice}`))
        report.error('unreachable', `scenes.${id}.choices.${choice}`, 'is never open: its `when` never holds here');
  for (const [id, { scene }] of Object.entries(source.delayed))
    if (!longest.has(scene)) report.error('unreachable', `delayed.${id}`, 'never arrives');
  if (source.length !== 'short' && Object.keys(source.delayed).length === 0)
    report.error('delayed', 'delayed', 'in a normal or long scenario at least one consequence arrives later');

  const wanted = bounds[source.length];
  within(report, 'scenes', measures.scenes, wanted.scenes, `scenes and endings for a ${source.length} one`);
  within(report, 'endings', measures.endings, wanted.endings, `endings for a ${source.length} one`);
  for (const what of ['decisions', 'words'] as const) {
    const { least, most } = measures[what];
    if (least < wanted[what].least || most > wanted[what].most)
      report.error(
        'length',
        'length',
        `roads have ${range({ least, most })} ${what}; a ${source.length} one has ${range(wanted[what])}`,
      );
  }
}

type Choices = NonNullable<Source['scenes'][string]['choices']>;

function checkOptions(choices: Choices, at: string, report: Report): void {
  const options = Object.entries(choices);
  within(report, at, options.length, { least: 3, most: 4 }, 'options');
  const lengths = options.map(([, { say }]) => countWords(say));
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (longest > 20) report.error('option-length', at, `has an option of ${longest} words; 20 at most`);
  if (longest > 1.6 * shortest)
    report.error(
      'option-length',
      at,
      `has options of ${shortest} to ${longest} words; the longest at most 1.6 times the shortest`,
    );
  options.forEach(([id, option], index) => {
    for (const [otherId, other] of options.slice(index + 1)) {
      if (consequence(option) === consequence(other))
        report.error('same', `${at}.choices.${otherId}`, `has the same consequences as “${id}”`);
    }
    for (const [otherId, other] of options) {
      const better = Object.entries(option.weighs).every(([value, weight]) => weight > (other.weighs[value] ?? weight));
      if (better)
        report.error(
          'better',
          `${at}.choices.${id}`,
          `is better than “${otherId}” on both values; then it is no dilemma`,
        );
    }
  });
}

function consequence({ to, set, after }: Choices[string]): string {
  return JSON.stringify([to, Object.entries(set ?? {}).sort(), Object.entries(after ?? {}).sort()]);
}

function within(report: Report, at: string, number: number, { least, most }: Range, what: string): void {
  if (number >= least && number <= most) return;
  const wanted =
    least === most
      ? `${least}`
      : most === many
        ? `at least ${least}`
        : least <= 1
          ? `at most ${most}`
          : `${least}–${most}`;
  report.error('count', at, `has ${number} ${what}; ${wanted}`);
}

function saying(values: Record<Id, unknown>): string {
  const parts = Object.entries(values).map(([id, value]) => `${id} is ${String(value)}`);
  return parts.length === 0 ? 'the player comes here' : parts.join(', ');
}

function range({ least, most }: Range): string {
  return least === most ? `${least}` : `${least}–${most}`;
}
