import type { Plugin } from 'vite';

const ANNOUNCER = /(<div id="svelte-announcer"[^>]*?) style="[^"]*"/;

/**
 * Kit's route announcer hides itself with an inline style, which a strict policy blocks on every page. `src/app.css` hides it instead.
 * Breaks the build when there is nothing to strip: then Kit has changed, and this can go or has to follow.
 */
export function announcerWithoutStyle(): Plugin {
  return {
    name: 'announcer-without-style',
    enforce: 'pre',
    transform: {
      filter: { id: /generated\/root\.svelte$/ },
      handler: (code) => ({ code: stripStyle(code), map: null }),
    },
  };
}

/** @throws when Kit's announcer is not there or has no inline style */
export function stripStyle(code: string): string {
  const stripped = code.replace(ANNOUNCER, '$1');
  if (stripped === code) throw new Error('No inline style on #svelte-announcer: look at what Kit generates now');
  return stripped;
}
