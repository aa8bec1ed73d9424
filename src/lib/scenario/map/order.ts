/** Something in a layer of a drawn map: a place, or where a road passes. */
export type Slot = string;

/**
 * The layers in an order in which few roads cross: each slot goes to the mean of what it is joined to in the layer before
 * or after, back and forth (Sugiyama's method), and the best of what that finds counts.
 */
export function fewCrossings(rows: readonly Slot[][], links: readonly [Slot, Slot][]): Slot[][] {
  const above = new Map<Slot, Slot[]>();
  const below = new Map<Slot, Slot[]>();
  for (const [a, b] of links) {
    below.set(a, [...(below.get(a) ?? []), b]);
    above.set(b, [...(above.get(b) ?? []), a]);
  }
  let best = rows.map((row) => [...row]);
  let fewest = crossings(best, links);
  let now = best;
  for (let sweep = 0; sweep < 12 && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    now = swept(now, down ? above : below, down);
    const count = crossings(now, links);
    if (count < fewest) [best, fewest] = [now, count];
  }
  return best;
}

/** How many pairs of roads between neighbouring layers cross. */
export function crossings(rows: readonly Slot[][], links: readonly [Slot, Slot][]): number {
  const at = positions(rows);
  const byLayer = new Map<number, [number, number][]>();
  for (const [a, b] of links) {
    const from = at.get(a);
    const to = at.get(b);
    if (from === undefined || to?.layer !== from.layer + 1) continue;
    byLayer.set(from.layer, [...(byLayer.get(from.layer) ?? []), [from.i, to.i]]);
  }
  let count = 0;
  for (const pairs of byLayer.values())
    for (const [n, [a, b]] of pairs.entries())
      for (const [c, d] of pairs.slice(n + 1)) if ((a - c) * (b - d) < 0) count++;
  return count;
}

function swept(rows: readonly Slot[][], joined: ReadonlyMap<Slot, Slot[]>, down: boolean): Slot[][] {
  const result = rows.map((row) => [...row]);
  const layers = [...result.keys()];
  for (const layer of down ? layers.slice(1) : layers.slice(0, -1).reverse()) {
    const row = result[layer] ?? [];
    const at = positions(result);
    const wish = new Map(
      row.map((slot, i) => {
        const near = (joined.get(slot) ?? []).flatMap((other) => at.get(other)?.part ?? []);
        return [slot, near.length === 0 ? (i + 0.5) / row.length : near.reduce((sum, n) => sum + n, 0) / near.length];
      }),
    );
    row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
  }
  return result;
}

/** Where each slot stands; `part` is how far along its layer, so that layers of different lengths compare. */
function positions(rows: readonly Slot[][]): Map<Slot, { layer: number; i: number; part: number }> {
  return new Map(
    rows.flatMap((row, layer) => row.map((slot, i) => [slot, { layer, i, part: (i + 0.5) / row.length }] as const)),
  );
}
