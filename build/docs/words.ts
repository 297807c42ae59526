/**
 * What stands around a chapter, in both languages.
 *
 * @module
 */
import { french } from '../../server/policy/typography.ts';
import type { DocsLanguage } from './chapters.ts';

/** The words of a page's frame. */
export interface FrameWords {
  readonly name: string;
  readonly skip: string;
  readonly chapters: string;
  /** The first page, in the list of chapters. */
  readonly home: string;
  readonly languages: string;
  readonly onThisPage: string;
  readonly before: string;
  readonly next: string;
  readonly pages: string;
  readonly code: string;
  readonly table: string;
  readonly untranslated: string;
  readonly noScript: string;
  /** The text of a page on which a look is shown. */
  readonly sample: string;
}

/** By language. */
export const FRAME_WORDS: Readonly<Record<DocsLanguage, FrameWords>> = {
  fr: {
    name: 'Documentation',
    skip: 'Aller au texte',
    chapters: 'Chapitres',
    home: french("Vue d'ensemble"),
    languages: 'Langue',
    onThisPage: 'Sur cette page',
    before: 'Chapitre précédent',
    next: 'Chapitre suivant',
    pages: 'Autres chapitres',
    code: 'Exemple à copier',
    table: 'Tableau',
    untranslated: french("Ce chapitre est technique : il n'existe qu'en anglais."),
    noScript: french("L'exemple a besoin de JavaScript : il montre le vrai bandeau."),
    sample: french(
      "Une page du site. Le bandeau que vous voyez est le vrai : vous pouvez tout essayer, rien n'est enregistré.",
    ),
  },
  en: {
    name: 'Documentation',
    skip: 'Go to the text',
    chapters: 'Chapters',
    home: 'Overview',
    languages: 'Language',
    onThisPage: 'On this page',
    before: 'Previous chapter',
    next: 'Next chapter',
    pages: 'Other chapters',
    code: 'Example to copy',
    table: 'Table',
    untranslated: '',
    noScript: 'The example needs JavaScript: it shows the real banner.',
    sample:
      'A page of the site. The banner that you see is the real one: try all of it, nothing is kept.',
  },
};
