import type { Id } from '$lib/scenario/types';
import type { Library, ThemeName } from './card';
import { optionsOf, pick } from './filter';

/** How many stories there are about a theme, and how many of those play at each layer of government. */
export type Covered = { theme: ThemeName; all: number; layers: { layer: Id; count: number }[] };

/** Every theme, in the order of the index, by the layers where some story plays, from near to far. */
export function coverageOf(library: Library): Covered[] {
  const layers = optionsOf('layer', library, {}).map(({ value }) => value);
  return library.themes.map((theme) => ({
    theme,
    all: pick(library, { theme: theme.id }).length,
    layers: layers.map((layer) => ({ layer, count: pick(library, { theme: theme.id, layer }).length })),
  }));
}
