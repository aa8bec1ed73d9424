import { stories } from '$lib/library';
import type { Id } from '$lib/scenario/types';
import { isMarkedPlayed } from '$lib/ui/device/played';
import { openDevice } from '$lib/ui/device/stores';
import { takeFragment } from '$lib/ui/story/fragment';
import { dropRoom, markEcho } from './mark';
import { meet } from './meet';

/** What an echo asks of the browser; tests bring their own. It does without any of it. */
export type EchoWorld = {
  /** Whether the story was played on this device. */
  isMarked: (story: Id) => boolean;
  /** What came along in the address; from then on it is no longer there. */
  takeFragment: () => string;
  /** It was read to its end: it needn't wait on home any longer. Never rejects. */
  read: (story: Id) => Promise<void>;
};

export const browserWorld: EchoWorld = {
  isMarked: isMarkedPlayed,
  takeFragment,
  read: async (scenario) => {
    // Who never played it here has nothing waiting: then nothing is stored either.
    if (!isMarkedPlayed(scenario)) return;
    dropRoom();
    try {
      markEcho(await meet(await openDevice(), { scenario, at: Date.now(), away: false }, stories));
    } catch {
      // Nothing can be kept here: then it waits on home once more.
    }
  },
};
