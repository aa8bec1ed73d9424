import { getContext, onDestroy, setContext } from 'svelte';

/** What the page that is shown gives along to itself in the other language, in the fragment: that reaches no server. */
type TakeAlong = { fragment: () => string };

const KEY = Symbol('take along');
const nothing = () => '';

/** For the frame, which has the link. */
export function takeAlong(): TakeAlong {
  return setContext(KEY, { fragment: nothing });
}

/** For a page: `fragment` is asked when the link is followed, and begins with `#` or is empty. */
export function giveAlong(fragment: () => string): void {
  const along = getContext<TakeAlong | undefined>(KEY);
  if (along === undefined) return;
  along.fragment = fragment;
  onDestroy(() => (along.fragment = nothing));
}
