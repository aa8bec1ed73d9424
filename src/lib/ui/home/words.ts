import { m } from '$lib/i18n/paraglide/messages';
import type { Facet } from '$lib/library/filter';
import type { Place } from '$lib/library/place';

/** What is asked in a filter, and its answer that lets everything through. */
export const asked: Record<Facet, { label: () => string; any: () => string }> = {
  theme: { label: m.home_by_theme, any: m.home_any_theme },
  tension: { label: m.home_by_tension, any: m.home_any_tension },
  player: { label: m.home_by_player, any: m.home_any_player },
  layer: { label: m.home_by_layer, any: m.home_any_layer },
  length: { label: m.home_by_length, any: m.home_any_length },
};

/** What the values of a filter are called; themes bring their own names. */
export const called: Record<string, () => string> = {
  employee: m.home_player_employee,
  manager: m.home_player_manager,
  executive: m.home_player_executive,
  councillor: m.home_player_councillor,
  'hired-in': m.home_player_hired_in,
  gemeente: m.home_layer_gemeente,
  waterschap: m.home_layer_waterschap,
  provincie: m.home_layer_provincie,
  rijk: m.home_layer_rijk,
  short: m.home_length_short,
  normal: m.home_length_normal,
  long: m.home_length_long,
};

export const places: Record<Place, () => string> = {
  start: m.home_place_start,
  way: m.home_place_way,
  pivot: m.home_place_pivot,
  after: m.home_place_after,
};
