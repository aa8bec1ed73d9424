import fc from 'fast-check';
import type { Met } from '$lib/ports/echoes';
import type { Note } from '$lib/ports/notes';
import type { SavedRun } from '$lib/ports/runs';
import type { Step } from '$lib/scenario/run';
import type { Kept } from '$lib/storage/backup/kept';
import { merge } from '$lib/storage/backup/merge';
import { nothing } from '$lib/storage/backup/kept';
import { readNote } from '$lib/storage/read-note';
import { savedRun } from './saved-run';
import { wine } from './wine';

const STORIES = ['de-fles-wijn', 'even-kijken'];
const HASHES = ['one', 'two'];
const STEPS: Step[] = ['telefoon.geven', 'telefoon.wachten', 'raadszaal.praten'];

/** Few ids and short roads, so that devices often have versions of the same run. */
const run: fc.Arbitrary<SavedRun> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    scenario: fc.constantFrom(...STORIES),
    hash: fc.constantFrom(...HASHES),
    language: fc.constantFrom('nl', 'en'),
    steps: fc.array(fc.constantFrom(...STEPS), { maxLength: 3 }),
    beat: fc.nat(2),
    changedAt: fc.nat(3),
    ended: fc.constantFrom(null, 'stilte'),
    version: fc.nat(3),
  })
  .map((row) => savedRun(row));

const note: fc.Arbitrary<Note> = fc
  .record({
    scenario: fc.constantFrom(...STORIES),
    text: fc.oneof(fc.constantFrom('Noor', 'Wim\n\nen Noor'), fc.string({ unit: 'grapheme', minLength: 1 })),
    changedAt: fc.nat(9),
  })
  .map(readNote)
  .filter((note) => note !== null);

const met: fc.Arbitrary<Met> = fc.record({
  scenario: fc.constantFrom(...STORIES),
  at: fc.nat(3),
  away: fc.boolean(),
});

const texts = HASHES.flatMap((hash) => (['nl', 'en'] as const).map((language) => wine({ hash, language })));

/** What a device may keep: nothing twice, and no text that no run was played with. */
export const arbitraryKept: fc.Arbitrary<Kept> = fc
  .record({
    runs: fc.uniqueArray(run, { maxLength: 6, selector: ({ id }) => id }),
    notes: fc.uniqueArray(note, { maxLength: 2, selector: ({ scenario }) => scenario }),
    texts: fc.subarray(texts),
    echoes: fc.uniqueArray(met, { maxLength: 2, selector: ({ scenario }) => scenario }),
  })
  .map((kept) => merge(nothing, kept));
