import type { Kept } from './kept';

/** What tells our files from others. */
export const MARK = 'speelruimte';

/** The version of the file. Raise it when an older app could no longer read it rightly, and teach `parse` the old one. */
export const VERSION = 1;

/**
 * Everything that a device keeps as the text of a file: JSON that somebody can read, without a name or a trace of the device.
 * @param madeAt milliseconds since 1970
 */
export function writeBackup({ runs, notes, texts, echoes }: Kept, madeAt: number): string {
  const file = { file: MARK, version: VERSION, madeAt: new Date(madeAt).toISOString(), runs, notes, texts, echoes };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** `speelruimte-2026-11-22.json`: the day as the player's own calendar has it. */
export function backupName(madeAt: number): string {
  const at = new Date(madeAt);
  const two = (part: number) => String(part).padStart(2, '0');
  return `speelruimte-${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}.json`;
}
