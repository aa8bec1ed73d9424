import type { Road } from '$lib/scenario/decisions';
import type { StoryMap } from '$lib/scenario/map/map';
import type { Seen } from '$lib/scenario/roads';
import type { Id } from '$lib/scenario/types';
import { curve } from '$lib/ui/field/curve';
import type { Point } from '$lib/ui/field/curve';

/** How much the player knows of a part of the map. */
export type Known = 'mine' | 'seen' | 'unseen';

export type MapDrawing = {
  width: number;
  height: number;
  roads: { path: string; known: Known }[];
  /** `label`: the numbers of my decisions there, or the letter of an ending. */
  places: (Point & { known: Known; label: string; ends: boolean })[];
};

/**
 * The map in pixels, as wide as its surface; all sizes follow the text. My road is drawn last, over the others.
 * @param em the size of the text, in pixels
 */
export function drawMap(
  map: StoryMap,
  letters: ReadonlyMap<Id, string>,
  mine: Road,
  all: readonly Road[],
  seen: Seen,
  width: number,
  em: number,
): MapDrawing {
  const margin = 1.4 * em;
  const gap = 3.6 * em;
  const at = ({ x, layer }: { x: number; layer: number }): Point => ({
    x: width / 2 + x * (width / 2 - margin),
    y: margin + layer * gap,
  });
  const places = new Map(map.places.map((place) => [place.id, { ...place, ...at(place) }]));
  const walked = pairsOf(mine);
  const known = new Set(all.flatMap((road) => [...pairsOf(road)]));

  const roads = map.roads.flatMap(({ from, to, bends }) => {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined || from === to) return [];
    const pair = `${from} ${to}`;
    const path = end.y > start.y ? curve([start, ...bends.map(at), end]) : comingBack(start, end, em);
    return { path, known: walked.has(pair) ? 'mine' : known.has(pair) ? 'seen' : 'unseen' } as const;
  });
  return {
    width,
    height: (map.layers - 1) * gap + 2 * margin,
    roads: roads.sort((a, b) => depth(a.known) - depth(b.known)),
    places: [...places.values()].map(({ id, ends, x, y }) => {
      const numbers = mine.decisions.flatMap(({ scene }, i) => (scene === id ? i + 1 : []));
      const isMine = numbers.length > 0 || mine.ending === id;
      const isSeen = seen.scenes.has(id) || seen.endings.has(id);
      return {
        x,
        y,
        ends,
        known: isMine ? 'mine' : isSeen ? 'seen' : 'unseen',
        label: ends ? (letters.get(id) ?? '') : numbers.join('+'),
      };
    }),
  };
}

const depth = (known: Known): number => ['unseen', 'seen', 'mine'].indexOf(known);

/** Where a road went: from each decision to the next, and to the ending. */
function pairsOf({ decisions, ending }: Road): Set<string> {
  const stations: Id[] = [...decisions.map(({ scene }) => scene), ...(ending === null ? [] : [ending])];
  return new Set(stations.slice(1).map((to, i) => `${stations[i] ?? ''} ${to}`));
}

/** Beside the places, upwards: a story may come back to a scene. */
function comingBack(from: Point, to: Point, em: number): string {
  const side = Math.max(from.x, to.x) + 2 * em;
  return `M${from.x} ${from.y}C${side} ${from.y} ${side} ${to.y} ${to.x} ${to.y}`;
}
