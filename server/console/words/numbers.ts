/**
 * What the page of numbers says at the desk, in each of its languages.
 *
 * @module
 */
import type { DeskLanguage } from './words.ts';

/** The texts of the numbers, in one language. */
export interface NumbersWords {
  readonly title: string;
  readonly lead: string;
  readonly period: Record<'from' | 'to' | 'show' | 'week' | 'month' | 'year' | 'wrong', string>;
  readonly summary: Record<
    'none' | 'one' | 'decisions' | 'rate' | 'best' | 'withdrawals' | 'noRefusals' | 'meaning',
    string
  >;
  readonly by: Record<'day' | 'purpose' | 'language' | 'layer' | 'revision' | 'action', string>;
  readonly columns: Record<'decisions' | 'yes' | 'no' | 'rate' | 'share', string>;
  readonly table: string;
  readonly chart: string;
  readonly csv: string;
  readonly revision: string;
  readonly shown: Record<
    | 'title'
    | 'off'
    | 'on'
    | 'how'
    | 'let'
    | 'stop'
    | 'done'
    | 'stopped'
    | 'summary'
    | 'none'
    | 'shown'
    | 'answered'
    | 'ratio',
    string
  >;
}

const fr: NumbersWords = {
  title: 'Chiffres',
  lead: 'Ce que les visiteurs répondent, compté dans le registre\u202f: des sommes par jour (UTC), sans aucun identifiant. Elles restent quand les enregistrements sont effacés.',
  period: {
    from: 'Du',
    to: 'Au',
    show: 'Afficher',
    week: '7 jours',
    month: '30 jours',
    year: '12 mois',
    wrong: 'Donnez deux jours, le premier avant le second, à 400 jours d’écart au plus.',
  },
  summary: {
    none: 'Aucune décision du {from} au {to}.',
    one: 'Une décision du {from} au {to}.',
    decisions: '{count} décisions du {from} au {to}.',
    rate: 'Un accord au moins dans {rate} d’entre elles.',
    best: 'La finalité la plus acceptée est «\u202f{most}\u202f» ({mostRate}), la moins acceptée «\u202f{least}\u202f» ({leastRate}).',
    withdrawals: 'Retraits du consentement, comptés à part\u202f: {count}.',
    noRefusals:
      'Ce site ne garde pas les refus anonymes\u202f: on ne peut donc pas dire quelle part des visiteurs accepte. Seuls les nombres sont justes, pas les taux.',
    meaning:
      'Une décision n’est pas un visiteur\u202f: qui change d’avis décide deux fois, qui ne répond pas n’y figure pas.',
  },
  by: {
    day: 'Par jour',
    purpose: 'Par finalité',
    language: 'Par langue',
    layer: 'Par endroit',
    revision: 'Par révision du site',
    action: 'Par décision',
  },
  columns: {
    decisions: 'Réponses',
    yes: 'Oui',
    no: 'Non',
    rate: 'Part des oui',
    share: 'Part',
  },
  table: 'Tableau',
  chart: '{title}\u202f: oui en plein, non en contour. Les mêmes chiffres sont dans le tableau.',
  csv: 'Télécharger en CSV',
  revision: 'Révision {revision}',
  shown: {
    title: 'Bandeau affiché et réponses',
    off: 'Les affichages du bandeau ne sont pas comptés.',
    on: 'Les affichages du bandeau sont comptés depuis le {date}.',
    how: 'Le serveur compte combien de fois un navigateur qui n’a pas encore répondu demande les préférences après avoir affiché le bandeau\u202f: une somme par jour, langue et révision. Ni cookie, ni identifiant, ni adresse, et rien de plus n’est envoyé par la page. Un visiteur qui voit le bandeau sur trois pages compte trois fois\u202f; un réseau de diffusion (CDN) devant le serveur peut en cacher.',
    let: 'Compter les affichages',
    stop: 'Ne plus compter',
    done: 'Les affichages sont comptés à partir de maintenant.',
    stopped: 'Les affichages ne sont plus comptés. Ce qui a été compté reste.',
    summary: 'Affichages\u202f: {shown}. Réponses\u202f: {answered}, soit {ratio}.',
    none: 'Aucun affichage compté dans cette période.',
    shown: 'Affichages',
    answered: 'Réponses',
    ratio: 'Réponses par affichage',
  },
};

const en: NumbersWords = {
  title: 'Numbers',
  lead: 'What visitors answer, counted in the register: sums by day (UTC), without any identifier. They stay when the records are erased.',
  period: {
    from: 'From',
    to: 'To',
    show: 'Show',
    week: '7 days',
    month: '30 days',
    year: '12 months',
    wrong: 'Give two days, the first before the second, at most 400 days apart.',
  },
  summary: {
    none: 'No decision from {from} to {to}.',
    one: 'One decision from {from} to {to}.',
    decisions: '{count} decisions from {from} to {to}.',
    rate: '{rate} of them said yes to something.',
    best: 'The purpose accepted most is “{most}” ({mostRate}), the one accepted least “{least}” ({leastRate}).',
    withdrawals: 'Withdrawals of consent, counted apart: {count}.',
    noRefusals:
      'This site keeps no anonymous refusals: it cannot be said which share of the visitors accepts. The numbers are right, the rates are not.',
    meaning:
      'A decision is not a visitor: who has a change of mind decides twice, who does not answer is not in it.',
  },
  by: {
    day: 'By day',
    purpose: 'By purpose',
    language: 'By language',
    layer: 'By place',
    revision: 'By revision of the site',
    action: 'By decision',
  },
  columns: {
    decisions: 'Answers',
    yes: 'Yes',
    no: 'No',
    rate: 'Share of yes',
    share: 'Share',
  },
  table: 'Table',
  chart: '{title}: yes filled, no in outline. The table has the same numbers.',
  csv: 'Download as CSV',
  revision: 'Revision {revision}',
  shown: {
    title: 'Banner shown and answered',
    off: 'It is not counted how often the banner is shown.',
    on: 'It is counted since {date} how often the banner is shown.',
    how: 'The server counts how often a browser that has not answered yet asks for the preferences after it has shown the banner: a sum by day, language and revision. No cookie, no identifier, no address, and the page sends nothing more for it. A visitor who sees the banner on three pages counts three times; a content delivery network in front of the server may hide some.',
    let: 'Count how often it is shown',
    stop: 'Stop counting',
    done: 'It is counted from now on how often the banner is shown.',
    stopped: 'It is no longer counted. What was counted stays.',
    summary: 'Shown: {shown}. Answers: {answered}, which is {ratio}.',
    none: 'Nothing was counted in this period.',
    shown: 'Shown',
    answered: 'Answers',
    ratio: 'Answers for each time shown',
  },
};

/** The texts of the numbers by language. */
export const NUMBERS_WORDS: Readonly<Record<DeskLanguage, NumbersWords>> = { fr, en };
