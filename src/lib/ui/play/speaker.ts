import { m } from '$lib/i18n/paraglide/messages';
import type { Beat } from '$lib/scenario/cut';
import type { Id, Scenario } from '$lib/scenario/types';

/** Somebody of the cast, as the screen shows them. The player has no face: that is you. */
export type Speaker = { name: string; role: string; portrait: string | null };

export function speaker({ cast }: Scenario, id: Id): Speaker {
  const member = cast[id];
  if (id === 'you' || member === undefined) return { name: m.play_you(), role: '', portrait: null };
  const { name, role, portrait } = member;
  const face = portrait === undefined ? null : `/portraits/${portrait}.svg`;
  return { name: name ?? role, role: name === undefined ? '' : role, portrait: face };
}

export function spokenLines(scenario: Scenario, beat: Beat): { say: string; by?: Speaker }[] {
  return beat.map(({ by, say }) => (by === null ? { say } : { say, by: speaker(scenario, by) }));
}
