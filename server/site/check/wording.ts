/**
 * Wording: the labels of accept and refuse say plainly what they do, in every language that we ship.
 *
 * Supervisory authorities have listed unclear refusals ("I decline the non-essential purposes"),
 * and a lone "OK" or "Continue" as no clear yes (CNIL, 12 December 2024).
 *
 * @module
 */
import type { Language, SiteConfig } from '../../../widget/contract.ts';
import { messages } from '../../../widget/ui/messages/index.ts';
import type { Fault } from '../../problem.ts';
import { bare, NO_YES, REFUSAL_WORDS, type RefusalWords } from './refusal-words.ts';

/** Overridden labels that a visitor could misread. */
export function checkWording(config: SiteConfig): Fault[] {
  return labelsOf(config).flatMap(({ path, answer, text, language }) => {
    const message = answer === 'refuse' ? refusalFault(text, language) : yesFault(text, language);
    return message === null ? [] : [{ path, message }];
  });
}

/**
 * Labels of which we cannot tell whether they are plain, for want of their language: what is asked of
 * a person, until one has approved it.
 */
export function unknownWording(config: SiteConfig): Fault[] {
  return labelsOf(config)
    .filter(({ language }) => !wordsIn(language) && !config.reviewed?.[language])
    .map(({ path, answer, text, language }) => ({
      path,
      message: `whether "${text}" says plainly that one ${answer === 'refuse' ? 'refuses' : 'accepts'} cannot be checked in "${language}": let somebody who speaks it read it, then "mes-choix site add" with --approve-language ${language} --by "Their name"`,
    }));
}

/** A label of the owner's own. */
interface Label {
  readonly path: string;
  readonly answer: 'accept' | 'refuse';
  readonly text: string;
  readonly language: Language;
}

function labelsOf(config: SiteConfig): Label[] {
  return Object.entries(config.texts ?? {}).flatMap(([language, texts]) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const answer = answerOf(key);
      return answer ? [{ path: `texts.${language}.${key}`, answer, text, language }] : [];
    }),
  );
}

function answerOf(key: string): Label['answer'] | null {
  const name = key
    .split('.')
    .at(-1)
    ?.replaceAll(/[^a-z]/gi, '')
    .toLowerCase();
  if (name === 'reject' || name === 'rejectall') return 'refuse';
  return name === 'accept' || name === 'acceptall' ? 'accept' : null;
}

function wordsIn(language: Language): RefusalWords | undefined {
  return new Map<string, RefusalWords>(Object.entries(REFUSAL_WORDS)).get(baseOf(language));
}

function refusalFault(text: string, language: Language): string | null {
  const label = bare(text);
  const words = wordsIn(language);
  // Labels are copied: what is unclear in French or English is no better under another language.
  const { fr, en } = REFUSAL_WORDS;
  const unclear = [fr, en, ...(words ? [words] : [])].flatMap((of) => of.unclear);
  if (!hasOne(label, unclear) && (!words || hasOne(label, words.plain))) return null;
  return `"${text}" does not plainly refuse: write such as ${examples('banner.reject', language)}`;
}

function yesFault(text: string, language: Language): string | null {
  const label = bare(text).replace(/[\s!.…]+$/u, '');
  const refuses = hasOne(label, wordsIn(language)?.plain ?? []);
  if (!refuses && !NO_YES.has(label)) return null;
  return `"${text}" does not plainly accept: write such as ${examples('banner.accept', language)}`;
}

const hasOne = (label: string, stems: readonly string[]) =>
  stems.some((stem) => label.includes(stem));

/** Our own label in the language, or those in French and English. */
function examples(key: 'banner.accept' | 'banner.reject', language: Language): string {
  const texts = new Map<string, (typeof messages)['fr']>(Object.entries(messages));
  const own = texts.get(language) ?? texts.get(baseOf(language));
  return own ? `"${own[key]}"` : `"${messages.fr[key]}", "${messages.en[key]}"`;
}

const baseOf = (language: Language) => language.split('-')[0] ?? '';
