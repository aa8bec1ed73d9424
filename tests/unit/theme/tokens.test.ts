import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colour, tokens, usedTokens } from './tokens';

/** Measured for the screens to come: the grey area and its two sides. */
const forLater = /^--basis-color-accent-|^--basis-size-icon$|^--basis-box-shadow-sm$/;

test('everything that is asked for is in the token file', () => {
  expect([...usedTokens()].filter((name) => !tokens.has(name))).toEqual([]);
});

test('everything in the token file is asked for', () => {
  const used = usedTokens();
  expect([...tokens.keys()].filter((name) => !used.has(name) && !forLater.test(name))).toEqual([]);
});

test('one file of about 110 tokens dresses the whole app', () => {
  expect(tokens.size).toBeGreaterThan(80);
  expect(tokens.size).toBeLessThan(130);
});

test('no colour is written anywhere but in the token file', () => {
  const sheets = ['nlds.css', 'document.css', 'font.css'].map((file) =>
    readFileSync(`src/lib/ui/theme/${file}`, 'utf8'),
  );
  expect(sheets.join('').match(/#[0-9a-f]{3,8}\b|rgb|hsl/gi)).toBeNull();
});

test('the colour of the browser bar is the paper, by day and by night', () => {
  const shell = readFileSync('src/app.html', 'utf8');
  for (const scheme of ['light', 'dark'] as const) {
    expect(shell).toContain(
      `media="(prefers-color-scheme: ${scheme})" content="${colour('--basis-color-default-bg-document', scheme)}"`,
    );
  }
});
