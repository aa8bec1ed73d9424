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
  /** The two values that pull at it, by id: their names are for after the ending. */
  tension: [Id, Id];
  /** The same affair from another seat. */
  otherChair?: Id;
};

/** A theme in a list; its page has the rest. */
export type ThemeName = { id: Id; name: string; kind: 'vulnerability' | 'domain' };

/** A value that pulls at some story. */
export type ValueName = { id: Id; name: string };

/** The index of a language, in the order in which it is shown: stories and the values that they use by name, themes as their sources have them. */
export type Library = { stories: Card[]; themes: ThemeName[]; values: ValueName[] };

type Told = Pick<
  Scenario,
  'id' | 'title' | 'hook' | 'minutes' | 'length' | 'setting' | 'vulnerabilities' | 'domains' | 'otherChair'
> & { tension: [{ value: Id }, { value: Id }] };

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
    tension: [one.value, other.value],
    ...(otherChair !== undefined && { otherChair }),
  };
}

export function themesOf(card: Card): Id[] {
  return [card.theme, ...(card.also ?? [])];
}

/**
 * @param themes in the order in which they are shown
 * @param values all that there are; those that no story uses are left out
 */
export function libraryOf(
  stories: Card[],
  themes: Readonly<Record<Id, { name: string; kind: ThemeName['kind'] }>>,
  values: Readonly<Record<Id, { name: string }>>,
): Library {
  const used = new Set(stories.flatMap(({ tension }) => tension));
  return {
    stories: stories.toSorted((one, other) => (plain(one.title) < plain(other.title) ? -1 : 1)),
    themes: Object.entries(themes).map(([id, { name, kind }]) => ({ id, name, kind })),
    values: Object.entries(values)
      .filter(([id]) => used.has(id))
      .map(([id, { name }]) => ({ id, name }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}
