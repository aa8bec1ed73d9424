import { join } from 'node:path';
import type { Plugin } from 'vite';
import { writeFont } from './subset.ts';

/** Cuts the font to size before anything is built; `$font/latin.woff2` is the result. */
export function font(): Plugin {
  const folder = join(process.cwd(), '.cache/font');
  return {
    name: 'speelruimte-font',
    async config() {
      await writeFont(folder);
      return { resolve: { alias: { $font: folder } }, server: { fs: { allow: [folder] } } };
    },
  };
}
