/** Windows that have the store loaded hear of each other here. A window doesn't hear itself. */
const windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel('speelruimte.wiped') : undefined;

let wiped = false;
windows?.addEventListener('message', () => (wiped = true));
// In Node, where tests run, listening would keep the process alive.
if (windows !== undefined && 'unref' in windows && typeof windows.unref === 'function') windows.unref();

/** The player wiped everything here: no other window may write anything after it. */
export function tellWiped(): void {
  windows?.postMessage('wiped');
}

/**
 * Whether the player wiped everything in another window. Then this one keeps nothing for as long as it is open: somebody
 * who goes on reading there didn't ask for a new beginning of what they had just removed. A store that went away by itself
 * may be opened anew.
 */
export function wasWipedElsewhere(): boolean {
  return wiped;
}
