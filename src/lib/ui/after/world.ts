import { fetchIndex } from '$lib/library';
import type { Library } from '$lib/library/card';
import { fetchLenses } from '$lib/library/lenses';
import type { Lens } from '$lib/library/lenses';
import type { Clock } from '$lib/ports/clock';
import type { Contact } from '$lib/organisation/contact';
import { readOrganisation } from '$lib/organisation/organisation';
import type { Id, Language } from '$lib/scenario/types';
import { expectEcho } from '$lib/ui/echo/mark';
import { markedPlayed } from '$lib/ui/device/played';
import { saveFile } from '$lib/ui/device/save-file';

/** What the screens after an ending need of the browser; tests bring their own. */
export type AfterWorld = {
  /** Every promise rejects when it can't be had. */
  index: (language: Language) => Promise<Library>;
  lenses: (language: Language) => Promise<Lens[]>;
  contacts: () => Promise<Contact[]>;
  played: () => ReadonlySet<Id>;
  now: Clock;
  /** Home keeps room for an echo from then on. */
  expectEcho: (from: number) => void;
  share: Sharing;
  /** Hands a file to the player. */
  save: (name: string, content: string, type: string) => void;
};

/** A line and its address. */
export type Shared = { text: string; url: string };

export type Sharing = {
  /** Absent where the device has no way to hand things on. 'kept': the player thought better of it. */
  hand?: (shared: Shared) => Promise<'handed' | 'kept'>;
  /** Rejects where the browser doesn't let us. */
  copy: (text: string) => Promise<void>;
};

export const browserWorld: AfterWorld = {
  index: (language) => fetchIndex(language, fetch),
  lenses: (language) => fetchLenses(language, fetch),
  contacts: async () => {
    const response = await fetch('/organisation.json');
    if (!response.ok) throw new Error(`organisation: ${response.status}`);
    return readOrganisation(await response.json()).organisation.contacts;
  },
  played: () => new Set(markedPlayed()),
  now: () => Date.now(),
  expectEcho,
  save: saveFile,
  share: {
    // On desktops the system's own window for this is often empty: there a copy is of more use.
    ...(matchMedia('(pointer: coarse)').matches && 'share' in navigator && { hand }),
    copy: (text) => navigator.clipboard.writeText(text),
  },
};

async function hand(shared: Shared): Promise<'handed' | 'kept'> {
  try {
    await navigator.share(shared);
    return 'handed';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'kept';
    throw error;
  }
}
