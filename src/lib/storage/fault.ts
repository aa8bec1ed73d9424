/**
 * Why a device keeps nothing, as far as the browser tells:
 * `newer`: a newer version of this app wrote the database; this window still has the old one.
 * `taken`: another window wiped it or brought a newer version, while this one was open.
 * `full`: there is no room left.
 * `blocked`: the browser allows no storage here: a private window, a setting, an administrator; or its disk fails.
 */
export type StorageFault = 'newer' | 'taken' | 'full' | 'blocked';

/** Names the fault behind whatever a store rejected with. */
export function faultOf(error: unknown): StorageFault {
  const names = namesOf(error);
  if (names.includes('VersionError')) return 'newer';
  if (names.includes('QuotaExceededError')) return 'full';
  const onlyClosed = names.length > 0 && names.every((name) => name === 'DatabaseClosedError');
  return onlyClosed ? 'taken' : 'blocked';
}

/** The name of an error and of those that it wraps: Dexie keeps the browser's own in `inner`. */
function namesOf(error: unknown, most = 5): string[] {
  if (typeof error !== 'object' || error === null || most === 0) return [];
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner, most - 1)];
}
