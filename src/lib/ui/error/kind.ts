/** What a screen can say about an error, and do about it. */
export type Kind =
  /** There is no such page. */
  | 'missing'
  /** A story that this device hasn't got, and there is no connection to get it by. */
  | 'elsewhere'
  /** A part of the app or a text couldn't be fetched: no connection, or a new version was put out just now. */
  | 'unreachable'
  /** Anything else: our doing. */
  | 'broken';

/** How browsers say that a fetch, or a part of the app, didn't come. */
const NOT_FETCHED =
  /failed to fetch|networkerror|load failed|dynamically imported module|importing a module|unable to preload/i;

type Seen = { status: number; error: unknown; online: boolean; route: string | null };

/** @param seen `route`: the pattern of the page's address, `null` where it has none */
export function kindOf({ status, error, online, route }: Seen): Kind {
  if (status === 404) return !online && /\/(play|echo)\//.test(route ?? '') ? 'elsewhere' : 'missing';
  const told = error instanceof Error ? error.message : '';
  return !online || NOT_FETCHED.test(told) ? 'unreachable' : 'broken';
}
