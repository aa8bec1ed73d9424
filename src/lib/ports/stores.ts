import type { EchoStore } from './echoes';
import type { NoteStore } from './notes';
import type { RunStore } from './runs';
import type { TextStore } from './texts';

/** What a device keeps of solo play. */
export type Stores = { runs: RunStore; texts: TextStore; notes: NoteStore; echoes: EchoStore };
