import { pathIn } from '$lib/i18n/path';
import type { Id, Language } from '$lib/scenario/types';

/** Where one can go from a story. */
export type Links = {
  home: string;
  play: (story: Id) => string;
  echo: (story: Id) => string;
  /** The story on paper. */
  sheet: (story: Id) => string;
  theme: (theme: Id) => string;
};

export function linksIn(language: Language): Links {
  return {
    home: pathIn(language, '/'),
    play: (story) => pathIn(language, `/play/${story}`),
    echo: (story) => pathIn(language, `/echo/${story}`),
    sheet: (story) => pathIn(language, `/play/${story}/sheet`),
    theme: (theme) => pathIn(language, `/themes/${theme}`),
  };
}
