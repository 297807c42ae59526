/**
 * Reading: how hard a text is to read, and what a banner's text leaves out. Nothing here keeps a site
 * from being published: it is told to whoever writes the texts (WCAG 2.2, 3.1.5; GDPR, article 12(1)).
 *
 * @module
 */
import type { Language, SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';
import { builtInTexts, overridesOf, type Wording, wordingsOf } from './texts.ts';

/** More words than this in one sentence are hard to follow. */
export const MOST_WORDS = 35;

/** A sentence that is hard to follow. */
export interface LongSentence {
  /** How it begins. */
  readonly start: string;
  /** How many words it has. */
  readonly words: number;
}

/** The sentences of a text with more words than `MOST_WORDS`; a line of its own is one by itself. */
export function longSentences(text: string, language: Language): readonly LongSentence[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return text
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)])
    .flatMap(({ segment }) => {
      const words = [...segmenter.segment(segment)].filter(({ isWordLike }) => isWordLike);
      if (words.length <= MOST_WORDS) return [];
      const end = words[5]?.index ?? segment.length;
      return [{ start: segment.slice(0, end).trim(), words: words.length }];
    });
}

/** What the owner's own texts ask of a reader, and what they do not say. */
export function readingNotes(config: SiteConfig): Fault[] {
  return [...wordingsOf(config), ...overridesOf(config)]
    .filter(({ path }) => !/policyUrl/.test(path))
    .flatMap(({ path, text, language }: Wording) => [
      ...longSentences(text, language).map(({ start, words }) => ({
        path,
        message: `the sentence "${start} …" has ${words} words: visitors read this in four seconds, so write two of it`,
      })),
      ...unsaid(path, text, language).map((name) => ({
        path,
        message: `leaves out ${name}, so visitors are not told ${TOLD[name] ?? 'it'}: put it back`,
      })),
    ]);
}

/** What the places of the first layer's texts tell. */
const TOLD: Readonly<Record<string, string>> = {
  '{site}': 'who asks',
  '{partners}': 'how many partners there are',
};

function unsaid(path: string, text: string, language: Language): readonly string[] {
  const key = /^texts\.[^.]+\.(banner\.text(?:\.alone)?)$/.exec(path)?.[1];
  const builtIn = builtInTexts(language) ?? builtInTexts('en');
  const places = key ? (builtIn?.[key]?.match(/\{\w+\}/g) ?? []) : [];
  return places.filter((place) => !text.includes(place));
}
