import directives from './policy.json' with { type: 'json' };

const KEYWORDS = new Set(['none', 'self']);

/** The directives of the Content-Security-Policy header, as helmet wants them. */
export type Directives = Record<string, string[]>;

/**
 * The one policy of the site. `policy.json` is the source: Kit writes it as a meta tag too, for who hosts the static folder alone.
 * @param scripts the hashes of every inline script on any page, as `sha256-…`
 */
export function policy(scripts: readonly string[]): Directives {
  const quoted = Object.entries(directives).map(([name, sources]): [string, string[]] => [
    name,
    sources.map((source) => (KEYWORDS.has(source) ? `'${source}'` : source)),
  ]);
  const all: Directives = Object.fromEntries(quoted);
  all['script-src'] = [...(all['script-src'] ?? []), ...scripts.map((hash) => `'${hash}'`)];
  return all;
}
