import { LARGEST, parseBackup } from './parse';
import type { Parsed } from './parse';

/** How compressed files begin: gzip, zip, and what else unpacks to any size. */
const COMPRESSED = [
  [0x1f, 0x8b],
  [0x50, 0x4b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf],
];

/** Reads a file that somebody chose. Its size is looked at first, and then how it begins: no more is read than needed. */
export async function readBackupFile(file: Blob): Promise<Parsed> {
  if (file.size > LARGEST) return { refused: 'too-large' };
  try {
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    if (COMPRESSED.some((magic) => magic.every((byte, at) => start[at] === byte))) return { refused: 'compressed' };
    return parseBackup(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch {
    // No text, or the file went away while it was read.
    return { refused: 'unreadable' };
  }
}
