import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { themeFiles } from '../../../src/tooling/theme/plugin';

/** Every theme that ships: its name and its file. */
export const themes = Object.entries(themeFiles('.'));

/** Every `--basis-*` token of a theme's one rule: name → value as written. */
export function tokensOf(file: string): Map<string, string> {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const [rule = ''] = css.split('}');
  return new Map(
    [...rule.matchAll(/(--basis-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

/** The names that our components and style sheets ask for. */
export function usedTokens(): Set<string> {
  const folder = 'src';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(svelte|css)$/.test(file),
  );
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return new Set([...text.matchAll(/var\(\s*(--basis-[\w-]+)/g)].map(([, name = '']) => name));
}

export type Scheme = 'light' | 'dark';

/** The colour of a token by day or by night, as #rrggbb. @throws for a token that is no plain colour */
export function colour(tokens: ReadonlyMap<string, string>, name: string, scheme: Scheme): string {
  const [, light, dark] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(tokens.get(name) ?? '') ?? [];
  const value = scheme === 'light' ? light : dark;
  if (value === undefined) throw new Error(`${name} is not light-dark(#rrggbb, #rrggbb)`);
  return value;
}

/** The contrast ratio of two colours, 1 to 21: WCAG 2.2, "relative luminance". */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
