import type { Card } from '$lib/library/card';
import type { SavedRun } from '$lib/ports/runs';
import { splitStep } from '$lib/scenario/run';
import type { Id, Language, Scenario } from '$lib/scenario/types';

/** A sentence of a story, and its language where that is another one than the page has. */
export type Said = { say: string; lang: Language | undefined };

/** One run as the journal tells it. */
export type Road = {
  run: SavedRun;
  /** How it ended, or, on the way, what was chosen last; null where the text can't be had any more. */
  told: Said | null;
  choices: number;
  /** Play opens the run that was played last. */
  latest: boolean;
};

export type StoryRoads = {
  id: Id;
  title: Said;
  /** Null for a story that isn't published any more: its roads are still there, but can't be played. */
  card: Card | null;
  roads: Road[];
};

/**
 * Every story that was played, and the roads through it; what was played last comes first.
 * @param runs the last played first
 */
export function storiesOf(
  runs: readonly SavedRun[],
  cards: readonly Card[],
  texts: readonly Scenario[],
  page: Language,
): StoryRoads[] {
  const stories = new Map<Id, StoryRoads>();
  for (const run of runs) {
    const text = textOf(run, texts, page);
    const lang = text === undefined || text.language === page ? undefined : text.language;
    const card = cards.find(({ id }) => id === run.scenario) ?? null;
    const story = stories.get(run.scenario) ?? {
      id: run.scenario,
      title: card ? { say: card.title, lang: undefined } : { say: text?.title ?? run.scenario, lang },
      card,
      roads: [],
    };
    const say = text === undefined ? undefined : tell(text, run);
    const told = say === undefined ? null : { say, lang };
    story.roads.push({ run, told, choices: choicesOf(run, text), latest: story.roads.length === 0 });
    stories.set(run.scenario, story);
  }
  return [...stories.values()];
}

/** The text that a run was played with: in the language of the page where it is there, else in the other. */
function textOf({ hash }: SavedRun, texts: readonly Scenario[], page: Language): Scenario | undefined {
  const fitting = texts.filter((text) => text.hash === hash);
  return fitting.find(({ language }) => language === page) ?? fitting[0];
}

function tell({ scenes, endings }: Scenario, { ended, steps }: SavedRun): string | undefined {
  if (ended !== null) return own(endings, ended)?.title;
  const last = steps.findLast((step) => isChoice(scenes, step));
  if (last === undefined) return undefined;
  const [scene, choice] = splitStep(last);
  return own(own(scenes, scene)?.choices ?? {}, choice)?.say;
}

/** A call is a step too, and no choice; where the text is gone, nobody can tell them apart. */
function choicesOf({ steps }: SavedRun, text: Scenario | undefined): number {
  return text === undefined ? steps.length : steps.filter((step) => isChoice(text.scenes, step)).length;
}

function isChoice(scenes: Scenario['scenes'], step: SavedRun['steps'][number]): boolean {
  const [scene, choice] = splitStep(step);
  return own(own(scenes, scene)?.choices ?? {}, choice) !== undefined;
}

/** Ids come from storage: `constructor` is none. */
function own<Value>(record: Record<Id, Value>, id: Id): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
