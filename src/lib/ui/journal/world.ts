import { fetchStory } from '$lib/library';
import type { Clock } from '$lib/ports/clock';
import type { NewId } from '$lib/ports/random';
import type { Id, Language, Scenario } from '$lib/scenario/types';
import type { Device } from '$lib/storage/open';
import { forgetDevice, openDevice } from '$lib/ui/device/stores';
import { newId } from '$lib/ui/device/new-id';
import { forgetEverything, unmarkPlayed } from '$lib/ui/device/forget';
import { markPlayed } from '$lib/ui/device/played';
import { saveFile } from '$lib/ui/device/save-file';
import { browserRoom } from './data/room';
import type { Room } from './data/room';

/** What the journal needs of the browser; tests bring their own. */
export type JournalWorld = {
  now: Clock;
  newId: NewId;
  open: () => Promise<Device>;
  /** After a wipe: the next `open` begins anew. */
  forget: () => void;
  fetchText: (story: Id, language: Language) => Promise<Scenario | null>;
  mark: (story: Id) => void;
  unmark: (story: Id) => void;
  /** Everything beside the store: marks and settings. */
  forgetEverything: () => void;
  /** Hands a file to the player. */
  save: (name: string, content: string) => void;
  room: Room;
};

export const browserWorld: JournalWorld = {
  now: () => Date.now(),
  newId,
  open: openDevice,
  forget: forgetDevice,
  fetchText: (story, language) => fetchStory(story, language, fetch),
  mark: markPlayed,
  unmark: unmarkPlayed,
  forgetEverything,
  save: (name, content) => saveFile(name, content, 'application/json'),
  room: browserRoom,
};
