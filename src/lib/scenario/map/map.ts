import type { Structure } from '../next';
import { splitStep } from '../run';
import { spreadInOrder } from '../spread';
import type { Id } from '../types';
import { waysOf } from '../ways';
import { fewCrossings } from './order';
import type { Slot } from './order';

/** A decision, or an ending. `x` goes from −1 to 1, `layer` counts downwards from the start; all endings are in the last. */
export type MapPlace = { id: Id; ends: boolean; layer: number; x: number };

/** From a decision to what may come next; `bends` is where it passes the layers between. */
export type MapRoad = { from: Id; to: Id; bends: { layer: number; x: number }[] };

export type StoryMap = { places: MapPlace[]; roads: MapRoad[]; layers: number };

/** The map of a story: what can follow on what, whatever the conditions. Passages are part of the road. */
export function mapOf(structure: Structure): StoryMap {
  const { ways } = waysOf(structure);
  const pairs = new Map<string, [Id, Id]>();
  const endings = new Set<Id>();
  for (const { step, to, ends } of ways) {
    const [from] = splitStep(step);
    pairs.set(`${from} ${to}`, [from, to]);
    if (ends) endings.add(to);
  }
  const layerOf = layered([...pairs.values()], endings);
  const layers = Math.max(...layerOf.values()) + 1;
  const { rows, links } = withBends([...pairs.values()], layerOf);
  const x = placed(fewCrossings(rows, links), links);
  const at = (key: string): number => x.get(key) ?? 0;
  return {
    layers,
    places: [...layerOf].map(([id, layer]) => ({ id, ends: endings.has(id), layer, x: at(id) })),
    roads: [...pairs.values()].map(([from, to]) => ({
      from,
      to,
      bends: between(from, to, layerOf).map((layer) => ({ layer, x: at(bend(from, to, layer)) })),
    })),
  };
}

/**
 * How many decisions it takes, at most, to get somewhere: so every road goes down. Where a story comes back to a scene, the
 * way back doesn't count, and goes up.
 */
function layered(pairs: [Id, Id][], endings: ReadonlySet<Id>): Map<Id, number> {
  const leads = new Map<Id, Id[]>();
  for (const [from, to] of pairs) leads.set(from, [...(leads.get(from) ?? []), to]);
  const order: Id[] = [];
  const seen = new Set<Id>();
  const visit = (id: Id) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const to of leads.get(id) ?? []) visit(to);
    order.unshift(id);
  };
  for (const [from] of pairs) visit(from);
  const rank = new Map(order.map((id, i) => [id, i]));
  const layerOf = new Map(order.map((id) => [id, 0]));
  for (const id of order)
    for (const to of leads.get(id) ?? [])
      if ((rank.get(to) ?? 0) > (rank.get(id) ?? 0))
        layerOf.set(to, Math.max(layerOf.get(to) ?? 0, (layerOf.get(id) ?? 0) + 1));
  const last = Math.max(0, ...layerOf.values());
  for (const ending of endings) layerOf.set(ending, last);
  return layerOf;
}

const bend = (from: Id, to: Id, layer: number): string => `${from} ${to} ${layer}`;

function between(from: Id, to: Id, layerOf: ReadonlyMap<Id, number>): number[] {
  const first = (layerOf.get(from) ?? 0) + 1;
  const count = Math.max(0, (layerOf.get(to) ?? 0) - first);
  return Array.from({ length: count }, (_, i) => first + i);
}

/** The places and bends of each layer, and what is joined from one layer to the next. */
function withBends(pairs: [Id, Id][], layerOf: ReadonlyMap<Id, number>): { rows: Slot[][]; links: [Slot, Slot][] } {
  const rows: Slot[][] = [];
  for (const [id, layer] of layerOf) (rows[layer] ??= []).push(id);
  const links: [Slot, Slot][] = [];
  for (const [from, to] of pairs) {
    const slots = between(from, to, layerOf).map((layer) => {
      const slot = bend(from, to, layer);
      (rows[layer] ??= []).push(slot);
      return slot;
    });
    const path = [from, ...slots, to];
    for (const [i, slot] of path.slice(1).entries()) links.push([path[i] ?? from, slot]);
  }
  return { rows: Array.from(rows, (row) => row ?? []), links };
}

/** Each slot near the middle of what it is joined to, in its order, with room around it. */
function placed(rows: Slot[][], links: [Slot, Slot][]): Map<Slot, number> {
  const x = new Map<Slot, number>();
  for (const row of rows)
    for (const [i, slot] of row.entries()) x.set(slot, row.length > 1 ? (2 * i) / (row.length - 1) - 1 : 0);
  const joined = new Map<Slot, Slot[]>();
  for (const [a, b] of links) {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  }
  for (let round = 0; round < 6; round++)
    for (const row of round % 2 === 0 ? rows : [...rows].reverse()) {
      const wanted = row.map((slot) => {
        const near = joined.get(slot) ?? [slot];
        return near.reduce((sum, other) => sum + (x.get(other) ?? 0), 0) / near.length;
      });
      for (const [i, place] of spreadInOrder(wanted, 2 / Math.max(4, row.length - 1)).entries())
        x.set(row[i] ?? '', place);
    }
  return x;
}
