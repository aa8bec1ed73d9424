import { cut, type Beat } from './cut';
import type { Echo, Id } from './types';

/** How many weeks after a story its echo comes back: each time, the memory has become a little older. */
export const WEEKS = [2, 6, 12] as const;

/** Where somebody is in an echo: one scene, one decision, and what came of it. */
export type EchoPlace = {
  /** The last beat that is shown, from 0. */
  beat: number;
  /** The option that is marked. */
  picked: Id | null;
  /** Whether it was confirmed: then what came of it is shown. */
  decided: boolean;
};

export type EchoMove = 'NEXT' | 'ALL' | { pick: Id } | 'CONFIRM' | 'BACK';

export const begun: EchoPlace = { beat: 0, picked: null, decided: false };

export function echoBeats({ lines }: Pick<Echo, 'lines'>): Beat[] {
  return cut(lines);
}

/** The place after a move; the same place for a move that can't be made there, such as a second click. */
export function moveOn(echo: Echo, place: EchoPlace, move: EchoMove): EchoPlace {
  const last = echoBeats(echo).length - 1;
  const { beat, picked, decided } = place;
  if (move === 'NEXT') return beat < last ? { ...place, beat: beat + 1 } : place;
  if (move === 'ALL') return beat < last ? { ...place, beat: last } : place;
  if (move === 'BACK') return decided ? { ...place, decided: false } : place;
  if (beat < last || decided) return place;
  if (move === 'CONFIRM') return picked === null ? place : { ...place, decided: true };
  return Object.hasOwn(echo.choices, move.pick) ? { ...place, picked: move.pick } : place;
}

/** A place in this echo, or `null` for anything else: it comes out of an address or out of a tab that was restored. */
export function readEchoPlace(raw: unknown, echo: Echo): EchoPlace | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { beat, picked, decided } = raw as Record<string, unknown>;
  const last = echoBeats(echo).length - 1;
  if (typeof beat !== 'number' || !Number.isInteger(beat) || beat < 0 || beat > last) return null;
  if (picked === null) return decided === false ? { beat, picked, decided } : null;
  if (typeof picked !== 'string' || !Object.hasOwn(echo.choices, picked) || beat < last) return null;
  return typeof decided === 'boolean' ? { beat, picked, decided } : null;
}
