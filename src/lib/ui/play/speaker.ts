import { m } from '$lib/i18n/paraglide/messages';
import type { Beat } from '$lib/scenario/beats';
import type { Id, Scenario } from '$lib/scenario/types';

/** Somebody of the cast, as the screen shows them. */
export type Speaker = { name: string; role: string; portrait: string };

export function speaker({ cast }: Scenario, id: Id): Speaker {
  const member = cast[id];
  if (id === 'you' || member === undefined) return { name: m.play_you(), role: '', portrait: '/portraits/you.svg' };
  const { name, role, portrait } = member;
  return { name: name ?? role, role: name === undefined ? '' : role, portrait: `/portraits/${portrait ?? 'you'}.svg` };
}

export function spokenLines(scenario: Scenario, beat: Beat): { say: string; by?: Speaker }[] {
  return beat.map(({ by, say }) => (by === null ? { say } : { say, by: speaker(scenario, by) }));
}
