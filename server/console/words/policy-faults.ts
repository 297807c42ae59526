/**
 * The policy slice names the faults of a text in English; here they are said in the desk's language.
 *
 * A sentence that is not known here is shown as it came.
 *
 * @module
 */
import { french } from '../../policy/typography.ts';
import type { DeskLanguage } from './words.ts';

const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^The text is empty\.$/, 'Le texte est vide.'],
  [
    /^The text has (\d+) characters; at most (\d+) are kept\.$/,
    'Le texte compte $1 caractères ; il peut en compter $2 au plus.',
  ],
  [
    /^The text must begin with its title: a line such as "# Title"\.$/,
    'Le texte doit commencer par son titre : une ligne comme « # Titre ».',
  ],
  [/^Line (\d+): the title is empty\.$/, 'Ligne $1 : le titre est vide.'],
  [
    /^Line (\d+): there is one title; write this heading as "## \.\.\."\.$/,
    'Ligne $1 : il n’y a qu’un titre ; écrivez cet intertitre « ## … ».',
  ],
  [
    /^The FAQ holds no question: write each one as a heading, "## Question\?"\.$/,
    'Il n’y a aucune question : écrivez chacune comme un intertitre, « ## Question ? ».',
  ],
  [
    /^Line (\d+): unknown placeholder (\{\{.*\}\}); this document may hold: (.*)\.$/,
    'Ligne $1 : $2 ne correspond à rien ; ce texte peut contenir : $3.',
  ],
  [
    /^Line (\d+): HTML is not accepted; write it in Markdown\.$/,
    'Ligne $1 : le HTML n’est pas accepté ; écrivez en Markdown.',
  ],
  [
    /^Line (\d+): HTML is not accepted \((.*)\); write it in Markdown\.$/s,
    'Ligne $1 : le HTML n’est pas accepté ($2) ; écrivez en Markdown.',
  ],
  [
    /^Missing: (.*)\. What they stand for is required by law .*\.$/,
    'Il manque $1. Ces passages obligatoires se remplissent d’eux-mêmes : remettez chacun seul sur sa ligne, là où le texte en vigueur le porte.',
  ],
  [
    /^Line (\d+): a placeholder stands on a line of its own\.$/,
    'Ligne $1 : un « {{…}} » doit être seul sur sa ligne.',
  ],
  [
    /^Line (\d+): images are not shown on this page: remove "!\[\.\.\.\]\(\.\.\.\)"\.$/,
    'Ligne $1 : cette page ne montre pas d’images : retirez « ![…](…) ».',
  ],
  [
    /^Line (\d+): a link leads to an http:, https:, mailto: or tel: address\.$/,
    'Ligne $1 : un lien mène à une adresse http:, https:, mailto: ou tel:.',
  ],
];

/** The sentence in the desk's language. */
export function policyFaultText(language: DeskLanguage, message: string): string {
  if (language === 'en') return message;
  const known = FRENCH.find(([pattern]) => pattern.test(message));
  return known ? french(message.replace(known[0], known[1])) : message;
}
