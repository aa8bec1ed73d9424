import type { Language } from '$lib/scenario/types';

/** The language of a path: English under `/en`, Dutch everywhere else. */
export function languageOf(path: string): Language {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'nl';
}

/** The same page in a language; `path` may be in either. */
export function pathIn(language: Language, path: string): string {
  const bare = languageOf(path) === 'en' ? path.slice(3) || '/' : path;
  if (language === 'nl') return bare;
  return bare === '/' ? '/en' : `/en${bare}`;
}
