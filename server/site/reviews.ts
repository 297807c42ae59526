/**
 * Who has read the built-in texts of a language and answers for them. Kept apart from the texts:
 * no visitor downloads a byte of it.
 *
 * @module
 */
import type { Language, Review, SiteConfig } from '../../widget/contract.ts';
import { type BuiltInLanguage, messages } from '../../widget/ui/messages/index.ts';
import { nearest } from '../../widget/ui/messages/nearest.ts';

const MAKERS: Review = { by: 'Mes choix', date: '2026-11-23' };

/**
 * The reviews that came with the product; `null` until a person who speaks the language has given
 * theirs. A new language stands here before it builds.
 */
export const REVIEWS: Readonly<Record<BuiltInLanguage, Review | null>> = {
  fr: MAKERS,
  en: MAKERS,
  ar: null,
  bg: null,
  cs: null,
  da: null,
  de: null,
  'de-CH': null,
  el: null,
  es: null,
  et: null,
  fi: null,
  ga: null,
  he: null,
  hr: null,
  hu: null,
  it: null,
  lt: null,
  lv: null,
  mt: null,
  nl: null,
  pl: null,
  pt: null,
  rm: null,
  ro: null,
  sk: null,
  sl: null,
  sv: null,
  tr: null,
  uk: null,
};

/** What is known of a language's texts; `untranslated`: the English ones are shown. */
export type TextsState = 'reviewed' | 'unreviewed' | 'untranslated';

/** Whether somebody answers for what a site shows in one of its languages. */
export function textsState({ texts, reviewed }: SiteConfig, language: Language): TextsState {
  const own = texts?.[language] ?? {};
  // Nothing built in is shown where the owner has written it all.
  if (reviewed?.[language] || Object.keys(messages.en).every((key) => key in own))
    return 'reviewed';
  const served = nearest(language, Object.keys(REVIEWS)) as BuiltInLanguage;
  if (served === 'en' && !/^en\b/.test(language)) return 'untranslated';
  return REVIEWS[served] ? 'reviewed' : 'unreviewed';
}

/** The site's languages whose texts nobody answers for yet. */
export function unreviewedLanguages(config: SiteConfig): readonly Language[] {
  return config.languages.filter((language) => textsState(config, language) === 'unreviewed');
}

/** `next` with what was approved before it: an approval stands until a file replaces it. */
export function keepReviews(current: SiteConfig | null, next: SiteConfig): SiteConfig {
  const known = Object.entries(current?.reviewed ?? {}).filter(([language]) =>
    next.languages.includes(language),
  );
  if (known.length === 0) return next;
  return { ...next, reviewed: { ...Object.fromEntries(known), ...next.reviewed } };
}
