import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { characters } from '../../../src/tooling/font/characters';
import { writeFont } from '../../../src/tooling/font/subset';

const folder = mkdtempSync(join(tmpdir(), 'font-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The files of a folder whose name ends in one of these, whole. */
function texts(root: string, ...ends: string[]): { file: string; text: string }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => ends.some((end) => file.endsWith(end)))
    .map((file) => ({ file: join(root, file), text: readFileSync(join(root, file), 'utf8') }));
}

describe('what is written can be drawn', () => {
  const all = [
    ...texts('scenarios', '.yaml'),
    ...texts('src/lib/i18n/messages', '.json'),
    ...texts('src/lib/ui/pages', '.svelte'),
  ];
  const known = new Set([...characters, '\n']);

  test.each(all)('$file', ({ text }) => {
    expect([...new Set(text)].filter((character) => !known.has(character))).toEqual([]);
  });
});

describe('the font', () => {
  beforeAll(() => writeFont(folder), 30_000);

  test('is small: both files together at most 36 kB', () => {
    const size = ['latin.woff2', 'latin-ext.woff2'].map((file) => statSync(join(folder, file)).size);
    expect(size.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(36_000);
  });

  test('has a glyph for every character of the list', async () => {
    const drawn = new Set([...(await charactersOf('latin.woff2')), ...(await charactersOf('latin-ext.woff2'))]);
    // Blank characters may be left to the browser.
    expect([...characters].filter((one) => !drawn.has(one) && /\S/.test(one) && one !== '\u00ad')).toEqual([]);
  });

  test('each file has what font.css says it has', async () => {
    const latin = new Set(await charactersOf('latin.woff2'));
    const ranges = readFileSync('src/lib/ui/theme/font.css', 'utf8').match(/unicode-range:[^;]+/g) ?? [];
    const inFirst = (one: string) =>
      [...(ranges[0] ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].some(([, from = '', to = from]) => {
        const code = one.codePointAt(0) ?? 0;
        return code >= parseInt(from, 16) && code <= parseInt(to, 16);
      });
    expect([...latin].filter((one) => !inFirst(one) && characters.includes(one))).toEqual([]);
    const ext = await charactersOf('latin-ext.woff2');
    expect(ext.filter((one) => inFirst(one) && !latin.has(one))).toEqual([]);
  });
});

/** The characters that a font has a glyph for: its `cmap`, format 4 or 12 (OpenType 1.9). */
async function charactersOf(file: string): Promise<string[]> {
  const font = await subsetFont(readFileSync(join(folder, file)), '', { targetFormat: 'sfnt', keepAllGlyphs: true });
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.readUInt32BE(entry + 8);
  const found = new Set<string>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) {
      const segments = font.readUInt16BE(at + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const end = font.readUInt16BE(at + 14 + 2 * s);
        const start = font.readUInt16BE(at + 16 + 2 * segments + 2 * s);
        for (let code = start; code <= end && code !== 0xffff; code++) found.add(String.fromCodePoint(code));
      }
    } else if (format === 12) {
      for (let g = 0; g < font.readUInt32BE(at + 12); g++) {
        const group = at + 16 + 12 * g;
        for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++)
          found.add(String.fromCodePoint(code));
      }
    }
  }
  return [...found];
}
