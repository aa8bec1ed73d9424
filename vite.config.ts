import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { leanKit } from './src/tooling/build/lean-kit.ts';
import { leanNodes } from './src/tooling/build/lean-nodes.ts';
import { oneBase } from './src/tooling/build/one-base.ts';
import { announcerWithoutStyle } from './src/tooling/csp/announcer.ts';
import { lateStyles } from './src/tooling/css/late-styles.ts';
import { leanCss } from './src/tooling/css/plugin.ts';
import { font } from './src/tooling/font/plugin.ts';
import { leanLocale } from './src/tooling/i18n/lean-locale.ts';
import { offline } from './src/tooling/offline/plugin.ts';
import { organisation } from './src/tooling/organisation/plugin.ts';
import { drawnPortraits } from './src/tooling/portraits/plugin.ts';
import { scenarios } from './src/tooling/scenarios/plugin.ts';
import { theme } from './src/tooling/theme/plugin.ts';

export default defineConfig({
  plugins: [
    scenarios(),
    organisation(),
    drawnPortraits(),
    paraglideVitePlugin({
      project: './src/lib/i18n/project.inlang',
      outdir: './src/lib/i18n/paraglide',
      strategy: ['baseLocale'],
      emitTsDeclarations: true,
    }),
    leanLocale(),
    leanKit(),
    leanNodes(),
    announcerWithoutStyle(),
    oneBase(),
    font(),
    theme(),
    leanCss(),
    lateStyles(),
    sveltekit(),
    offline(),
  ],
  build: { target: ['chrome107', 'edge107', 'firefox104', 'safari16', 'ios16'] },
});
