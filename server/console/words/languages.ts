/**
 * What the desk says where a named person approves the texts of a language.
 *
 * @module
 */
import { roomWords } from './room.ts';

/** In both languages of the desk. */
export const LANGUAGES_WORDS = roomWords(
  {
    title: 'Langues',
    lead: 'Ce que le bandeau et le panneau disent aux visiteurs, langue par langue. Quelqu’un qui parle la langue lit ses textes, puis les approuve ici, sous son nom.',
    states: {
      reviewed: 'Approuvée par {by}, le {date}.',
      makers:
        'Écrite par les auteurs de Mes choix, qui en répondent. Personne ne l’a encore approuvée pour ce site.',
      written:
        'Écrite par les auteurs de Mes choix. À faire lire par quelqu’un qui parle la langue.',
      translated: 'Traduite. À faire lire par quelqu’un qui parle la langue.',
      untranslated:
        'Sans traduction : les textes anglais sont montrés. Écrivez les vôtres dans les textes du bandeau, ou retirez la langue.',
      own: 'Écrite par vous, en entier.',
    },
    texts: {
      one: '{count} texte, tel que les visiteurs le lisent',
      other: '{count} textes, tels que les visiteurs les lisent',
    },
    approve: {
      title: 'Approuver',
      languages: 'Langues dont tous les textes ont été lus',
      by: 'Prénom et nom de qui les a lus',
      byHint: 'Gardé avec la date. Les visiteurs ne le voient pas.',
      button: 'Approuver',
      again: 'Rien n’est encore approuvé',
      missingBy: 'Indiquez le nom de qui a lu les textes.',
      longBy: 'Un nom a 200 caractères au plus.',
      missingLanguage: 'Choisissez au moins une langue.',
      overtaken: 'Quelqu’un a publié entre-temps. Relisez, puis approuvez à nouveau.',
      done: 'Approbation enregistrée.',
      owners: 'Seuls les propriétaires du site peuvent approuver une langue.',
    },
  },
  {
    title: 'Languages',
    lead: 'What the banner and the panel say to visitors, language by language. Somebody who speaks the language reads its texts, and then approves them here, under their name.',
    states: {
      reviewed: 'Approved by {by} on {date}.',
      makers:
        'Written by the makers of Mes choix, who answer for it. Nobody has approved it for this site yet.',
      written: 'Written by the makers of Mes choix. Let somebody who speaks the language read it.',
      translated: 'Translated. Let somebody who speaks the language read it.',
      untranslated:
        'Not translated: the English texts are shown. Write your own in the banner, or take the language out.',
      own: 'Written by you, all of it.',
    },
    texts: {
      one: '{count} text, as visitors read it',
      other: '{count} texts, as visitors read them',
    },
    approve: {
      title: 'Approve',
      languages: 'Languages of which all texts have been read',
      by: 'First and last name of who has read them',
      byHint: 'Kept with the day. Visitors do not see it.',
      button: 'Approve',
      again: 'Nothing is approved yet',
      missingBy: 'Name who has read the texts.',
      longBy: 'A name has 200 characters at most.',
      missingLanguage: 'Choose at least one language.',
      overtaken: 'Somebody has published meanwhile. Look again, then approve again.',
      done: 'The approval is kept.',
      owners: 'Only the site’s owners can approve a language.',
    },
  },
);
