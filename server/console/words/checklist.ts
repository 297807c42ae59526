/**
 * What the desk says of the list before a publication.
 *
 * @module
 */
import { french } from '../../policy/typography.ts';
import type { DeskLanguage } from './words.ts';

const FR = {
  title: 'Avant de publier',
  lead: 'Rien de rouge n’est publié. Ce qui est « à regarder » n’empêche rien : vous seul pouvez en juger.',
  ok: 'en ordre',
  look: 'à regarder',
  fault: 'à corriger',
  languages: 'Chaque langue est là, ou marquée en retard',
  required: 'Mentions obligatoires (RGPD, art. 13)',
  parts: 'Parties vivantes : commande, services, choix, droits',
  form: 'Forme du texte',
  wording: 'Formulation',
  links: 'Liens',
  fairness: 'Bandeau équitable et configuration valable',
  languageMissing:
    'Il n’y a pas de texte en {language} : écrivez-le, ou marquez la langue en retard.',
  languageBehind: '{language} sera marqué en retard sur la page publique.',
  noContact:
    'La configuration ne donne ni adresse ni e-mail du responsable : les visiteurs ne sauraient pas à qui s’adresser.',
  noGround: 'Aucune base légale n’est nommée.',
  noDuration: 'Aucune durée de conservation n’est nommée.',
  notesLeft:
    '{count} notes au service juridique sont encore dans le texte ; les visiteurs ne les voient pas.',
  unfinished: '« {words} » : ce passage n’est pas terminé.',
  typography:
    '{count} apostrophes droites ou espaces ordinaires devant ; ! ? et dans les guillemets.',
  longSentence:
    'La phrase «\u202f{start} …\u202f» compte {words} mots. En deux phrases, elle se lit plus facilement.',
  nameless: 'Un lien vers {href} n’a pas de texte.',
  lostLink: 'Le lien {href} ne mène à aucun intertitre de ce texte.',
  plainLink: 'Le lien {href} n’est pas chiffré (http).',
  // The other languages.
  others: 'Les autres langues',
  othersLead:
    'Ce changement ne les touche pas encore. Une langue marquée en retard le dit à ses lecteurs, jusqu’à ce que son texte suive.',
  isCurrent: '{language} : rien à changer',
  isBehind: '{language} : en retard, le dire aux visiteurs',
  // Who is asked what.
  consequence: 'Décisions récentes qui l’acceptent : {count} sur {of} (depuis le {since}).',
  consequenceNone: 'Aucune décision n’est encore enregistrée.',
  stops: 'S’arrêtent jusqu’à une nouvelle réponse : {services}.',
  stopsNothing: 'Aucun service n’en dépend.',
  everyone:
    'Tous les visiteurs qui ont déjà choisi revoient le bandeau, ceux qui ont refusé aussi ; un refus reste un refus. Les autres finalités gardent leur réponse.',
};

/** The words of the list, in one language. */
export type ChecklistWords = typeof FR;

const EN: ChecklistWords = {
  title: 'Before you publish',
  lead: 'Nothing red is published. What is “to look at” hinders nothing: only you can judge it.',
  ok: 'in order',
  look: 'to look at',
  fault: 'to mend',
  languages: 'Every language is there, or marked as behind',
  required: 'What must be said (GDPR, art. 13)',
  parts: 'Live parts: control, services, choice, rights',
  form: 'Form of the text',
  wording: 'Wording',
  links: 'Links',
  fairness: 'Fair banner and valid configuration',
  languageMissing: 'There is no text in {language}: write it, or mark the language as behind.',
  languageBehind: '{language} will be marked as behind on the public page.',
  noContact:
    'The configuration gives neither address nor e-mail of the controller: visitors would not know whom to ask.',
  noGround: 'No legal basis is named.',
  noDuration: 'No period of retention is named.',
  notesLeft: '{count} notes to the legal team are still in the text; visitors do not see them.',
  unfinished: '“{words}”: this passage is not finished.',
  typography:
    '{count} straight apostrophes or plain spaces before ; ! ? and inside quotation marks.',
  longSentence: 'The sentence “{start} …” has {words} words. Two sentences are easier to read.',
  nameless: 'A link to {href} has no text.',
  lostLink: 'The link {href} leads to no heading of this text.',
  plainLink: 'The link {href} is not encrypted (http).',
  others: 'The other languages',
  othersLead:
    'This change has not reached them yet. A language marked as behind says so to its readers until its text follows.',
  isCurrent: '{language}: nothing to change',
  isBehind: '{language}: behind, tell visitors',
  consequence: 'Recent decisions that accept it: {count} of {of} (since {since}).',
  consequenceNone: 'No decision is recorded yet.',
  stops: 'Stopped until there is a new answer: {services}.',
  stopsNothing: 'No service depends on it.',
  everyone:
    'All visitors who have chosen before see the banner again, those who refused too; a refusal stays a refusal. The other purposes keep their answer.',
};

const WORDS: Readonly<Record<DeskLanguage, ChecklistWords>> = {
  fr: Object.fromEntries(
    Object.entries(FR).map(([key, text]) => [key, french(text)]),
  ) as ChecklistWords,
  en: EN,
};

/** The words of the list in a language of the desk. */
export function checklistWords(language: DeskLanguage): ChecklistWords {
  return WORDS[language];
}
