import type { Stores } from '$lib/ports/stores';

let stores: Promise<Stores> | undefined;

/**
 * What this device keeps, opened once a page. Comes after the first screen: it is half as large as everything before
 * it. Rejects where nothing can be kept; then the next call tries again.
 */
export function openDevice(): Promise<Stores> {
  return (stores ??= load());
}

async function load(): Promise<Stores> {
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
