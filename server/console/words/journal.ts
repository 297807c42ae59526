/**
 * What the desk says in its journal.
 *
 * @module
 */
import type { DeskLanguage } from './words.ts';

type JournalWord =
  | 'title'
  | 'lead'
  | 'siteLead'
  | 'when'
  | 'who'
  | 'site'
  | 'what'
  | 'detail'
  | 'before'
  | 'after'
  | 'none'
  | 'filter'
  | 'everybody'
  | 'everySite'
  | 'noSite'
  | 'everything'
  | 'from'
  | 'to'
  | 'show'
  | 'csv'
  | 'more';

/** The journal's texts by language. */
export const JOURNAL: Readonly<Record<DeskLanguage, Readonly<Record<JournalWord, string>>>> = {
  fr: {
    title: 'Journal du bureau',
    lead: 'Qui a fait quoi, le plus récent d’abord. Rien n’en est jamais effacé ni modifié.',
    siteLead:
      'Qui a fait quoi sur ce site, le plus récent d’abord. Rien n’en est jamais effacé ni modifié.',
    when: 'Date',
    who: 'Qui',
    site: 'Site',
    what: 'Acte',
    detail: 'Détail',
    before: 'avant',
    after: 'après',
    none: 'Rien qui corresponde.',
    filter: 'Choisir ce qui est montré',
    everybody: 'tout le monde',
    everySite: 'tous les sites',
    noSite: 'aucun site',
    everything: 'tous les actes',
    from: 'Du (jour compris)',
    to: 'Au (jour compris)',
    show: 'Montrer',
    csv: 'Télécharger en CSV',
    more: 'Ce sont les {count} actes les plus récents. Resserrez le choix pour voir les autres\u202f; le fichier CSV les contient tous.',
  },
  en: {
    title: 'Desk journal',
    lead: 'Who did what, newest first. Nothing in it is ever erased or changed.',
    siteLead: 'Who did what on this site, newest first. Nothing in it is ever erased or changed.',
    when: 'Date',
    who: 'Who',
    site: 'Site',
    what: 'Act',
    detail: 'Detail',
    before: 'before',
    after: 'after',
    none: 'Nothing of that kind.',
    filter: 'Choose what is shown',
    everybody: 'everybody',
    everySite: 'every site',
    noSite: 'no site',
    everything: 'every act',
    from: 'From (day included)',
    to: 'To (day included)',
    show: 'Show',
    csv: 'Download as CSV',
    more: 'These are the {count} newest acts. Narrow the choice to see the others; the CSV file holds them all.',
  },
};

/** How somebody came in, by the word that the journal holds. */
export const WAYS = {
  fr: {
    link: 'par un lien',
    password: 'par mot de passe',
    'second-factor': 'par mot de passe et code',
  },
  en: { link: 'by a link', password: 'by password', 'second-factor': 'by password and code' },
} as const satisfies Readonly<Record<DeskLanguage, Readonly<Record<string, string>>>>;
