import type { Plugin } from 'vite';

// What every page stands on, and what plays a story or its echo, which most pages have. By name, not by room: all else that two
// pages share would come along to every page.
const PACKAGES = /node_modules[\\/](svelte|@sveltejs|clsx|esm-env)[\\/]|^\0/;
// Words of echoes, of the screens after an ending and of a report come with those screens.
const LATER = String.raw`(?!paraglide[\\/]messages[\\/](after|echo|error_(cop|field|report)))`;
const ROOMS = new RegExp(String.raw`[\\/]src[\\/]lib[\\/](i18n[\\/]${LATER}|ui[\\/](common|device|frame|story)[\\/])`);
const MODULES =
  /[\\/](error[\\/](last|Trouble)|install[\\/]offer|library[\\/](fetch-json|index)|scenario[\\/](condition|cut|next|run)|play[\\/](links|read-on|speaker|taps-and-keys)|settings[\\/]less-motion|storage[\\/]read-run)\.(ts|svelte)/;
const BASE = new RegExp([PACKAGES, ROOMS, MODULES].map(({ source }) => source).join('|'));

/** What the page of an echo, home and the screens after an ending know of echoes. */
const ECHO =
  /[\\/](paraglide[\\/]messages[\\/]echo_[^\\/]*|ui[\\/]echo[\\/](mark|meet)\.ts|(library[\\/]echoes|scenario[\\/]echo)\.ts)$/;

/**
 * Puts what pages share into one file, and what only some of them share into one for each kind. Left alone, the bundler makes a
 * chunk of every message and component that two pages have in common: a dozen files of a hundred bytes, each with headers of
 * four times that.
 */
export function oneBase(): Plugin {
  return {
    name: 'one-base',
    config: (_, { isSsrBuild }) => {
      if (isSsrBuild) return;
      const groups = [
        { name: 'base', test: BASE, minShareCount: 2 },
        { name: 'echo', test: ECHO, minShareCount: 2 },
      ];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}
