import type { Device } from '$lib/storage/open';

let stores: Promise<Device> | undefined;

/**
 * What this device keeps, opened once a page. Comes after the first screen: it is half as large as everything before
 * it. Rejects where nothing can be kept; then the next call tries again.
 */
export function openDevice(): Promise<Device> {
  return (stores ??= load());
}

/** After everything was wiped: the next call opens an empty store. */
export function forgetDevice(): void {
  stores = undefined;
}

/** What was opened can no longer be used: somebody wiped it. The next call opens it anew. */
export function forgetStores(): void {
  stores = undefined;
}

async function load(): Promise<Device> {
  try {
    const { openStores } = await import('$lib/storage/open');
    const opened = await openStores();
    // From here to `resumed` a saved run is opened: `npm run bench` measures that.
    performance.mark('store-open');
    return opened;
  } catch (error) {
    stores = undefined;
    throw error;
  }
}
