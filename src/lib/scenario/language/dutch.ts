import { countWords } from '../check/measure';

/** The sentences of a text; a closing quote belongs to its sentence. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…][’”"')]?)\s+(?=[‘“"(\p{Lu}\d–-])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => countWords(sentence) > 0);
}

const nucleus = /eeu|ieu|oei|aai|ooi|eau|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|ai|oi|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g;

/** Syllables of a Dutch word, estimated by its vowel groups; a trema begins a new one. At least 1. */
export function syllables(word: string): number {
  return word.toLowerCase().match(nucleus)?.length ?? 1;
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

/** Words of the office that nobody says in the corridor, with what to do instead. Word parts in [] may follow. */
const officialese: [pattern: RegExp, instead: string][] = [
  [/\bge?borg(d|en|t)?\b/iu, 'zorgen dat'],
  [/\bafstem(men|t|ming)\b|\bafgestemd\b/iu, 'overleggen, bespreken'],
  [/\binste(ek|ken|ekt)\b|\bingestoken\b/iu, 'beginnen, aanpakken'],
  [/\bstakeholders?\b/iu, 'wie ermee te maken heeft'],
  [/\bin het kader van\b/iu, 'voor, bij'],
  [/\bmiddels\b/iu, 'met, door'],
  [/\bdien(t|en) te\b/iu, 'moet'],
  [/\bbetreffende\b|\bomtrent\b|\binzake\b/iu, 'over'],
  [/\bteneinde\b/iu, 'om'],
  [/\bconform\b/iu, 'volgens'],
  [/\bderhalve\b/iu, 'dus, daarom'],
  [/\btevens\b|\balsmede\b/iu, 'ook'],
  [/\bindien\b/iu, 'als'],
  [/\breeds\b/iu, 'al'],
  [/\bechter\b/iu, 'maar'],
  [/\bnamens deze\b|\bop basis van\b/iu, 'schrijf wie het doet en waarom'],
  [/\buitrol(len)?\b|\bdoorontwikkel(en|ing)\b|\bborging\b|\bbehelst\b|\bhieromtrent\b/iu, 'zeg wat er gebeurt'],
];

/** The office words in a text, each with a plainer way to say it. */
export function officeWords(text: string): { word: string; instead: string }[] {
  return officialese.flatMap(([pattern, instead]) => {
    const found = pattern.exec(text);
    return found ? [{ word: found[0], instead }] : [];
  });
}

const verdict = /\b(foute?|juiste?|onjuiste?|correcte?|incorrecte?|goed gedaan|de beste keuze|het goede antwoord)\b/iu;

/** A word that judges a choice, which nothing in the game does; `undefined` when there is none. */
export function verdictWord(text: string): string | undefined {
  return verdict.exec(text)?.[0];
}
