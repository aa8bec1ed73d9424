// Where somebody is, in the fragment of an address: it goes along to the other language, and reaches no server.

const MARK = '#at=';
/** In characters: a run of hundreds of steps. */
const LONGEST = 20_000;

/** A plain value as a fragment. */
export function fragmentFor(value: unknown): string {
  return MARK + encodeURIComponent(JSON.stringify(value));
}

/** The value in a fragment, as yet unread: an address may come from anybody. `null` where there is none. */
export function valueIn(fragment: string): unknown {
  if (!fragment.startsWith(MARK) || fragment.length > LONGEST) return null;
  try {
    return JSON.parse(decodeURIComponent(fragment.slice(MARK.length)));
  } catch {
    return null;
  }
}

/** What came along in the address; from then on it is no longer there. */
export function takeFragment(): string {
  const { hash, pathname, search } = location;
  if (hash !== '') history.replaceState(history.state, '', pathname + search);
  return hash;
}
