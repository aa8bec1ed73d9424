import { describe, expect, it } from 'vitest';
import { change, dutch, lineWith, open } from '../../support/fixture-scenario';
import type { Change } from '../../support/fixture-scenario';

/** What the checker says of the Dutch file, as `code` and the number of the line. */
function found(text: string): [code: string, line: number | undefined][] {
  const { problems } = open(text);
  return problems.filter(({ file }) => file === 'scenario.yaml').map(({ code, line }) => [code, line]);
}

it('has nothing to say about the story that all these tests change', () => {
  const { problems, excused, measures } = open(dutch);
  expect({ problems, excused }).toEqual({ problems: [], excused: [] });
  expect(measures).toEqual({
    states: 15,
    decisions: { least: 1, most: 1 },
    words: { least: 310, most: 342 },
    endings: 5,
    scenes: 11,
  });
});

type Case = [what: string, code: string, onLineWith: string, ...changes: Change[]];

const anyScene = (id: string, rest: string): Change => [
  'endings:\n',
  `  ${id}:\n    lines: [Er gebeurt iets.]\n${rest}endings:\n`,
];
const sixteen = 'Je zegt wat je ziet en je ziet wat je zegt en dat is het ook';

const names: Case[] = [
  ['a target', 'unknown', 'to: schrem', ['to: scherm', 'to: schrem']],
  ['a fork', 'unknown', 'to: nette-brieven', ['to: nette-brief,', 'to: nette-brieven,']],
  ['the start', 'unknown', 'start: keukn', ['start: keuken', 'start: keukn']],
  ['the pivot', 'unknown', 'scene: kuken', ['scene: keuken', 'scene: kuken']],
  ['a speaker', 'unknown', 'by: nora', ['by: noor', 'by: nora']],
  [
    'a speaker in the echo',
    'unknown',
    'by: wim',
    ['- Wim vraagt alleen of', '- { by: wim, say: Vind je'],
    [' je de keuken mooi vindt.', ' de keuken mooi? }'],
  ],
  ['who is called', 'unknown', 'who: karen', ['who: karin', 'who: karen']],
  ['a variable in a line', 'unknown', 'gekeekn', ['when: { gekeken: true }, say', 'when: { gekeekn: true }, say']],
  ['a variable in a fork', 'unknown', 'geradden', ['when: { geraden: true }', 'when: { geradden: true }']],
  ['a variable in an effect', 'unknown', 'smoesje', ['set: { smoes: true }', 'set: { smoesje: true }']],
  ['a variable in a call', 'unknown', 'radj-wist', ['set: { radj-weet: true }', 'set: { radj-wist: true }']],
  [
    'a delayed consequence',
    'unknown',
    'after: { brief',
    ['        to: scherm\n', '        to: scherm\n        after: { brief: 1 }\n'],
  ],
  [
    'a delayed scene',
    'unknown',
    'scene: nergens',
    ['start: keuken', 'delayed:\n  brief: { scene: nergens }\nstart: keuken'],
  ],
  ['a referee', 'unknown', 'citizens:', ['      citizen:', '      citizens:']],
  ['an earlier scene', 'unknown', 'scene: keukentje', ['earlier: { scene: keuken,', 'earlier: { scene: keukentje,']],
  ['a person', 'unknown', 'karin-vosje', ['person: karin-vos', 'person: karin-vosje']],
  ['a violation', 'unknown', 'misbruik-van', ['misbruik-van-informatie', 'misbruik-van-info']],
  ['a theme', 'unknown', 'digitale-gegeven]', ['digitale-gegevens', 'digitale-gegeven']],
  ['another chair', 'unknown', 'otherChair', ['echo:\n', 'otherChair: de-fles-bier\necho:\n']],
  ['its own chair', 'unknown', 'otherChair', ['echo:\n', 'otherChair: even-kijken\necho:\n']],
];

const shapes: Case[] = [
  [
    'a domain as a vulnerability',
    'kind',
    'vulnerabilities:',
    ['vulnerabilities: [', 'vulnerabilities: [data-en-algoritmen, '],
  ],
  [
    'a number for a boolean, in a line',
    'kind',
    'gekeken: 1',
    ['when: { gekeken: true }, say', 'when: { gekeken: 1 }, say'],
  ],
  ['bounds for a boolean, in a fork', 'kind', 'smoes: { min', ['when: { smoes: true }', 'when: { smoes: { min: 1 } }']],
  [
    'a boolean for a number, in a condition',
    'kind',
    'to: op-sokken, when',
    ['smoes: { start: false }', 'smoes: { start: 0, min: 0, max: 2 }'],
    ['set: { smoes: true }', 'set: { smoes: 1 }'],
  ],
  [
    'a boolean for a number, in an effect',
    'kind',
    'set: { smoes: true }',
    ['smoes: { start: false }', 'smoes: { start: 0, min: 0, max: 2 }'],
    ['when: { smoes: true }', 'when: { smoes: 1 }'],
  ],
  ['a start out of bounds', 'bounds', 'tijd:', ['variables:\n', 'variables:\n  tijd: { start: 3, min: 0, max: 2 }\n']],
  [
    'bounds the wrong way round',
    'bounds',
    'tijd:',
    ['variables:\n', 'variables:\n  tijd: { start: 1, min: 1, max: 1 }\n'],
  ],
  [
    'a value that weighs nothing',
    'weighs',
    'weighs: { zorg-voor-naasten: 2 }',
    ['{ zorg-voor-naasten: 2, geheimhouding: -2 }', '{ zorg-voor-naasten: 2 }'],
  ],
  ['a third value that weighs', 'weighs', 'openheid', ['geheimhouding: -2 }', 'geheimhouding: -2, openheid: 1 }']],
  [
    'a weight in the echo',
    'weighs',
    'openheid',
    ['zorg-voor-naasten: 2, geheimhouding: -1', 'zorg-voor-naasten: 2, openheid: -1'],
  ],
  [
    'a last fork with a condition',
    'fork',
    'to: op-de-mat,',
    ['{ to: op-de-mat }', '{ to: op-de-mat, when: { gekeken: true } }'],
  ],
  [
    'a fork in the middle without one',
    'fork',
    '{ to: niemand }',
    ['{ to: niemand, when: { geraden: true } }', '{ to: niemand }'],
  ],
  ['nobody who plays', 'cast', 'cast:', ['  you: { role: behandelaar }\n', '']],
  ['a player with a name', 'cast', 'you: {', ['you: { role', 'you: { name: Bo, role']],
  ['somebody without a name', 'cast', 'noor: {', ['name: Noor, ', '']],
  ['a person with another name', 'cast', 'karin: {', ['person: karin-vos', 'name: Karin, person: karin-vos']],
  [
    'no theme',
    'theme',
    'vulnerabilities',
    ['vulnerabilities: [digitale-gegevens]', 'vulnerabilities: []'],
    ['domains: [data-en-algoritmen]', 'domains: []'],
  ],
  [
    'one value on both sides',
    'tension',
    'tension:',
    ['tension: [zorg-voor-naasten, geheimhouding]', 'tension: [geheimhouding, geheimhouding]'],
    [/weighs: \{[^}]*\}/g, 'weighs: { geheimhouding: 1, zorg-voor-naasten: 1 }'],
  ],
  ['a passage as the pivot', 'pivot', 'scene: scherm', ['scene: keuken\n  brief', 'scene: scherm\n  brief']],
  ['choices and a way on', 'passage', '  keuken:', ['  scherm:\n    lines', '    to: scherm\n  scherm:\n    lines']],
  ['a call with the name of a choice', 'twice', 'kijken:', ['calls:\n  karin:', 'calls:\n  kijken:']],
  [
    'an ending with the name of a scene',
    'twice',
    '  scherm: #',
    ['  op-sokken:\n', '  scherm: # twice\n'],
    ['{ to: op-sokken,', '{ to: gymschoen,'],
  ],
  ['a scene that leads nowhere', 'dead-end', 'scherm:', [/to: maandag\n {2}raad/, 'x: y\n  raad'], ['    x: y\n', '']],
  ['a choice that leads nowhere', 'dead-end', 'kijken:', ['        to: scherm\n', '']],
  [
    'a delayed scene with an open end that the story walks into',
    'dead-end',
    'storing:',
    ['start: keuken', 'delayed:\n  brief: { scene: storing }\nstart: keuken'],
    [/ {4}to: maandag\n {2}gordijnen/, '  gordijnen'],
  ],
];

const renames: Case[] = [
  ['of a scene that is still there', 'renamed', 'keuken: scherm', ['renamed: {}', 'renamed:\n  keuken: scherm']],
  [
    'of a choice that is still there',
    'renamed',
    'keuken.kijken',
    ['renamed: {}', 'renamed:\n  keuken.kijken: laptop-dicht'],
  ],
  ['of a call that is still there', 'renamed', 'keuken.karin', ['renamed: {}', 'renamed:\n  keuken.karin: radj']],
  ['to no scene', 'renamed', 'oud: nergens', ['renamed: {}', 'renamed:\n  oud: nergens']],
  ['to no choice', 'renamed', 'keuken.oud', ['renamed: {}', 'renamed:\n  keuken.oud: nergens']],
  [
    'of a choice of a scene that never was',
    'renamed',
    'nergens.oud',
    ['renamed: {}', 'renamed:\n  nergens.oud: kijken'],
  ],
  ['in a ring', 'renamed', 'een: een', ['renamed: {}', 'renamed:\n  een: een']],
];

const roads: Case[] = [
  ['a scene', 'unreachable', 'zolder:', anyScene('zolder', '    to: maandag\n')],
  ['an ending', 'unreachable', 'op-sokken:', ['      - { to: op-sokken, when: { smoes: true } }\n', '']],
  [
    'a choice',
    'unreachable',
    '      nooit:',
    [
      '  scherm:\n    lines',
      "      nooit: { say: 'Je zegt dat je het niet weet, en ook niet gaat zoeken.', to: raad, set: { gekeken: true }, when: { smoes: true }, weighs: { zorg-voor-naasten: 0, geheimhouding: 0 } }\n  scherm:\n    lines",
    ],
    [/ {6}laptop-dicht:[^]*?(?= {6}nooit)/, ''],
  ],
  ['a line', 'unreachable', 'Nooit', ['- Noor leunt', '- { when: { smoes: true }, say: Nooit. }\n      - Noor leunt']],
  [
    'a consequence that never comes',
    'unreachable',
    '  brief:',
    ['start: keuken', 'delayed:\n  brief: { scene: zolder }\nstart: keuken'],
    ['endings:\n', '  zolder:\n    lines: [Er gebeurt iets.]\nendings:\n'],
  ],
  [
    'a scene with one open option',
    'stuck',
    '  keuken:',
    ['        to: raad\n', '        to: raad\n        when: { radj-weet: true }\n'],
    ['        to: storing\n', '        to: storing\n        when: { radj-weet: true }\n'],
    ['        to: gordijnen\n', '        to: gordijnen\n        when: { radj-weet: true }\n'],
  ],
  [
    'passages in a ring',
    'endless',
    '  scherm:',
    [/to: maandag\n {2}raad/, 'to: raad\n  raad'],
    [/to: maandag\n {2}storing/, 'to: scherm\n  storing'],
  ],
];
/** Changes that have other consequences too. */
const amongOthers: Case[] = [
  [
    'a free call',
    'free-call',
    '  karin:  #',
    ['calls:\n  karin:', 'calls:\n  karin:  #'],
    ['set: { karin-weet: true }', 'set: {}'],
    ['gekeken: true, karin-weet: true', 'gekeken: true, radj-weet: true'],
    [/.*when: \{ karin-weet.*\n/g, ''],
  ],
  [
    'two options',
    'count',
    '  keuken:',
    [/ {6}storing-melden:[^]*?(?= {2}scherm:)/, ''],
    [/ {2}storing:\n[^]*?(?= {2}maandag:)/, ''],
    [/ {6}- \{ to: op-sokken.*\n/, ''],
    ['{ to: op-de-mat }', '{ to: op-sokken }'],
    [/ {2}op-de-mat:[^]*?(?=rule:)/, ''],
  ],
  [
    'an option of 21 words',
    'option-length',
    '  keuken:',
    [/say: Je typt zijn naam in.*/, `say: ${sixteen} en nog vijf woorden erbij`],
  ],
  [
    'two options that do the same',
    'same',
    'storing-melden:',
    ['        to: storing\n        set: { smoes: true }', '        to: raad\n        set: { geraden: true }'],
  ],
  [
    'a referee of 26 words',
    'count',
    '      citizen:',
    [/ {6}citizen: .*/, `      citizen: ${sixteen} en ook nog negen woorden erbij, dus zo te lang.`],
  ],
  [
    'a sentence of 21 words',
    'long-sentence',
    '- Juul slaapt',
    [
      '- Juul slaapt. Noor steekt haar telefoon weg.',
      '- Juul slaapt en Noor steekt haar telefoon weg en loopt naar de deur en weer terug en gaat dan toch maar zitten.',
    ],
  ],
  [
    'a speech of sixteen words',
    'long-speech',
    'by: noor, say: Dus',
    ['say: Dus er is iets. }', 'say: Dus er is iets. Je zegt het niet en ik mag het ook niet van je weten. }'],
  ],
  [
    'a text that is hard to read',
    'hard-to-read',
    '  raad: #',
    [
      / {2}raad:\n[^]*?(?= {4}to: maandag\n {2}storing)/,
      `  raad: #\n    lines:\n${'      - Verantwoordelijkheidsgevoel belemmert onafhankelijke besluitvorming. Privacybescherming vereist gegevensbeveiliging.\n'.repeat(6)}`,
    ],
  ],
  [
    'a scene of 81 words',
    'count',
    '  raad: #',
    [
      / {2}raad:\n[^]*?(?= {4}to: maandag\n {2}storing)/,
      `  raad: #\n    lines:\n${'      - Je zegt het nu nog een keer.\n'.repeat(12)}`,
    ],
  ],
  [
    'an opening of 59 words',
    'count',
    '  keuken:',
    [
      /keuken:\n {4}lines:\n[^]*?(?= {4}choices)/,
      `keuken:\n    lines:\n${'      - Je zegt het nu nog een keer.\n'.repeat(8)}`,
    ],
  ],
  [
    'a short story with the roads of a longer one',
    'length',
    'length:',
    [/ {6}- Ze drinkt haar thee op\./, `${'      - Je zegt het nu nog een keer.\n'.repeat(8)}      - Ze drinkt.`],
  ],
  ['a long story that is short', 'length', 'length:', ['length: short', 'length: long']],
  ['a normal story without anything that comes later', 'delayed', 'format:', ['length: short', 'length: normal']],
  [
    'a normal story with six endings',
    'count',
    'endings:',
    ['length: short', 'length: normal'],
    [
      'endings:\n',
      'endings:\n  zesde:\n    title: Zes\n    lines: [Klaar.]\n    protected: { what: a, whom: b }\n    lost: { what: a, whom: b }\n    referees: { media: Ach., court: Tja. }\n    earlier: { scene: keuken, say: Toen. }\n',
    ],
  ],
  [
    'a road that comes back',
    'endless',
    '  keuken:',
    [/( {2}gordijnen:[^]*? {4}to: )maandag/, '  gordijnen:\n    lines: [Je gaat terug.]\n    to: keuken'],
  ],
  [
    'too many states',
    'too-many-states',
    'variables:',
    ['variables:\n', `variables:\n${[1, 2, 3].map((n) => `  tel-${n}: { start: 0, min: 0, max: 100 }\n`).join('')}`],
    [/to: (raad|storing|gordijnen)\n/g, 'to: keuken\n'],
    ['set: { gekeken: true }\n', 'set: { gekeken: true, tel-1: 1 }\n'],
    ['set: { geraden: true }', 'set: { tel-1: 1 }'],
    ['set: { smoes: true }', 'set: { tel-2: 1 }'],
    [
      '        to: keuken\n        weighs: { zorg-voor-naasten: -1',
      '        to: keuken\n        set: { tel-3: 1 }\n        weighs: { zorg-voor-naasten: -1',
    ],
  ],
];

const texts: Case[] = [
  ['a hook', 'count', 'hook:', [/hook: .*/, `hook: ${sixteen}`]],
  ['a question of sixteen words', 'count', 'question:', [/question: .*/, `question: Mag ${sixteen}?`]],
  ['a question that asks how', 'question', 'question:', ['question: Kun je', 'question: Hoe kun je']],
  ['a brief', 'count', 'brief:', [/brief: .*/, 'brief: Je zit aan tafel.']],
  ['a stake', 'count', 'la:', [/la: Een la .*/, 'la: Een la die een kind heeft leeggemaakt voor een ander']],
  ['too few stakes', 'count', 'stakes:', [/ {4}flat: Een[^]*? {4}zus/, '    zus']],
  ['one call', 'count', 'calls:', [/ {2}radj:\n {4}who[^]*?(?=scenes:)/, ''], [/.*radj-weet.*\n/g, '']],
  [
    'a short call',
    'count',
    '  karin:  #',
    ['calls:\n  karin:', 'calls:\n  karin:  #'],
    [/say: 'Klein dingetje.*/, "say: 'Niet doen.'"],
  ],
  [
    'an option much longer than another',
    'option-length',
    '  keuken:',
    [
      /say: Je typt zijn naam in.*/,
      'say: Je typt zijn naam in en leest alles. Noor krijgt straks alleen een ja of een nee.',
    ],
  ],
  [
    'an option that is better',
    'better',
    'flat-aanraden:',
    ['{ zorg-voor-naasten: 1, geheimhouding: 0 }', '{ zorg-voor-naasten: 1, geheimhouding: 2 }'],
  ],
  [
    'one referee',
    'count',
    'referees: #',
    [/referees:\n {6}citizen:[^]*? {6}colleague/, 'referees: #\n      colleague'],
  ],
  [
    'a title of nine words',
    'count',
    'title: Eén',
    ['title: Eén gymschoen', 'title: Eén twee drie vier vijf zes zeven acht negen'],
  ],
  ['four different referees in all', 'referees', 'endings:', [/\n {6}(media|colleague|politics): .*/g, '']],
  [
    'two questions for a group',
    'count',
    'debrief:',
    [/debrief:\n[^]*?(?=helps:)/, 'debrief:\n  - { ask: Wat zag je? }\n  - { ask: Wat zeg je? }\n'],
  ],
  [
    'a short echo',
    'count',
    'lines:  #',
    [/echo:\n {2}lines:[^]*?(?= {2}choices:)/, 'echo:\n  lines:  #\n    - Wim vraagt of je de keuken mooi vindt.\n'],
  ],
  [
    'one option in the echo',
    'count',
    'choices: #',
    [/ {2}choices:\n {4}keuken-mooi[^]*? {4}niet-meepraten/, '  choices: #\n    niet-meepraten'],
  ],
];

const reading: Case[] = [
  ['a word of the office', 'officialese', '- Juul slaapt', ['- Juul slaapt.', '- Juul slaapt middels een lied.']],
  ['a verdict', 'verdict', 'protected: {', ['protected: { what: ', 'protected: { what: De juiste keuze en ']],
  [
    'an excuse for nothing',
    'needless-excuse',
    'warning: officialese',
    ['excused: []', 'excused:\n  - { warning: officialese, at: scenes.raad, because: Zo praat hij. }'],
  ],
];

describe.each([
  ['a name that means nothing', names],
  ['what doesn’t fit together', shapes],
  ['a rename', renames],
  ['what a reader counts', texts],
  ['what a reader stumbles over', reading],
] as [string, Case[]][])('%s', (_, cases) => {
  it.each(cases)('%s', (_what, code, onLineWith, ...changes) => {
    const text = change(dutch, ...changes);
    expect(found(text)).toEqual([[code, lineWith(text, onLineWith)]]);
  });
});

describe('what no road reaches or leaves, and what is more than one thing', () => {
  it.each([...roads, ...amongOthers])('%s', (_what, code, onLineWith, ...changes) => {
    const text = change(dutch, ...changes);
    expect(found(text)).toContainEqual([code, lineWith(text, onLineWith)]);
  });
});
