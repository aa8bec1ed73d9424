import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readOrganisation } from '../../lib/organisation/organisation';

const COLOURS = 'virtual:theme-colours';

/** The files that make a theme, from the folder of our styles; `organisation.json` names one of them. */
export function themeFiles(root: string): Record<string, string> {
  const folder = join(root, 'src/lib/ui/theme');
  const others = readdirSync(join(folder, 'themes')).filter((file) => file.endsWith('.css'));
  return {
    speelruimte: join(folder, 'basis.css'),
    ...Object.fromEntries(others.map((file) => [file.replace(/\.css$/, ''), join(folder, 'themes', file)])),
  };
}

/**
 * The theme that an organisation chose, built in: `$theme` is its token file, `virtual:theme-colours` what stands outside
 * the style sheets. So there is no request more, nothing flashes, and its CSS is made fit for older browsers like ours.
 * @throws when `static/organisation.json` names a theme that isn't there
 */
export function theme(root = process.cwd()): Plugin {
  const file = chosenTheme(root);
  return {
    name: 'speelruimte-theme',
    config: () => ({ resolve: { alias: { $theme: file } } }),
    resolveId: (id) => (id === COLOURS ? `\0${COLOURS}` : null),
    load: (id) => (id === `\0${COLOURS}` ? `export const paper = ${JSON.stringify(paperOf(file))};` : null),
  };
}

/** The path of the token file. */
export function chosenTheme(root: string): string {
  const raw: unknown = JSON.parse(readFileSync(join(root, 'static/organisation.json'), 'utf8'));
  const { organisation, faults } = readOrganisation(raw);
  const files = themeFiles(root);
  const file = faults.some(({ at }) => at === 'theme')
    ? undefined
    : new Map(Object.entries(files)).get(organisation.theme);
  if (file === undefined) {
    const asked = JSON.stringify((raw as { theme?: unknown } | null)?.theme);
    const names = Object.keys(files).join(', ');
    throw new Error(`static/organisation.json asks for the theme ${asked}, which isn't there. There is: ${names}.`);
  }
  return file;
}

/** The colour of the page by day and by night: the bar of the browser takes it. */
function paperOf(file: string): { light: string; dark: string } {
  const css = readFileSync(file, 'utf8');
  const [, light, dark] =
    /--basis-color-default-bg-document:\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(css) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`${file} has no colour for the page`);
  return { light, dark };
}
