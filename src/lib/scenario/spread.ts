/**
 * Moves places (−1…1) apart until none is nearer to another than `apart`; nearer only when they would not fit otherwise.
 * Places keep their order, and equal ones the order that they came in.
 */
export function spread(places: readonly number[], apart: number): number[] {
  const order = places.map((place, i) => ({ place, i })).sort((a, b) => a.place - b.place || a.i - b.i);
  const moved = spreadInOrder(
    order.map(({ place }) => place),
    apart,
  );
  const spreaded: number[] = [];
  for (const [rank, { i }] of order.entries()) spreaded[i] = moved[rank] ?? 0;
  return spreaded;
}

/**
 * The same for places that must come in this order, whatever they say: as little movement as possible, in least squares.
 * Neighbours that would come too close are pooled, and share the mean of where they wanted to be.
 */
export function spreadInOrder(places: readonly number[], apart: number): number[] {
  const gap = places.length > 1 ? Math.min(apart, 2 / (places.length - 1)) : 0;
  const pools: { sum: number; count: number }[] = [];
  for (const [rank, place] of places.entries()) {
    let pool = { sum: place - rank * gap, count: 1 };
    for (let before = pools.at(-1); before && mean(before) >= mean(pool); before = pools.at(-1)) {
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const highest = 1 - (places.length - 1) * gap;
  const within = (base: number) => Math.max(-1, Math.min(highest, base));
  const bases = pools.flatMap((pool) => Array.from({ length: pool.count }, () => within(mean(pool))));
  return bases.map((base, rank) => rounded(base + rank * gap));
}

const mean = ({ sum, count }: { sum: number; count: number }): number => sum / count;
const rounded = (place: number): number => Math.max(-1, Math.min(1, Math.round(place * 1e6) / 1e6));
