/**
 * Asks the browser to keep what was played until the player wipes it, where it decides that by itself. Firefox asks the
 * player, so there the question waits for a tap in the journal.
 */
export async function stayQuietly(device: Navigator = navigator): Promise<void> {
  if (/Firefox\//.test(device.userAgent)) return;
  try {
    if (!(await device.storage.persisted())) await device.storage.persist();
  } catch {
    // On plain http, or in a private window, there is nothing to ask. The journal says how it stands.
  }
}
