import type { Field, Place } from '$lib/scenario/field';
import { curve } from './curve';
import type { Point } from './curve';
import { wrap } from './wrap';

/** The field in pixels. `id` and `say` of a mark are those of the option that it stands for. */
export type Drawing = {
  width: number;
  height: number;
  /** Path data; empty for a road without decisions. */
  road: string;
  threads: { path: string; played: boolean }[];
  /** Where a road that wasn't taken stops. */
  tips: Point[];
  taken: (Point & { number: number; say: string })[];
  open: (Point & { say: string })[];
  /** The end of the road, with its name below it. */
  end: (Point & { title: Point & { lines: string[] } }) | null;
};

/**
 * Puts a field on a surface: every road comes in at the middle of the top, goes down a row a decision, and ends a little
 * below its last one. All sizes follow the text, so that large letters get a large drawing.
 * @param width of the surface, in pixels
 * @param em the size of its text, in pixels
 */
export function draw({ stops, ending, threads, rows }: Field, title: string, width: number, em: number): Drawing {
  const margin = Math.min(2 * em, width / 8);
  const gap = em * Math.max(4, Math.min(6.5, width / em / 6.5));
  const x = (place: Place | null) => width / 2 + (place ?? 0) * (width / 2 - margin);
  const y = (row: number) => (row < 0 ? 0 : gap * 0.85 + row * gap);
  const at = (row: number, place: Place | null): Point => ({ x: x(place), y: y(row) });

  const mine = stops.map(({ options, chosen }, row) => at(row, options.find(({ id }) => id === chosen)?.drawn ?? 0));
  const last = mine.at(-1);
  const end = last && ending !== null ? { x: last.x, y: last.y + gap * 0.8 } : null;
  const lines = end === null ? [] : wrap(title, Math.floor((width - 2 * em) / LETTER / em));
  const half = (Math.max(0, ...lines.map((line) => line.length)) * LETTER * em) / 2;
  const tips: Point[] = [];
  const drawn = threads.map(({ row, from, to, played }) => {
    const start = at(row - 1, from);
    if (to !== null) return { path: curve([start, at(row, to)]), played };
    const tip = { x: start.x, y: start.y + gap * 0.45 };
    tips.push(tip);
    return { path: curve([start, tip]), played };
  });
  return {
    width,
    height: Math.max(y(rows - 1) + gap * 0.8, end === null ? 0 : end.y + em * (1.4 + 1.3 * lines.length)),
    road: mine.length === 0 ? '' : curve([at(-1, null), ...mine, ...(end === null ? [] : [end])]),
    threads: drawn,
    tips,
    taken: stops.map(({ options, chosen }, row) => ({
      ...(mine[row] ?? at(row, 0)),
      number: row + 1,
      say: options.find(({ id }) => id === chosen)?.say ?? '',
    })),
    open: stops.flatMap(({ options, chosen }, row) =>
      options.filter(({ id }) => id !== chosen).map(({ drawn: place, say }) => ({ ...at(row, place), say })),
    ),
    end: end && {
      ...end,
      title: {
        // Beside the edge the name moves inwards, so that it stays whole.
        x: Math.max(half + em / 2, Math.min(width - half - em / 2, end.x)),
        y: end.y + em * 1.75,
        lines,
      },
    },
  };
}

/** The width of an average letter of our font, in em; a little more, to be on the safe side. */
const LETTER = 0.54;
