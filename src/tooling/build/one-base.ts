import type { Plugin } from 'vite';

// What every page stands on, and the core that plays a story, which most have. By name, not by room: all else that two pages
// share would come along to every page.
const PACKAGES = /node_modules[\\/](svelte|@sveltejs|clsx|esm-env)[\\/]|^\0/;
// Words of stories, of echoes, of the library, of the screens after an ending and of a report come with those screens.
const LATER = String.raw`(?!paraglide[\\/]messages[\\/](after|echo|home|play|story|theme|error_(cop|field|report)))`;
const ROOMS = new RegExp(
  String.raw`[\\/]src[\\/]lib[\\/](i18n[\\/]${LATER}|ui[\\/](common|device(?![\\/]save-file)|frame)[\\/])`,
);
const MODULES =
  /[\\/](error[\\/](last|Trouble)|install[\\/]offer|library[\\/](fetch-json|index)|scenario[\\/](condition|next|run)|settings[\\/]less-motion|storage[\\/]read-run)\.(ts|svelte)/;
const BASE = new RegExp([PACKAGES, ROOMS, MODULES].map(({ source }) => source).join('|'));

/** What a story and its echo share. */
const STORY =
  /[\\/](paraglide[\\/]messages[\\/](play|story)_[^\\/]*|ui[\\/]story[\\/][^\\/]*|ui[\\/]play[\\/](links|read-on|speaker|taps-and-keys)\.ts|scenario[\\/]cut\.ts)$/;
/** What home shares with the pages that list stories or count them. */
const LIBRARY =
  /[\\/](paraglide[\\/]messages[\\/](home|theme)_[^\\/]*|ui[\\/]home[\\/](words\.ts|Cover\.svelte)|library[\\/](card|filter)\.ts)$/;
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
        { name: 'library', test: LIBRARY, minShareCount: 2 },
        { name: 'story', test: STORY, minShareCount: 2 },
        { name: 'echo', test: ECHO, minShareCount: 2 },
      ];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}
