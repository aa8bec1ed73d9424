import { cut, type Beat } from './cut';
import { visibleLines } from './next';
import type { Id, Line, Scenario, State } from './types';

type Told = Pick<Scenario, 'scenes' | 'endings' | 'calls'>;

/** The beats of what the last step showed: the passages on the way and the scene, or the counsel of a call. */
export function beatsOf(scenario: Told, state: State): Beat[] {
  if (state.shown.length === 0) return counsel(scenario, state);
  return state.shown.flatMap((id) => cut(visibleLines(linesOf(scenario, id), state)));
}

function counsel({ calls }: Told, { called }: State): Beat[] {
  const call = called === null ? undefined : calls[called];
  return call === undefined ? [] : [[{ by: call.who, say: call.say }]];
}

function linesOf({ scenes, endings }: Told, id: Id): Line[] {
  const place = Object.hasOwn(scenes, id) ? scenes[id] : Object.hasOwn(endings, id) ? endings[id] : undefined;
  return place?.lines ?? [];
}
