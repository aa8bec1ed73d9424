import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { characters } from './characters.ts';

/** The two halves in which the package ships the upright font; each becomes one small file of the same family. */
const halves = ['latin', 'latin-ext'] as const;
/** The weights that basis.css asks for lie between these. */
const weights = { wght: { min: 400, max: 700 } };

const require = createRequire(import.meta.url);
const source = (half: string) =>
  require.resolve(
    `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${half}-wght-normal.woff2`,
  );

/**
 * Writes `latin.woff2` and `latin-ext.woff2`, cut down to our characters and weights, into `folder`.
 * Does nothing when they are there already, made from the same input.
 */
export async function writeFont(folder: string): Promise<void> {
  const input = halves.map((half) => ({ half, font: readFileSync(source(half)) }));
  const stamp = createHash('sha256').update(JSON.stringify([characters, weights]));
  for (const { font } of input) stamp.update(font);
  const key = stamp.digest('hex');
  const stampFile = join(folder, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === key) return;

  mkdirSync(folder, { recursive: true });
  for (const { half, font } of input) {
    const small = await subsetFont(font, characters, { targetFormat: 'woff2', variationAxes: weights });
    // Another build may be reading: the file appears whole or not at all.
    const draft = join(folder, `${half}.${process.pid}.draft`);
    writeFileSync(draft, small);
    renameSync(draft, join(folder, `${half}.woff2`));
  }
  writeFileSync(stampFile, key);
}
