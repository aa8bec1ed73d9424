const KEY = 'speelruimte.echo';

/**
 * Marks in localStorage from when an echo waits on home, in milliseconds since 1970; `null`: none will. It can be read before
 * anything is painted (src/app.html), so that home keeps room for it. The store is the truth. Where the browser refuses,
 * nothing is marked, and no echo comes.
 */
export function markEcho(from: number | null): void {
  try {
    if (from === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(from));
  } catch {
    // See above.
  }
}

/** Another echo will wait from then on; one that comes earlier keeps the mark. */
export function expectEcho(from: number): void {
  markEcho(Math.min(from, markedEcho() ?? from));
}

/** The echo that home kept room for is gone: from the next time that home is shown, the room is too. */
export function dropRoom(): void {
  document.documentElement.removeAttribute('data-echo');
}

function markedEcho(): number | null {
  try {
    const from = localStorage.getItem(KEY);
    return from === null || !Number.isFinite(Number(from)) ? null : Number(from);
  } catch {
    // Blocked: see above.
    return null;
  }
}
