import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './src/lib/i18n/project.inlang',
      outdir: './src/lib/i18n/paraglide',
      strategy: ['baseLocale'],
      emitTsDeclarations: true,
    }),
    sveltekit(),
  ],
  build: { target: ['chrome107', 'edge107', 'firefox104', 'safari16'] },
});
