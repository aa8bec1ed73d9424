import type { StoryMap } from '$lib/scenario/map/map';
import type { Id } from '$lib/scenario/types';

/** The letters of the endings, as they stand on the map from left to right; then those that the map has no room for. */
export function lettersOf(endings: readonly Id[], { places }: StoryMap): ReadonlyMap<Id, string> {
  const x = new Map(places.map((place) => [place.id, place.x]));
  const order = [...endings].sort((a, b) => (x.get(a) ?? Infinity) - (x.get(b) ?? Infinity));
  return new Map(order.map((id, i) => [id, letter(i)]));
}

/** A, B, … Z, A2. */
function letter(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round === 0 ? '' : String(round + 1));
}
