import { countWords } from '../words';
import type { Report } from '../check/report';
import type { Source } from '../schema';
import { partOf, scenarioTexts, spoken, textsOf } from '../texts';
import type { Line } from '../types';
import { fleschDouma, officeWords, sentences, verdictWord } from './dutch';

export const language = { sentenceWords: 20, spokenWords: 15, readingEase: 60, readingEaseFrom: 40 };

/** Where a text judges what the player chose: after the choice. People in a story may say what they like. */
const commentary = /^(rule|atStake|helps|debrief|agreement|echo\.choices|endings\.[^.]+\.(protected|lost|earlier))/;

/** Warnings about the Dutch text: a lint, to look at; never a claim about a level. */
export function lintDutch(source: Source, report: Report): void {
  const texts = textsOf(source, scenarioTexts);
  for (const { at, say } of texts) {
    for (const sentence of sentences(say)) {
      const words = countWords(sentence);
      if (words > language.sentenceWords)
        report.warning(
          'long-sentence',
          at,
          `has a sentence of ${words} words (${language.sentenceWords} at most): “${start(sentence)}”`,
        );
    }
    for (const { word, instead } of officeWords(say))
      report.warning('officialese', at, `says “${word}”; try: ${instead}`);
    const judgement = commentary.test(at) ? verdictWord(say) : undefined;
    if (judgement !== undefined) report.warning('verdict', at, `says “${judgement}”; nothing here is right or wrong`);
  }
  for (const [part, say] of Object.entries(byPart(texts))) {
    const ease = fleschDouma(say);
    if (countWords(say) >= language.readingEaseFrom && ease < language.readingEase)
      report.warning(
        'hard-to-read',
        part,
        `has a reading ease of ${Math.round(ease)} (Flesch-Douma; ${language.readingEase} at least)`,
      );
  }
  for (const [id, { lines }] of Object.entries({ ...source.scenes, ...source.endings }))
    lines.forEach((line: Line, index) => {
      const words = typeof line === 'object' && line.by !== undefined ? countWords(spoken(line) ?? '') : 0;
      if (words > language.spokenWords) {
        const room = Object.hasOwn(source.scenes, id) ? 'scenes' : 'endings';
        report.warning(
          'long-speech',
          `${room}.${id}.lines.${index}`,
          `is a spoken line of ${words} words (${language.spokenWords} at most)`,
        );
      }
    });
}

function byPart(texts: { at: string; say: string }[]): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const { at, say } of texts) {
    // What stands before and after the story is read by trainers too, but piece by piece.
    const part = partOf(at) === 'story' ? at : partOf(at);
    parts[part] = `${parts[part] ?? ''} ${/[.!?…]['’”]?$/.test(say) ? say : `${say}.`}`;
  }
  return parts;
}

function start(sentence: string): string {
  return sentence.length > 60 ? `${sentence.slice(0, 57)}…` : sentence;
}
