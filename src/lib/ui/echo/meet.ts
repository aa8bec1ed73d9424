import { nextEcho } from '$lib/library/echoes';
import type { Met } from '$lib/ports/echoes';
import type { Stores } from '$lib/ports/stores';
import type { Id } from '$lib/scenario/types';

type Kept = Pick<Stores, 'runs' | 'echoes'>;

/** Keeps that an echo was read or put away; says from when the next one waits. Rejects where nothing can be kept. */
export async function meet(stores: Kept, met: Met, stories: readonly Id[]): Promise<number | null> {
  await stores.echoes.keep(met);
  return nextFrom(stores, stories);
}

/** As if it had not been put away. */
export async function meetAgain(stores: Kept, story: Id, stories: readonly Id[]): Promise<number | null> {
  await stores.echoes.forget(story);
  return nextFrom(stores, stories);
}

async function nextFrom({ runs, echoes }: Kept, stories: readonly Id[]): Promise<number | null> {
  return nextEcho(await runs.list(), await echoes.list(), stories)?.from ?? null;
}
