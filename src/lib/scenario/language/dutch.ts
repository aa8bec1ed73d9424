import { countWords } from '../words';

/** Words with a full stop that ends no sentence: abbreviations, and the initial of a name. */
const abbreviation =
  /(?:^|[\s(‘“"])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|art|bijv|blz|ca|dhr|dr|drs|evt|fam|ing|ir|incl|jl|max|mevr|min|mr|mw|nl|nr|nrs|prof|resp|st|tel|vgl|vs)\.$/iu;

/** The sentences of a text; a closing quote belongs to its sentence. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=[.!?…][’”"')]?)\s+(?=[‘’“"(\p{Lu}\d–-])/gu)) {
    const sentence = text.slice(start, index);
    if (abbreviation.test(sentence)) continue;
    found.push(sentence);
    start = index;
  }
  return [...found, text.slice(start)]
    .map((sentence) => sentence.trim())
    .filter((sentence) => countWords(sentence) > 0);
}

/** The sounds of one syllable. A trema begins a new one, which may be long: *reëel*, *mozaïek*. A y may be a consonant. */
const nucleus = /eeu|ieu|oei|aai|ooi|eau|ïe|ëe|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|ai|oi|[aeiouäëïöü]|y(?![aeiou])/g;

/** Accents that only stress or colour a vowel: *één* is one syllable. */
const accents = /[\u0300-\u0302]/g;

/** Syllables of a Dutch word, estimated by its vowel groups. At least 1. */
export function syllables(word: string): number {
  const lower = word.toLowerCase();
  const plain = /[^a-z]/.test(lower) ? lower.normalize('NFD').replace(accents, '').normalize('NFC') : lower;
  return plain.match(nucleus)?.length ?? 1;
}

/**
 * Reading ease of Dutch text: 206.84 − 77 × syllables a word − 0.93 × words a sentence (Douma, 1960: Flesch’s formula
 * fitted to Dutch). 60 and more reads easily. An indication, never a claim about a level.
 */
export function fleschDouma(text: string): number {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length === 0) return 100;
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  return 206.84 - 77 * perWord - 0.93 * (words.length / Math.max(1, sentences(text).length));
}

/** Words of the office that nobody says in the corridor, with what to do instead. */
const officialese: [words: string, instead: string][] = [
  ['(?:geborgd|borg(?:en|t|de|den))', 'zorgen dat'],
  ['afstem(?:men|t|ming)|afgestemd', 'overleggen, bespreken'],
  ['inste(?:ek|ken|ekt)|ingestoken', 'beginnen, aanpakken'],
  ['stakeholders?', 'wie ermee te maken heeft'],
  ['in het kader van', 'voor, bij'],
  ['middels', 'met, door'],
  ['dien(?:t|en) te', 'moet'],
  ['betreffende|omtrent|inzake', 'over'],
  ['teneinde', 'om'],
  ['conform', 'volgens'],
  ['derhalve', 'dus, daarom'],
  ['tevens|alsmede', 'ook'],
  ['indien', 'als'],
  ['reeds', 'al'],
  ['echter', 'maar'],
  ['namens deze|op basis van', 'schrijf wie het doet en waarom'],
  ['uitrol(?:len)?|doorontwikkel(?:en|ing)|borging|behelst|hieromtrent', 'zeg wat er gebeurt'],
];

/** All of them in one expression, for lower case: most texts have none, and one look is enough to know. */
const anyOffice = wholeWords(officialese.map(([words]) => words).join('|'));
const eachOffice = officialese.map(([words, instead]) => ({ pattern: wholeWords(words), instead }));

/** The office words in a text, each with a plainer way to say it. */
export function officeWords(text: string): { word: string; instead: string }[] {
  const lower = text.toLowerCase();
  if (!anyOffice.test(lower)) return [];
  return eachOffice.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(lower);
    return found ? [{ word: text.slice(found.index, found.index + found[0].length), instead }] : [];
  });
}

function wholeWords(words: string): RegExp {
  return new RegExp(`\\b(?:${words})\\b`);
}

const verdict = /\b(foute?|juiste?|onjuiste?|correcte?|incorrecte?|goed gedaan|de beste keuze|het goede antwoord)\b/iu;

/** A word that judges a choice, which nothing in the game does; `undefined` when there is none. */
export function verdictWord(text: string): string | undefined {
  return verdict.exec(text)?.[0];
}
