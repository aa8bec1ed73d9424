import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { themes, tokensOf, usedTokens } from './tokens';

/** Measured for the screens to come. */
const forLater = /^--basis-color-accent-|^--basis-size-icon$|^--basis-box-shadow-sm$/;
/** What may stand for a colour outside the token files. */
const noColour =
  /^(transparent|currentcolor|inherit|none|canvas|canvastext|linktext|buttontext|highlight|graytext|mark|marktext)$/i;
/** Properties whose value is a colour, or holds one. */
const coloured =
  /(?:^|[\s;{])((?:[a-z-]*color|background|fill|stroke|border(?:-[a-z-]+)?|outline|box-shadow|text-shadow|stop-color)\s*:\s*[^;}]+)/g;

test('there are two themes, ours first', () => {
  expect(themes.map(([name]) => name)).toEqual(['speelruimte', 'polder']);
});

test.each(themes)('everything that is asked for is in the token file of %s, and nothing else', (_, file) => {
  const used = usedTokens();
  const tokens = [...tokensOf(file).keys()];
  expect([...used].filter((name) => !tokens.includes(name))).toEqual([]);
  expect(tokens.filter((name) => !used.has(name) && !forLater.test(name))).toEqual([]);
});

test('each token of one theme stands in the other, so that nothing of it shines through', () => {
  const [ours, other] = themes.map(([, file]) => [...tokensOf(file).keys()].sort());
  expect(other).toEqual(ours);
});

test.each(themes)('one file of about 110 tokens dresses the whole app in %s', (_, file) => {
  const { size } = tokensOf(file);
  expect(size).toBeGreaterThan(80);
  expect(size).toBeLessThan(130);
});

test('no component and no style sheet writes a colour of its own', () => {
  const found = sheets().flatMap(([file, css]) => coloursIn(css).map((colour) => `${file}: ${colour}`));
  expect(found).toEqual([]);
});

test('this very check sees a colour, however it is written', () => {
  const seen = [
    'color: #fff',
    'background: rgb(1 2 3)',
    'border: 1px solid red',
    'fill: hsl(1 2% 3%)',
    'stop-color:TEAL',
  ];
  for (const rule of seen) expect(coloursIn(`.a { ${rule}; }`), rule).toHaveLength(1);
  const fine = 'color: inherit; border: var(--basis-border-width-sm) solid currentColor; background: none';
  expect(coloursIn(`.a { ${fine}; }`)).toEqual([]);
});

/** Every style sheet of ours but the themes, and the styles of every component. */
function sheets(): [file: string, css: string][] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const tokenFiles = themes.map(([, file]) => file.replaceAll('\\', '/'));
  return files
    .filter((file) => /\.(css|svelte)$/.test(file) && !tokenFiles.includes(`src/${file}`))
    .map((file) => {
      const text = readFileSync(join('src', file), 'utf8');
      const css = file.endsWith('.css')
        ? text
        : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n');
      return [file, css.replace(/\/\*[\s\S]*?\*\//g, '')];
    });
}

function coloursIn(css: string): string[] {
  const written = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|\b[a-z]{3,}\b/gi;
  return [...css.matchAll(coloured)].flatMap(([, rule = '']) => {
    const value = rule.slice(rule.indexOf(':') + 1).replace(/var\([^()]*\)/g, '');
    return [...value.matchAll(written)].map(([word]) => word).filter((word) => isColour(word));
  });
}

const NAMES =
  /^(black|white|red|green|blue|yellow|orange|purple|pink|gr[ae]y|brown|teal|navy|maroon|olive|lime|aqua|cyan|magenta|fuchsia|silver|gold|indigo|violet|crimson|coral|salmon|khaki|plum|orchid|tan|beige|ivory|(?:dark|light|medium|deep|pale|hot|dim)[a-z]+)$/i;

function isColour(word: string): boolean {
  return !noColour.test(word) && (/^#|\($/.test(word) || NAMES.test(word));
}
