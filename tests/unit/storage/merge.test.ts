import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SavedRun } from '$lib/ports/runs';
import { nothing } from '$lib/storage/backup/kept';
import type { Kept } from '$lib/storage/backup/kept';
import { merge } from '$lib/storage/backup/merge';
import { familyOf } from '$lib/storage/backup/merge-runs';
import { arbitraryKept } from '../../support/arbitrary-kept';
import { savedRun } from '../../support/saved-run';

/** The roads of a device: which run they began as, and everything but the id that they go by here. */
const roads = ({ runs }: Kept) => runs.map((run) => `${familyOf(run)} ${JSON.stringify({ ...run, id: '' })}`).sort();
const kept = (...runs: SavedRun[]): Kept => ({ ...nothing, runs });
const steps = ({ runs }: Kept) => runs.map(({ steps }) => steps.join(' ')).sort();

describe('bringing in', () => {
  test('on an empty device brings everything as it was', () => {
    fc.assert(
      fc.property(arbitraryKept, (theirs) => {
        expect(merge(nothing, theirs)).toEqual(theirs);
      }),
    );
  });

  test('twice is as once', () => {
    fc.assert(
      fc.property(arbitraryKept, arbitraryKept, (mine, theirs) => {
        const once = merge(mine, theirs);
        expect(merge(once, theirs)).toEqual(once);
      }),
    );
  });

  test('nothing, or what was here, changes nothing', () => {
    fc.assert(
      fc.property(arbitraryKept, (mine) => {
        expect(merge(mine, nothing)).toEqual(mine);
        expect(merge(mine, mine)).toEqual(mine);
      }),
    );
  });

  test('two files brings the same roads in either order', () => {
    fc.assert(
      fc.property(arbitraryKept, arbitraryKept, arbitraryKept, (mine, one, other) => {
        const there = merge(merge(mine, one), other);
        const back = merge(merge(mine, other), one);
        expect(roads(there)).toEqual(roads(back));
      }),
      { numRuns: 500 },
    );
  });

  test('loses no road: each is there, or one that goes on from it', () => {
    fc.assert(
      fc.property(arbitraryKept, arbitraryKept, (mine, theirs) => {
        const both = merge(mine, theirs).runs;
        for (const run of [...mine.runs, ...theirs.runs]) {
          const goesOn = both.filter((other) => familyOf(other) === familyOf(run) && other.version >= run.version);
          expect(goesOn.some((other) => run.steps.every((step, at) => other.steps[at] === step))).toBe(true);
        }
        expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
      }),
    );
  });

  test('loses no note, and no text that a run needs', () => {
    fc.assert(
      fc.property(arbitraryKept, arbitraryKept, (mine, theirs) => {
        const both = merge(mine, theirs);
        for (const { scenario, text } of [...mine.notes, ...theirs.notes]) {
          const note = both.notes.find((one) => one.scenario === scenario);
          expect(note?.text).toContain(text.trim());
        }
        for (const text of [...mine.texts, ...theirs.texts]) {
          if (both.runs.some(({ hash }) => hash === text.hash)) expect(both.texts).toContainEqual(text);
        }
      }),
    );
  });
});

test('the later version of the same run wins, whichever side it is on', () => {
  const early = savedRun({ version: 3, steps: ['a.b'] });
  const late = savedRun({ version: 5, steps: ['a.b', 'c.d'], ended: 'stilte' });
  expect(merge(kept(early), kept(late))).toEqual(kept(late));
  expect(merge(kept(late), kept(early))).toEqual(kept(late));
});

test('two devices that went different ways keep both roads, and who was here keeps its id', () => {
  const here = savedRun({ version: 4, steps: ['a.b', 'c.d'] });
  const there = savedRun({ version: 9, steps: ['a.b', 'c.e'] });
  const both = merge(kept(here), kept(there));
  expect(steps(both)).toEqual(['a.b c.d', 'a.b c.e']);
  expect(both.runs[0]).toEqual(here);
  expect(both.runs[1]?.id).toMatch(/^a~[0-9a-f]{16}$/);
});

test('two notes on one story are put together once, also when they come back from the other device', () => {
  const note = (text: string) => ({ scenario: 'even-kijken', text, changedAt: 1 });
  const both = merge({ ...nothing, notes: [note('Noor')] }, { ...nothing, notes: [note('Wim')] });
  expect(both.notes).toEqual([note('Noor\n\n* * *\n\nWim')]);
  expect(merge(both, { ...nothing, notes: [note('Wim')] }).notes).toEqual(both.notes);
  expect(merge({ ...nothing, notes: [note('Wim')] }, both).notes[0]?.text).toBe('Wim\n\n* * *\n\nNoor');
});
