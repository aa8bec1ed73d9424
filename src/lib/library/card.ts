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
};

type Told = Pick<Scenario, 'id' | 'title' | 'hook' | 'minutes' | 'length' | 'setting' | 'vulnerabilities' | 'domains'>;

export function cardOf({ id, title, hook, minutes, length, setting, vulnerabilities, domains }: Told): Card {
  const theme = [...vulnerabilities, ...domains][0] ?? '';
  return { id, title, hook, minutes, length, layer: setting.layer, player: setting.player, role: setting.role, theme };
}
