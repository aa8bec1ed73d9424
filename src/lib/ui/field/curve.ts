export type Point = { x: number; y: number };

/** Path data of a line through points that leaves and enters each of them straight down, as a road on a map does. */
export function curve(points: readonly Point[]): string {
  return points
    .map((to, i) => {
      const from = points[i - 1];
      if (from === undefined) return `M${pair(to)}`;
      const bend = (to.y - from.y) * 0.55;
      return `C${pair({ x: from.x, y: from.y + bend })} ${pair({ x: to.x, y: to.y - bend })} ${pair(to)}`;
    })
    .join('');
}

const pair = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
