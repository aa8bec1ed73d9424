import { fetchStory } from '$lib/library';
import type { Keeper } from '$lib/machines/solo/keeper';
import type { Clock } from '$lib/ports/clock';
import type { NewId } from '$lib/ports/random';
import type { Id } from '$lib/scenario/types';
import { newId } from '$lib/ui/device/new-id';
import { isMarkedPlayed, markPlayed } from '$lib/ui/device/played';
import { forgetDevice, openDevice } from '$lib/ui/device/stores';
import { takeFragment } from '$lib/ui/story/fragment';

/** What play needs of the browser; tests bring their own. */
export type PlayWorld = Keeper & {
  now: Clock;
  newId: NewId;
  /** Whether an earlier visit marked that there is a run. */
  isMarked: (scenario: Id) => boolean;
  /** What came along in the address; from then on it is no longer there. */
  takeFragment: () => string;
};

export const browserWorld: PlayWorld = {
  now: () => Date.now(),
  newId,
  open: openDevice,
  lost: forgetDevice,
  fetchText: (scenario, language) => fetchStory(scenario, language, fetch),
  shown: () =>
    new Promise((done) => {
      // Well after the frame that shows it: at once after it, the store's work would come before the picture on slow phones.
      requestAnimationFrame(() => setTimeout(done, 20));
      // A hidden page is never painted.
      setTimeout(done, 100);
    }),
  mark: markPlayed,
  isMarked: isMarkedPlayed,
  takeFragment,
};
