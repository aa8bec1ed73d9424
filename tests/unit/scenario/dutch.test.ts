import { describe, expect, it } from 'vitest';
import { fleschDouma, officeWords, sentences, syllables, verdictWord } from '$lib/scenario/language/dutch';

it.each([
  ['een', 1],
  ['één', 1],
  ['vóór', 1],
  ['zus', 1],
  ['nieuw', 1],
  ['sneeuw', 1],
  ['bijeen', 2],
  ['gemeente', 3],
  ['wethouder', 3],
  ['burgemeester', 4],
  ['bureau', 2],
  ['ideeën', 3],
  ['geëerd', 2],
  ['reëel', 2],
  ['beïnvloeden', 4],
  ['mozaïek', 3],
  ['coördinatie', 5],
  ['situatie', 4],
  ['actie', 2],
  ['loyaal', 2],
  ['typt', 1],
  ['koeien', 2],
  ['mooie', 2],
  ['beoordelen', 4],
  ['patiënt', 3],
  ['ambtenaar', 3],
  ['zorgvuldigheid', 4],
  ['vertrouwelijk', 4],
  ['2026', 1],
] as [string, number][])('%s has %i syllables', (word, count) => expect(syllables(word)).toBe(count));

it.each([
  ['Ze drinkt haar thee op. Dan gaat ze.', ['Ze drinkt haar thee op.', 'Dan gaat ze.']],
  ['‘Ja,’ zeg je. ‘Nee.’ Ze gaat.', ['‘Ja,’ zeg je.', '‘Nee.’', 'Ze gaat.']],
  ['Ik dacht… nou ja. Laat maar… Je gaat.', ['Ik dacht… nou ja.', 'Laat maar…', 'Je gaat.']],
  ['Vraag het bijv. Karin. Of dhr. De Wit.', ['Vraag het bijv. Karin.', 'Of dhr. De Wit.']],
  ['Zie art. 5 en nr. 3. Klaar.', ['Zie art. 5 en nr. 3.', 'Klaar.']],
  ['Het kost € 1.500,50 om 20.52 uur. Echt.', ['Het kost € 1.500,50 om 20.52 uur.', 'Echt.']],
  ['Ze belde J. Vos, o.a. Radj. Toen stilte.', ['Ze belde J. Vos, o.a. Radj.', 'Toen stilte.']],
  ['Hij gaat. ’s Avonds komt hij terug!', ['Hij gaat.', '’s Avonds komt hij terug!']],
  ['Echt? Ja! Toch?', ['Echt?', 'Ja!', 'Toch?']],
  ['— …', []],
  ['', []],
])('the sentences of “%s”', (text, expected) => expect(sentences(text)).toEqual(expected));

describe('reading ease', () => {
  it('is high for a children’s rhyme and low for a policy paper', () => {
    expect(fleschDouma('Jan gaat naar huis. Hij eet een ei. Dan slaapt hij.')).toBeGreaterThan(100);
    expect(
      fleschDouma(
        'De beleidsmatige verantwoordelijkheid voor informatiebeveiliging vereist organisatiebrede samenwerking.',
      ),
    ).toBeLessThan(0);
  });

  it('follows Douma’s formula', () => {
    // 3 words, 6 syllables, 1 sentence
    expect(fleschDouma('De burgemeester gaat.')).toBeCloseTo(206.84 - 77 * 2 - 0.93 * 3);
    expect(fleschDouma('')).toBe(100);
  });
});

describe('words of the office', () => {
  it.each([
    'middels',
    'Indien',
    'stakeholders',
    'in het kader van',
    'dient te',
    'geborgd',
    'borging',
    'afgestemd',
    'uitrollen',
  ])('%s', (word) => expect(officeWords(`Dit is ${word} iets.`).map((found) => found.word)).toEqual([word]));
  it.each(['geborgen', 'de borg', 'conformeren', 'techter'])('not %s', (word) =>
    expect(officeWords(`Dit is ${word} iets.`)).toEqual([]),
  );
});

it.each([
  ['Dat is de juiste keuze.', 'juiste'],
  ['Fout.', 'Fout'],
  ['Dat is rechtvaardig.', undefined],
])('the verdict in “%s”', (text, word) => expect(verdictWord(text)).toBe(word));
