import { plain } from './search';
import type { Id, Layer, Length, PlayerKind, Scenario } from '$lib/scenario/types';

/** What a list of stories shows of each; the index of a language costs a phone at most 120 B gz a story. */
export type Card = {
  id: Id;
  title: string;
  hook: string;
  minutes: number;
  length: Length;
  layer: Layer;
  player: PlayerKind;
  role: string;
  /** The main theme: the first vulnerability, else the first domain. */
  theme: Id;
  /** The other themes that it touches. */
  also?: Id[];
  /** The two values that pull at it, by name: what it is filtered by. During play they stay unsaid. */
  tension: [string, string];
  /** The same affair from another seat. */
  otherChair?: Id;
};

/** A theme in a list; its page has the rest. */
export type ThemeName = { id: Id; name: string; kind: 'vulnerability' | 'domain' };

/** The index of a language, in the order in which it is shown: stories by name, themes as their sources have them. */
export type Library = { stories: Card[]; themes: ThemeName[] };

type Told = Pick<
  Scenario,
  'id' | 'title' | 'hook' | 'minutes' | 'length' | 'setting' | 'vulnerabilities' | 'domains' | 'otherChair'
> & { tension: [{ name: string }, { name: string }] };

export function cardOf(told: Told): Card {
  const { id, title, hook, minutes, length, setting, vulnerabilities, domains, tension, otherChair } = told;
  const [theme = '', ...also] = [...vulnerabilities, ...domains];
  const [one, other] = tension;
  return {
    id,
    title,
    hook,
    minutes,
    length,
    layer: setting.layer,
    player: setting.player,
    role: setting.role,
    theme,
    ...(also.length > 0 && { also }),
    tension: [one.name, other.name],
    ...(otherChair !== undefined && { otherChair }),
  };
}

export function themesOf(card: Card): Id[] {
  return [card.theme, ...(card.also ?? [])];
}

/** @param themes in the order in which they are shown */
export function libraryOf(
  stories: readonly Card[],
  themes: Readonly<Record<Id, { name: string; kind: ThemeName['kind'] }>>,
): Library {
  return {
    stories: stories.toSorted((one, other) => (plain(one.title) < plain(other.title) ? -1 : 1)),
    themes: Object.entries(themes).map(([id, { name, kind }]) => ({ id, name, kind })),
  };
}
