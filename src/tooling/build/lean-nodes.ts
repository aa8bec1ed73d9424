import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const WHOLE = /^import \* as universal from "([^"]+)";\nexport \{ universal \};$/m;
/** What Kit's client asks of a page's module; how it is built (`prerender`, `entries`) is no business of a browser. */
const ASKED = ['load', 'trailingSlash'];

/**
 * Kit hands the whole module of a page to its client, as an object of all that it exports. For that the bundler brings a helper,
 * in a file of its own, to every page. Asked for by name, both stay out: three quarters of a kilobyte.
 */
export function leanNodes(): Plugin {
  return {
    name: 'lean-nodes',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]\.svelte-kit[\\/]generated[\\/]client-optimized[\\/]nodes[\\/]\d+\.js$/ },
      handler: (code, id) => ({
        code: asked(code, (path) => readFileSync(resolve(dirname(id), path), 'utf8')),
        map: null,
      }),
    },
  };
}

/**
 * @param read the module of a page, by the path that its node imports it from
 * @throws when Kit no longer hands it over so: then this can go
 */
export function asked(code: string, read: (path: string) => string): string {
  if (!code.includes('universal')) return code;
  const path = WHOLE.exec(code)?.[1];
  if (path === undefined) throw new Error('Kit hands modules of pages over in another way: look whether this can go');
  const module = read(path);
  const names = ASKED.filter((name) =>
    new RegExp(String.raw`^export (?:const|(?:async )?function) ${name}\b`, 'm').test(module),
  );
  const fields = names.map((name) => `${name}: page.${name}`).join(', ');
  return code.replace(WHOLE, () => `import * as page from "${path}";\nexport const universal = { ${fields} };`);
}
