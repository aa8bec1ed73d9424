import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { readBackupFile } from '$lib/storage/backup/file';
import { nothing } from '$lib/storage/backup/kept';
import type { Kept } from '$lib/storage/backup/kept';
import { LARGEST, parseBackup } from '$lib/storage/backup/parse';
import { backupName, writeBackup } from '$lib/storage/backup/write';
import { arbitraryKept } from '../../support/arbitrary-kept';
import { savedRun } from '../../support/saved-run';
import { wine } from '../../support/wine';

const NOW = Date.UTC(2026, 10, 22, 12);
const some: Kept = {
  runs: [savedRun({ steps: ['telefoon.geven'] })],
  notes: [{ scenario: 'de-fles-wijn', text: 'Noor', changedAt: 4 }],
  texts: [wine({ hash: 'one' })],
  echoes: [{ scenario: 'de-fles-wijn', at: 5, away: true }],
};
const file = JSON.parse(writeBackup(some, NOW)) as Record<string, unknown>;
const run = (file.runs as object[])[0];
const refusal = (over: object) => parseBackup(JSON.stringify({ ...file, ...over }));

test('what was written comes back the same', () => {
  fc.assert(
    fc.property(arbitraryKept, fc.nat(), (kept, madeAt) => {
      expect(parseBackup(writeBackup(kept, madeAt))).toEqual({ kept });
    }),
  );
});

test('a file is named after the day, and says what it is, in lines that somebody can read', () => {
  expect(backupName(new Date(2026, 0, 5, 23, 59).getTime())).toBe('speelruimte-2026-01-05.json');
  expect(writeBackup(nothing, NOW)).toBe(
    '{\n "file": "speelruimte",\n "version": 1,\n "madeAt": "2026-11-22T12:00:00.000Z",\n "runs": [],\n "notes": [],\n "texts": [],\n "echoes": []\n}\n',
  );
});

test('a file from before there were echoes is read as it was', () => {
  const { echoes: _, ...older } = file;
  expect(parseBackup(JSON.stringify(older))).toEqual({ kept: { ...some, echoes: [] } });
});

describe('refuses', () => {
  test.each(['', '{', 'PK', '[1,]', '{"file":"speelruimte"'])('what is no JSON: %j', (text) => {
    expect(parseBackup(text)).toEqual({ refused: 'unreadable' });
  });

  test.each(['null', '7', '[]', '{}', '{"file":"another-app","version":1}', '"speelruimte"'])(
    'what is not ours: %s',
    (text) => {
      expect(parseBackup(text)).toEqual({ refused: 'foreign' });
    },
  );

  test('what a newer version wrote', () => {
    expect(refusal({ version: 2, runs: 'in another shape' })).toEqual({ refused: 'newer' });
  });

  test.each<[string, object]>([
    ['without a version', { version: undefined }],
    ['with a version that is none', { version: '1' }],
    ['without runs', { runs: undefined }],
    ['with a run of which nothing can be made', { runs: [{ ...run, steps: 'keuken' }] }],
    ['with two runs of one id', { runs: [run, run] }],
    ['with two notes on one story', { notes: [some.notes[0], some.notes[0]] }],
    ['with an empty note', { notes: [{ ...some.notes[0], text: ' ' }] }],
    ['with an echo that was met twice', { echoes: [some.echoes[0], some.echoes[0]] }],
    ['with an echo that was met on no day', { echoes: [{ ...some.echoes[0], at: 1e300 }] }],
    ['with an echo of __proto__', { echoes: [{ ...some.echoes[0], scenario: '__proto__' }] }],
    ['with a text of which nothing can be made', { texts: [{ ...some.texts[0], scenes: 7 }] }],
    ['with an id that leads elsewhere', { runs: [{ ...run, scenario: '../../en' }] }],
    ['with an id that means something to JavaScript', { runs: [{ ...run, scenario: 'constructor' }] }],
    ['with a note for __proto__', { notes: [{ ...some.notes[0], scenario: '__proto__' }] }],
    ['with an ending that is no id', { runs: [{ ...run, ended: '<b>' }] }],
    ['with a date that no calendar has', { runs: [{ ...run, changedAt: 1e300 }] }],
    ['with more runs than anybody plays', { runs: Array.from({ length: 20_001 }, () => 0) }],
    ['with a run longer than any story', { runs: [{ ...run, steps: Array.from({ length: 1001 }, () => 'a.b') }] }],
    [
      'with more roads from one beginning than there are devices',
      { runs: Array.from({ length: 51 }, (_, at) => ({ ...run, id: `a~${String(at)}`, steps: [`a.b${String(at)}`] })) },
    ],
  ])('ours, %s', (_, over) => {
    expect(refusal(over)).toEqual({ refused: 'damaged' });
  });

  test('absurd nesting, wherever it is, and names that mean something to JavaScript', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const head = '{"file":"speelruimte","version":1,"runs":[],"notes":[],"texts":[],';
    for (const tail of [`"more":${deep}}`, '"__proto__":{"runs":[]}}', '"more":{"constructor":{"prototype":1}}}']) {
      const { refused } = parseBackup(head + tail) as { refused: string };
      expect(['damaged', 'unreadable']).toContain(refused);
    }
    expect(({} as Record<string, unknown>).runs).toBeUndefined();
  });
});

describe('of a file that somebody chose', () => {
  test('100 MB is refused by its size, before any of it is read', async () => {
    class Huge extends Blob {
      override get size() {
        return 100_000_000;
      }
      override slice(): Blob {
        throw new Error('it was read');
      }
    }
    expect(await readBackupFile(new Huge())).toEqual({ refused: 'too-large' });
    expect(LARGEST).toBeLessThan(100_000_000);
  });

  test('a compressed file is told by how it begins, and never unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    expect(await readBackupFile(new Blob([bomb]))).toEqual({ refused: 'compressed' });
    expect(await readBackupFile(new Blob(['PK\u0003\u0004 something']))).toEqual({ refused: 'compressed' });
  });

  test('a picture is unreadable, a backup is read, also with a byte order mark', async () => {
    expect(await readBackupFile(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])]))).toEqual({
      refused: 'unreadable',
    });
    expect(await readBackupFile(new Blob(['\ufeff', writeBackup(some, NOW)]))).toEqual({ kept: some });
  });

  test('a file that goes away while it is read is refused like one that can’t be read', async () => {
    class Gone extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException('gone', 'NotReadableError'));
      }
      override slice(): Blob {
        return this;
      }
    }
    expect(await readBackupFile(new Gone(['{}']))).toEqual({ refused: 'unreadable' });
  });
});

test('however a file is mutated, what comes through can be written and read again, and the rest is refused', () => {
  const whole = writeBackup(some, NOW);
  const cuts = fc.record({ at: fc.nat(whole.length), length: fc.nat(40), put: fc.string({ maxLength: 8 }) });
  fc.assert(
    fc.property(fc.array(cuts, { minLength: 1, maxLength: 3 }), (changes) => {
      const mutated = changes.reduce(
        (text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length),
        whole,
      );
      const parsed = parseBackup(mutated);
      if ('kept' in parsed) expect(parseBackup(writeBackup(parsed.kept, NOW))).toEqual(parsed);
      else expect(parsed.refused).toMatch(/^(unreadable|foreign|newer|damaged)$/);
    }),
    { numRuns: 500 },
  );
});

test('any value at all in any place is read as a row or refused', () => {
  const place = fc.constantFrom('runs', 'notes', 'texts');
  const odd = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(
      place,
      odd,
      fc.constantFrom('id', 'scenario', 'steps', 'text', 'hash', 'version'),
      (table, value, field) => {
        const [row] = file[table] as object[];
        const parsed = refusal({ [table]: [{ ...row, [field]: value }] });
        if ('kept' in parsed) expect(parseBackup(writeBackup(parsed.kept, NOW))).toEqual(parsed);
        else expect(parsed).toEqual({ refused: 'damaged' });
      },
    ),
  );
});
