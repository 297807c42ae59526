/**
 * The default documents: content that a new site's store is seeded with, and edited there.
 *
 * They are modules and not Markdown files so that a bundled server carries them along.
 *
 * @module
 */
import type { Language } from '../../../widget/contract.ts';
import { faqDe } from './faq.de.ts';
import { faqEn } from './faq.en.ts';
import { faqFr } from './faq.fr.ts';
import { faqIt } from './faq.it.ts';
import { privacyDe } from './privacy.de.ts';
import { privacyEn } from './privacy.en.ts';
import { privacyFr } from './privacy.fr.ts';
import { privacyIt } from './privacy.it.ts';

type Translations = Readonly<Record<Language, string>>;

/** The default texts by document and language. */
export const SEEDS: Readonly<Record<'privacy' | 'faq', Translations>> = {
  privacy: { fr: privacyFr, en: privacyEn, de: privacyDe, it: privacyIt },
  faq: { fr: faqFr, en: faqEn, de: faqDe, it: faqIt },
};

/**
 * The default texts of one document for a site's languages: the translation of a language or of
 * its base (`de` for `de-CH`), and English besides where one of them has none. A text stands under
 * the language that it is written in, so that a page never claims another.
 */
export function seedTexts(
  kind: 'privacy' | 'faq',
  languages: readonly Language[],
): Readonly<Record<Language, string>> {
  const translations = SEEDS[kind];
  const texts: Record<Language, string> = {};
  for (const language of languages) {
    const base = language.split('-')[0] ?? language;
    const found = translations[language] ?? translations[base];
    if (found === undefined) texts['en'] = translations['en'] ?? '';
    else texts[language] = found;
  }
  return texts;
}

const REASONS: Translations = {
  fr: 'Texte par défaut',
  en: 'Default text',
  de: 'Standardtext',
  it: 'Testo predefinito',
};

/** Why a site has the default texts, in a language or its base; in English for any other. */
export function seedReason(language: Language): string {
  const base = language.split('-')[0] ?? language;
  return REASONS[language] ?? REASONS[base] ?? 'Default text';
}
