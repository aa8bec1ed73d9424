import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import type { Plugin } from 'vite';
import { fold } from './fold.ts';

const foreign = /node_modules\/(@utrecht|@nl-design-system-candidate)\/[^?]+\.css$/;

/**
 * The NL Design System packages carry every state and variant of a component. This keeps the rules whose classes stand
 * somewhere in our components, and of those what our theme fills in, in a layer that our own CSS always overrules.
 */
export function leanCss(): Plugin {
  return {
    name: 'speelruimte-lean-css',
    enforce: 'pre',
    async transform(code, id) {
      if (!foreign.test(id)) return null;
      const components = texts('src', '.svelte');
      const [purged] = await new PurgeCSS().purge({
        content: components.map((raw) => ({ raw, extension: 'svelte' })),
        css: [{ raw: code }],
        defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
      });
      const rules = (purged?.css ?? '').replace(/\/\*[\s\S]*?\*\//g, '');
      return { code: `@layer nlds{${fold(rules, [...texts('src', '.css'), ...components].join('\n'))}}`, map: null };
    },
  };
}

/** The files under `folder` whose name ends in `end`, whole. */
function texts(folder: string, end: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
