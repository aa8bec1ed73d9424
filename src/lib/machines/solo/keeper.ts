import { fromCallback, fromPromise } from 'xstate';
import type { SavedRun } from '$lib/ports/runs';
import type { Stores } from '$lib/ports/stores';
import type { TextStore } from '$lib/ports/texts';
import { beatsOf } from '$lib/scenario/beats';
import { replay } from '$lib/scenario/run';
import type { Id, Language, Scenario } from '$lib/scenario/types';
import type { Left } from './context';
import type { Found, SoloEvent } from './setup';

/** What the solo machine keeps its runs with. */
export type Keeper = {
  /** Opens the stores, the first time that they are needed. */
  open: () => Promise<Stores>;
  /** The stores were closed under us: what is opened next must be opened anew. */
  lost: () => void;
  /** The text as it is published in a language; rejects when it can't be reached. */
  fetchText: (scenario: Id, language: Language) => Promise<Scenario | null>;
  /** Remembers where it can be read at once that there is a run, so that the next visit waits for it. */
  mark: (scenario: Id) => void;
  /** Resolves when the screen shows the present state: saving can wait for that, a player should not. */
  shown: () => Promise<void>;
};

/** The actors that the solo machine finds, saves and follows a run with. */
export function keeper({ open, lost, fetchText, mark, shown }: Keeper) {
  const kept = new Set<string>();
  return {
    find: fromPromise<Found, { published: Scenario }>(async ({ input: { published } }) => {
      const { runs, texts } = await open();
      const run = await runs.latest(published.id);
      if (run === null || run === 'unreadable') return run;
      mark(published.id);
      return { run, text: await textOf(run, published, texts) };
    }),

    save: fromPromise<'saved' | 'overtaken', { run: SavedRun; follows: number; text: Scenario }>(
      async ({ input: { run, follows, text } }) => {
        await shown();
        return write(run, follows, text);
      },
    ),

    /** A save of it may have been on its way when it was left: the store says how far it is. */
    saveLeft: fromPromise<unknown, Left>(async ({ input: { run, text } }) => {
      const { runs } = await open();
      const there = (await runs.list()).find(({ id }) => id === run.id);
      const version = there?.version ?? 0;
      if (version < run.version) await write(run, version, text);
    }),

    watch: fromCallback<SoloEvent, { scenario: Id }>(({ sendBack, input: { scenario } }) => {
      let stop = (): void => undefined;
      let stopped = false;
      open()
        .then(({ runs }) => {
          if (!stopped) stop = runs.watch(scenario, (latest) => sendBack({ type: 'NEWS', latest }));
        })
        // Saving will fail too, and that is told.
        .catch(() => undefined);
      return () => {
        stopped = true;
        stop();
      };
    }),
  };

  async function write(run: SavedRun, follows: number, text: Scenario): Promise<'saved' | 'overtaken'> {
    const { runs, texts } = await open();
    const saved = await runs.save(run, follows).catch((error: unknown) => {
      // Wiped by the reader, in another tab or in the browser's settings. A full disk may stay open.
      if (error instanceof Error && error.name === 'DatabaseClosedError') lost();
      throw error;
    });
    if (saved === 'saved') mark(run.scenario);
    if (!kept.has(text.hash)) {
      kept.add(text.hash);
      await texts.keep(text);
      void keepOther(text, texts).catch(() => kept.delete(text.hash));
    }
    return saved;
  }

  /** A run that goes on in the other language wants the text that it began with there too. */
  async function keepOther(text: Scenario, texts: TextStore): Promise<void> {
    const language = text.language === 'nl' ? 'en' : 'nl';
    if ((await texts.find(text.hash, language)) !== null) return;
    const other = await fetchText(text.id, language);
    if (other?.hash === text.hash) await texts.keep(other);
  }
}

/**
 * The text to go on with: the one that the run began with, in the language of the page or else in the other one.
 * Where that is lost or damaged, the published one has to do.
 */
async function textOf(run: SavedRun, published: Scenario, texts: TextStore): Promise<Scenario> {
  if (run.hash === published.hash) return published;
  const other = published.language === 'nl' ? 'en' : 'nl';
  for (const language of [published.language, other] as const) {
    const text = await texts.find(run.hash, language);
    if (text !== null && canReplay(text, run)) return text;
  }
  return published;
}

/** Stored text is as untrusted as any: it may have been damaged in ways that show only when it is played. */
function canReplay(text: Scenario, run: SavedRun): boolean {
  try {
    const { state, lost } = replay(text, run.steps);
    return lost === null && (state.shown.length === 0 || beatsOf(text, state).length > 0);
  } catch {
    return false;
  }
}
