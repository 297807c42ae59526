/**
 * Who has read the built-in texts of a language and answers for them. Kept apart from the texts:
 * no visitor downloads a byte of it.
 *
 * @module
 */
import type { Language, SiteConfig } from '../../widget/contract.ts';
import { type BuiltInLanguage, messages } from '../../widget/ui/messages/index.ts';
import { nearest } from '../../widget/ui/messages/nearest.ts';

/**
 * Where the built-in texts of a language come from. None has been signed by a named person: that is
 * each site's to have done.
 *
 * - `stands`: written by the makers of Mes choix, who answer for it
 * - `written`: written by them, and waiting for somebody who speaks it
 * - `translated`: translated from those, and waiting for somebody who speaks it
 */
export type Provenance = 'stands' | 'written' | 'translated';

/** By language. A new one stands here before it builds. */
export const PROVENANCE: Readonly<Record<BuiltInLanguage, Provenance>> = {
  fr: 'stands',
  en: 'stands',
  de: 'written',
  it: 'written',
  ar: 'translated',
  bg: 'translated',
  cs: 'translated',
  da: 'translated',
  'de-CH': 'translated',
  el: 'translated',
  es: 'translated',
  et: 'translated',
  fi: 'translated',
  ga: 'translated',
  he: 'translated',
  hr: 'translated',
  hu: 'translated',
  lt: 'translated',
  lv: 'translated',
  mt: 'translated',
  nl: 'translated',
  pl: 'translated',
  pt: 'translated',
  rm: 'translated',
  ro: 'translated',
  sk: 'translated',
  sl: 'translated',
  sv: 'translated',
  tr: 'translated',
  uk: 'translated',
};

/**
 * What is known of a language's texts: approved by a named person, as the makers wrote them, approved
 * by nobody yet; `untranslated`: the English ones are shown.
 */
export type TextsState = 'reviewed' | 'makers' | 'unreviewed' | 'untranslated';

/** Whether somebody answers for what a site shows in one of its languages. */
export function textsState(config: SiteConfig, language: Language): TextsState {
  if (config.reviewed?.[language] || isAllOwn(config, language)) return 'reviewed';
  const provenance = provenanceOf(language);
  if (!provenance) return 'untranslated';
  return provenance === 'stands' ? 'makers' : 'unreviewed';
}

/** Whether the owner has written every text of a language: nothing built in is shown then. */
export function isAllOwn({ texts }: SiteConfig, language: Language): boolean {
  const own = texts?.[language] ?? {};
  return Object.keys(messages.en).every((key) => key in own);
}

/** Where the texts come from that serve a language; `null` where those are the English ones. */
export function provenanceOf(language: Language): Provenance | null {
  const served = nearest(language, Object.keys(PROVENANCE)) as BuiltInLanguage;
  return served === 'en' && !/^en\b/.test(language) ? null : PROVENANCE[served];
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
