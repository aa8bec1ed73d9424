import type { Met } from '$lib/ports/echoes';

/** The meetings of two devices put together: of one echo the last counts, and of two at once, that it was put away. */
export function mergeEchoes(mine: readonly Met[], theirs: readonly Met[]): Met[] {
  const met = new Map(mine.map((one) => [one.scenario, one]));
  for (const their of theirs) {
    const own = met.get(their.scenario);
    if (own === undefined || isLater(their, own)) met.set(their.scenario, their);
  }
  return [...met.values()];
}

function isLater(one: Met, other: Met): boolean {
  return one.at > other.at || (one.at === other.at && one.away && !other.away);
}
