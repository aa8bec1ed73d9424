import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { announcerWithoutStyle } from './src/tooling/csp/announcer.ts';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './src/lib/i18n/project.inlang',
      outdir: './src/lib/i18n/paraglide',
      strategy: ['baseLocale'],
      emitTsDeclarations: true,
    }),
    announcerWithoutStyle(),
    sveltekit(),
  ],
  build: { target: ['chrome107', 'edge107', 'firefox104', 'safari16'] },
});
