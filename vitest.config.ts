import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import app from './vite.config.ts';

// Unit and contract tests run without Kit: what they test needs none of it, and they start in a moment.
const plain = {
  resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...plain,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
      },
      {
        ...plain,
        plugins: [svelte()],
        test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
      },
      mergeConfig(app, {
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tests/component/patience.ts'],
          testTimeout: 30_000,
        },
      }),
    ],
  },
});
