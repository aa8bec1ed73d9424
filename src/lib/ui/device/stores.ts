import type { Device } from '$lib/storage/open';

let stores: Promise<Device> | undefined;

/**
 * What this device keeps, opened once a page. Comes after the first screen: it is half as large as everything before
 * it. Rejects where nothing can be kept; then the next call tries again.
 */
export function openDevice(): Promise<Device> {
  return (stores ??= load());
}

/** What was opened can no longer be used: it was wiped, here or elsewhere. The next call opens it anew. */
export function forgetDevice(): void {
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
