import { describe, expect, it } from 'vitest';
import { partHashes } from '$lib/scenario/texts';
import { change, codes, dutch, english, lineWith, open } from '../../support/fixture-scenario';
import type { Change } from '../../support/fixture-scenario';

/** What is said about the English file after these changes to it. */
const inEnglish = (...changes: Change[]): string[] => codes(open(dutch, change(english, ...changes)));

describe('a translation that isn’t whole', () => {
  it.each([
    ['a missing text', 'untranslated en.yaml:1', [/title: .*\n/, '']],
    ['an empty text', 'untranslated en.yaml:1', [/title: .*/, 'title: ""']],
    ['a number', 'untranslated en.yaml:1', [/title: .*/, 'title: 12']],
    ['a missing choice', `untranslated en.yaml:${lineWith(english, '    choices:')}`, [/ {6}kijken: .*\n/, '']],
    ['a text too many', 'unknown-text en.yaml:2', ['hook:', 'subtitle: Nothing\nhook:']],
    [
      'a choice that the Dutch doesn’t have',
      `unknown-text en.yaml:${lineWith(english, '    choices:') + 1}`,
      ['      kijken: ', '      wachten: { say: You wait. }\n      kijken: '],
    ],
    [
      'structure',
      `unknown-text en.yaml:${lineWith(english, '    choices:') + 1}`,
      [/kijken: \{ say: .* \}/, 'kijken: { to: scherm, say: You look. }'],
    ],
    ['another speaker', `different-lines en.yaml:${lineWith(english, '    lines:')}`, ['by: noor', 'by: mark']],
  ] as [string, string, Change][])('%s', (_, expected, edit) => {
    expect(inEnglish(edit)).toEqual([expected]);
  });

  it('has a line too many', () => {
    expect(inEnglish(['      - Juul’s asleep', '      - More.\n      - Juul’s asleep'])).toContain(
      `different-lines en.yaml:${lineWith(english, '  raad:') + 1}`,
    );
  });

  it('of which nothing is there yet is one problem', () => {
    expect(open(dutch, '').problems).toMatchObject([
      { code: 'untranslated', message: 'has no translation of anything yet' },
    ]);
  });

  it('that can’t be read doesn’t hide what is wrong with the Dutch', () => {
    const { problems } = open(change(dutch, ['to: scherm', 'to: schrem']), 'a: [');
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'unknown scenario.yaml',
      'unreadable en.yaml',
    ]);
  });
});

describe('a line', () => {
  it('may be plain text where the Dutch has a speaker or a condition', () => {
    const changes: Change[] = [
      [/- \{ by: noor, say: So there is something\. \}/, '- So there is something.'],
      [/- \{ say: '?(Radj doesn’t ask\.)'? \}/, '- Radj doesn’t ask.'],
    ];
    expect(inEnglish(...changes)).toEqual([]);
  });

  it('that a comma cuts off is said, with its line', () => {
    const edit: Change = [
      /- \{ by: noor, say: So there is something\. \}/,
      '- { by: noor, say: So, there is something. }',
    ];
    const line = lineWith(english, 'So there is something.');
    expect(inEnglish(edit)).toEqual([`cut-off en.yaml:${line}`]);
  });

  it('keeps its condition and speaker in English', () => {
    const line = open(dutch).scenarios?.en.endings['gymschoen']?.lines[1];
    expect(line).toEqual({ when: { 'radj-weet': true }, say: 'Radj doesn’t ask.' });
  });

  it('of a beat stays where it was', () => {
    expect(inEnglish([/ {6}- ---\n/, '']).map((one) => one.split(' ')[0])).toContain('different-lines');
  });
});

describe('stale', () => {
  const stale = (...changes: Change[]) =>
    open(change(dutch, ...changes))
      .problems.filter(({ code }) => code === 'stale')
      .map(({ message }) => /“(.*?)”/.exec(message)?.[1]);

  it.each([
    ['a line', 'scenes.raad', ['Juul slaapt.', 'Juul slaapt nu.']],
    ['a choice', 'scenes.keuken', ['Je typt zijn naam in.', 'Je tikt zijn naam in.']],
    ['a conditional line', 'endings.gymschoen', ['Radj vraagt niets.', 'Radj zegt niets.']],
    ['a referee', 'endings.op-de-mat', ['Mijn man weet niks', 'Mijn man weet niets']],
    ['a question for a group', 'story', ['Wie zag je niet', 'Wie zag je over het hoofd']],
    ['the echo', 'echo', ['Je zegt dat het een mooie keuken is.', 'Je zegt dat de keuken mooi is.']],
  ] as [string, string, Change][])('%s makes its own part stale and no other: %s', (_, part, edit) => {
    expect(stale(edit)).toEqual([part]);
  });

  it('is nothing by a change that is no text', () => {
    expect(
      stale(['set: { smoes: true }', 'set: { smoes: true, geraden: false }'], ['minutes: 3', 'minutes: 4']),
    ).toEqual([]);
  });

  it('is said at the line of the part in the translation', () => {
    const { problems } = open(change(dutch, ['Juul slaapt.', 'Juul slaapt nu.']));
    expect(codes({ problems })).toEqual([`stale en.yaml:${lineWith(english, '  raad:')}`]);
  });

  it('hashes don’t depend on the order of keys', () => {
    const texts = [
      { at: 'scenes.a.lines.0', say: 'x' },
      { at: 'scenes.a.lines.1', say: 'y' },
      { at: 'title', say: 'z' },
    ];
    expect(partHashes([...texts].reverse())).toEqual(partHashes(texts));
    expect(
      stale([
        /(protected: \{) (what: Een flat waar .*?), (whom: Noor en Juul)/,
        'protected: { whom: Noor en Juul, what: Een flat waar elf jaar wachten in zit',
      ]),
    ).toEqual([]);
  });
});
