/**
 * What the desk says of comparing, previewing and taking a version along.
 *
 * @module
 */
import { french } from '../../policy/typography.ts';
import type { DeskLanguage } from './words.ts';

const FR = {
  against: 'Comparer avec',
  look: 'Affichage',
  inline: 'dans le texte',
  sides: 'côte à côte',
  draft: 'Brouillon',
  preview: 'Voir comme les visiteurs',
  previewLead:
    'Exactement ce que verront les visiteurs. Rien n’est envoyé ni enregistré depuis cet aperçu.',
  previewOf: 'Aperçu : {what}',
  width: 'Largeur',
  phone: 'téléphone',
  desktop: 'ordinateur',
  page: 'La page',
  banner: 'Le bandeau',
  bannerDraft: 'Le bandeau, avec le brouillon de ses textes',
  noBanner: 'Le bandeau n’est pas construit ici : il ne peut pas être montré.',
  language: 'Langue',
  public: 'Adresse permanente',
  pdf: 'PDF',
  markdown: 'Markdown',
  take: 'Emporter cette version',
  onDay: 'Qu’est-ce qui était en vigueur ?',
  onDayLead: 'Un jour compte jusqu’à sa fin (UTC).',
  day: 'Jour',
  show: 'Montrer',
  wasInForce: 'Le {date}, la version {version} était en vigueur.',
  noneInForce: 'Le {date}, aucun texte n’était encore en vigueur.',
  noDay: 'Indiquez un jour, par exemple 2026-11-23.',
  permanent: 'Lien permanent vers ce jour',
};

/** The words of comparisons, in one language. */
export type ComparisonWords = typeof FR;

const EN: ComparisonWords = {
  against: 'Compare with',
  look: 'Shown',
  inline: 'in the text',
  sides: 'side by side',
  draft: 'Draft',
  preview: 'See it as visitors will',
  previewLead: 'Exactly what visitors will see. Nothing is sent or stored from this preview.',
  previewOf: 'Preview: {what}',
  width: 'Width',
  phone: 'phone',
  desktop: 'desktop',
  page: 'The page',
  banner: 'The banner',
  bannerDraft: 'The banner, with the draft of its texts',
  noBanner: 'The banner is not built here: it cannot be shown.',
  language: 'Language',
  public: 'Permanent address',
  pdf: 'PDF',
  markdown: 'Markdown',
  take: 'Take this version along',
  onDay: 'What was in force?',
  onDayLead: 'A day counts until its end (UTC).',
  day: 'Day',
  show: 'Show',
  wasInForce: 'On {date}, version {version} was in force.',
  noneInForce: 'On {date}, no text was in force yet.',
  noDay: 'Give a day, such as 2026-11-23.',
  permanent: 'Permanent link to that day',
};

const WORDS: Readonly<Record<DeskLanguage, ComparisonWords>> = {
  fr: Object.fromEntries(
    Object.entries(FR).map(([key, text]) => [key, french(text)]),
  ) as ComparisonWords,
  en: EN,
};

/** The words of comparisons in a language of the desk. */
export function comparisonWords(language: DeskLanguage): ComparisonWords {
  return WORDS[language];
}
