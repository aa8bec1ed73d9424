import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import type { Plugin } from 'vite';

const foreign = /node_modules\/(@utrecht|@nl-design-system-candidate)\/[^?]+\.css$/;

/**
 * The NL Design System packages carry every state and variant of a component. This keeps the rules whose classes stand
 * somewhere in our components, puts them in a layer that our own CSS always overrules, and drops the rest.
 */
export function leanCss(): Plugin {
  return {
    name: 'speelruimte-lean-css',
    enforce: 'pre',
    async transform(code, id) {
      if (!foreign.test(id)) return null;
      const [purged] = await new PurgeCSS().purge({
        content: components('src').map((raw) => ({ raw, extension: 'svelte' })),
        css: [{ raw: code }],
        defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
      });
      const rules = (purged?.css ?? '').replace(/\/\*[\s\S]*?\*\//g, '');
      return { code: `@layer nlds{${rules}}`, map: null };
    },
  };
}

/** The text of every component under `folder`. */
function components(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
