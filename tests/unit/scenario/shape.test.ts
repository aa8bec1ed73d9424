import { describe, expect, it } from 'vitest';
import { change, dutch, lineWith, open } from '../../support/fixture-scenario';
import type { Change } from '../../support/fixture-scenario';

type Case = [what: string, onLineWith: string, at: string, sentence: string, ...changes: Change[]];
const line: Change[0] = '- Ze drinkt haar thee op.';
const inLine = 'scenes.storing.lines.2';

const cases: Case[] = [
  ['a missing key', 'format:', 'minutes', '“minutes” is missing', ['minutes: 3\n', '']],
  [
    'a choice without text',
    '      kijken:',
    'scenes.keuken.choices.kijken.say',
    '“say” is missing',
    ['        say: Je typt zijn naam in. Noor krijgt alleen een ja of een nee.\n', ''],
  ],
  [
    'an unknown key',
    'weather:',
    'weather',
    '“weather” is not a word of the format; look for a typing error',
    ['minutes: 3\n', 'minutes: 3\nweather: sun\n'],
  ],
  [
    'a wrong type',
    'minutes: drie',
    'minutes',
    'is the text “drie”, and should be a number',
    ['minutes: 3', 'minutes: drie'],
  ],
  ['half a minute', 'minutes: 2.5', 'minutes', 'is 2.5, and should be a whole number', ['minutes: 3', 'minutes: 2.5']],
  ['a number too large', 'minutes: 90', 'minutes', 'is 90, and should be 20 at most', ['minutes: 3', 'minutes: 90']],
  ['an empty text', 'title:', 'title', 'is empty', ['title: Even kijken', 'title: " "']],
  [
    'nothing after the colon',
    'title:',
    'title',
    'is empty, and should be text (a number goes in double quotes)',
    ['title: Even kijken', 'title:'],
  ],
  [
    'a number for a text',
    'title:',
    'title',
    'is 2026, and should be text (a number goes in double quotes)',
    ['title: Even kijken', 'title: 2026'],
  ],
  [
    'a word that isn’t one of the choices',
    'layer:',
    'setting.layer',
    'is the text “stad”, and should be “rijk” or “provincie” or “waterschap” or “gemeente”',
    ['layer: rijk', 'layer: stad'],
  ],
  [
    'a capital in an id',
    '      Kijken:',
    'scenes.keuken.choices.Kijken',
    '“Kijken” is no id; use small letters, digits and single hyphens, and not digits alone',
    ['      kijken:', '      Kijken:'],
  ],
  [
    'digits alone as an id',
    '      1:',
    'scenes.keuken.choices.1',
    '“1” is no id; use small letters, digits and single hyphens, and not digits alone',
    ['      kijken:', '      1:'],
  ],
  [
    'a colon in a text',
    '- Ze zegt: ja',
    `${inLine}.say`,
    'has a colon with a space after it; put the whole text in double quotes',
    [line, '- Ze zegt: ja.'],
  ],
  ['a line without text', '- { by: noor }', `${inLine}.say`, '“say” is missing', [line, '- { by: noor }']],
  [
    'an unknown key in a line',
    'wen:',
    `${inLine}.wen`,
    '“wen” is not a word of the format; look for a typing error',
    [line, '- { by: noor, say: Ja., wen: { smoes: true } }'],
  ],
  [
    'a condition that is no yes or no',
    'when: { smoes: ja }',
    `${inLine}.when.smoes`,
    'is the text “ja”, and should be true or false or a number or a mapping',
    [line, '- { say: Ja., when: { smoes: ja } }'],
  ],
  [
    'one leading value',
    'tension:',
    'tension.1',
    'is missing: the list has too few entries',
    ['tension: [zorg-voor-naasten, geheimhouding]', 'tension: [zorg-voor-naasten]'],
  ],
  [
    'three leading values',
    'tension:',
    'tension.2',
    'is one entry too many in this list',
    ['tension: [zorg-voor-naasten, geheimhouding]', 'tension: [zorg-voor-naasten, geheimhouding, openheid]'],
  ],
  [
    'an empty list',
    'sources: []',
    'sources',
    'is a list of 0, and should be 1 at least',
    [/sources:\n( {2}-.*\n)+/, 'sources: []\n'],
  ],
];

describe('what is wrong with the shape is said in a sentence', () => {
  it.each(cases)('%s', (_, onLineWith, at, message, ...changes) => {
    const text = change(dutch, ...changes);
    const [problem] = open(text).problems;
    expect(problem).toEqual({
      code: 'shape',
      severity: 'error',
      file: 'scenario.yaml',
      line: lineWith(text, onLineWith),
      at,
      message,
    });
  });
});

it('a misspelt key names the one that is missing', () => {
  const { problems } = open(change(dutch, ['hook:', 'hoek:']));
  expect(problems.map(({ message }) => message)).toEqual([
    '“hook” is missing',
    '“hoek” is not a word of the format; did you mean “hook”?',
  ]);
});

describe('what can’t be read is said in a sentence too', () => {
  it.each([
    ['title: Even: kijken', 'has a colon with a space after it inside a text; put the whole text in double quotes'],
    [
      'title: "Even" kijken',
      'goes on where a text or list has ended; a text with quotes at its start goes in double quotes as a whole',
    ],
    [
      'title: @Even kijken',
      'begins a text with a sign that means something in YAML; put the whole text in double quotes',
    ],
    ['title Even kijken', 'is no `key: …`; is a colon missing, or the indentation of a longer text?'],
    ['title: Even kijken\ntitle: Nog eens', 'says “title” twice in one place'],
  ])('%s', (wrong, message) => {
    const text = change(dutch, ['title: Even kijken', wrong]);
    expect(open(text).problems).toMatchObject([{ message, line: lineWith(text, wrong.split('\n').at(-1) ?? '') }]);
  });
});

it('says at most thirty things at once', () => {
  const text = change(dutch, [
    'scenes:\n',
    `scenes:\n${Array.from({ length: 90 }, (_, n) => `  leeg-${n}: {}\n`).join('')}`,
  ]);
  expect(open(text).problems).toHaveLength(30);
});
