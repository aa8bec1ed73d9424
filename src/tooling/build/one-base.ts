import type { Plugin } from 'vite';

// What every page stands on. Not the machines, nor the stories: those belong to the pages that use them.
const BASE =
  /node_modules[\\/](svelte|@sveltejs|clsx|esm-env)[\\/]|[\\/]src[\\/]lib[\\/](i18n|ui[\\/](common|frame))[\\/]|^\0/;

/**
 * Puts what pages share into one file. Left alone, the bundler makes a chunk of every message and component that two pages have in
 * common: a dozen files of a hundred bytes, each with headers of four times that.
 */
export function oneBase(): Plugin {
  return {
    name: 'one-base',
    config: (_, { isSsrBuild }) => {
      if (isSsrBuild) return;
      const groups = [{ name: 'base', test: BASE, minShareCount: 2 }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}
