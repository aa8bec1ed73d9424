import type { Clock } from '$lib/ports/clock';
import type { NewId } from '$lib/ports/random';
import type { SavedRun } from '$lib/ports/runs';
import { isEnding } from '$lib/scenario/next';
import type { Id, Scenario } from '$lib/scenario/types';
import { standAfter } from '../stand';
import type { Stand } from '../stand';

/**
 * What the player should be told, once, quietly: the run goes on where it was; it went on in another tab; a saved run
 * could not be read; the story changed from here on.
 */
export type Notice = 'resumed' | 'elsewhere' | 'unreadable' | 'changed';

/** What comes after the text of an ending, in this order: at most three screens. */
export const screens = ['toll', 'referees', 'roads'] as const;
export type Screen = (typeof screens)[number];

/** Everything that one player of one story has in front of them, and how it is kept. */
export type Context = Stand & {
  now: Clock;
  newId: NewId;
  /** The text as it is published today, in the language of the page. */
  published: Scenario;
  /** The text that is played: the published one, or the one that the run began with. */
  scenario: Scenario;
  /** The last beat that is shown, from 0. */
  beat: number;
  /** The first beat that the last event brought: where reading goes on. As many as there are: what comes under them. */
  from: number;
  /** Beats come all at once, for who wants no motion. */
  atOnce: boolean;
  /** The choice that was picked and not yet confirmed. */
  picked: Id | null;
  /** What the player says is at stake, and whether that was asked. */
  stake: Id | null;
  asked: boolean;
  /** The screen after the ending that is shown; `null` for its text. */
  screen: Screen | null;
  notice: Notice | null;
  kept: Kept;
  /** Runs that ended and were left before the store had them whole. */
  left: Left[];
};

export type Left = { run: SavedRun; text: Scenario };

/** The new parts of a context. */
export type Move = Partial<Context>;

/** How far the store is with this run. */
export type Kept = {
  id: string;
  startedAt: number;
  changedAt: number;
  /** One more at every change; 0 as long as nothing happened. */
  version: number;
  /** The version that the store has. */
  saved: number;
  /** The version that was last sent to the store. */
  tried: number;
  /** Storage failed: this run lives as long as the page. */
  fails: boolean;
};

/** A new run, at the first beat of the published text. */
export function begun(published: Scenario, { now, newId, atOnce }: Pick<Context, 'now' | 'newId' | 'atOnce'>): Context {
  const stand = standAfter(published, []);
  return {
    ...stand,
    now,
    newId,
    published,
    scenario: published,
    beat: atOnce ? lastBeat(stand) : 0,
    from: 0,
    atOnce,
    picked: null,
    stake: null,
    asked: false,
    screen: null,
    notice: null,
    kept: unsaved(newId(), now(), 0),
    left: [],
  };
}

/** Of a run that no store has heard of. */
export function unsaved(id: string, time: number, version: number): Kept {
  return { id, startedAt: time, changedAt: time, version, saved: 0, tried: 0, fails: false };
}

/** Another version of the run, for the store. */
export function touched({ kept, now }: Context): Pick<Context, 'kept'> {
  return { kept: { ...kept, version: kept.version + 1, changedAt: now() } };
}

/** The run as it goes into the store. */
export function savedRun(context: Context): SavedRun {
  const { scenario, state, steps, beat, stake, asked, kept } = context;
  const { id, startedAt, changedAt, version } = kept;
  const { id: of, revision, hash, language } = scenario;
  const ended = isOver(context) ? state.scene : null;
  return {
    id,
    scenario: of,
    revision,
    hash,
    language,
    steps,
    beat,
    startedAt,
    changedAt,
    ended,
    stake,
    asked,
    version,
  };
}

/** The run that is left for another one, with those before it: one that ended is kept, however slow the store is. */
export function leaving(context: Context): Pick<Context, 'left'> {
  const { kept, left, scenario } = context;
  const behind = isOver(context) && kept.version > kept.saved;
  return { left: behind ? [...left, { run: savedRun(context), text: scenario }] : left };
}

/** Just before the turning point, once a run: after what leads to it, before its options. */
export function asksStake({ scenario, state, asked }: Context): boolean {
  return !asked && state.scene === scenario.pivot.scene && Object.keys(scenario.pivot.stakes).length > 0;
}

export function isOver({ scenario, state }: Pick<Context, 'scenario' | 'state'>): boolean {
  return isEnding(scenario, state);
}

export function lastBeat({ beats }: Stand): number {
  return Math.max(0, beats.length - 1);
}
