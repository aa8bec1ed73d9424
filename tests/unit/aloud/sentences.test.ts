import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '$lib/ui/aloud/sentences';

const noor = { name: 'Noor' };

test('a beat is read sentence by sentence, and each knows where it stands', () => {
  const say = 'Dinsdagavond. Je zus staat in je keuken.';
  expect(sentencesOf([{ say }], 'nl')).toEqual([
    { say: 'Dinsdagavond.', line: 0, from: 0, to: 13 },
    { say: 'Je zus staat in je keuken.', line: 0, from: 14, to: 40 },
  ]);
});

test('who speaks is said first, and not again while they go on', () => {
  const lines = [
    { say: 'Hij is lief. Echt.', by: noor },
    { say: 'Alleen of er iets is.', by: noor },
    { say: 'Ze wacht.' },
    { say: 'Meer niet.', by: noor },
  ];
  expect(sentencesOf(lines, 'nl').map(({ say }) => say)).toEqual([
    'Noor: Hij is lief.',
    'Echt.',
    'Alleen of er iets is.',
    'Ze wacht.',
    'Noor: Meer niet.',
  ]);
});

test('no letter is lost, read twice, or out of order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (say) => {
      const sentences = sentencesOf([{ say }], 'nl');
      expect(
        sentences
          .map(({ say }) => say)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(say.replace(/\s/g, ''));
      for (const { say: said, from, to } of sentences) expect(say.slice(from, to)).toBe(said);
    }),
  );
});
