import type { Id, Language } from '$lib/scenario/types';
import type { World } from '$lib/scenario/world';
import { fetchJson } from './fetch-json';

/** A development in society or a trend in policy that makes a theme weigh more. */
export type Driver = { kind: 'development' | 'trend'; name: string; meaning: string };

/** A theme with both its sides, and where they come from. */
export type Theme = {
  id: Id;
  kind: 'vulnerability' | 'domain';
  name: string;
  context: string;
  vulnerability: string;
  opportunity: string;
  /** 'ours': the source gives no opportunity. */
  opportunityFrom: 'report' | 'ours';
  drivers: Driver[];
  passage: { document: 'integriteit-in-ontwikkeling' | 'integriteit-2025'; at: string };
};

/** The theme as its page shows it; `null` for one that isn't there. */
export function themeOf({ themes, drivers }: Pick<World, 'themes' | 'drivers'>, id: Id): Theme | null {
  const theme = Object.hasOwn(themes, id) ? themes[id] : undefined;
  if (theme === undefined) return null;
  const { number: _, drivers: keys, ...told } = theme;
  const named = [...keys.developments, ...keys.trends].flatMap((key) => drivers[key] ?? []);
  return { id, ...told, drivers: named };
}

/** Throws what `fetch` throws; ask the index first whether there is such a theme. */
export function fetchTheme(id: Id, language: Language, fetch: typeof globalThis.fetch): Promise<Theme> {
  return fetchJson(`/themes/${id}.${language}.json`, fetch);
}
