/**
 * What the desk says around a publication: when, who is asked, what waits, what has to be looked at.
 *
 * @module
 */
import { french } from '../../policy/typography.ts';
import type { DeskLanguage } from './words.ts';

const FR = {
  // What waits.
  waitingTitle: 'Publications',
  waitingLead:
    'Ce qui attend son heure, et ce qui a été publié, annulé ou refusé. Une publication qui attend peut être annulée.',
  waitsNow: 'En attente',
  waitsNone: 'Rien n’attend.',
  ended: 'Terminées',
  endedNone: 'Aucune publication terminée.',
  waits: '« {document} » entre en vigueur le {when}.',
  waitsMaterial: 'Les visiteurs seront interrogés à nouveau : {purposes}.',
  waitsPlain: 'Personne ne sera interrogé à nouveau.',
  halfDone: '« {document} » entre en vigueur en ce moment.',
  failedConflict:
    '« {document} » n’a pas pu être publié le {when} : quelqu’un avait publié le même contenu entre-temps. Rien n’a été écrasé et les brouillons sont intacts.',
  failedRefused:
    '« {document} » n’a pas pu être publié le {when} : le texte ou la configuration ont des défauts depuis. Les brouillons sont intacts.',
  look: 'Voir ou annuler',
  lookAgain: 'Comparer à nouveau',
  cancel: 'Annuler cette publication',
  cancelHow: 'Rien ne change pour les visiteurs, et vos brouillons restent.',
  cancelled:
    'Publication annulée. Rien n’a changé pour les visiteurs ; vos brouillons sont intacts.',
  notCancelled: 'Trop tard : cette publication n’attend plus.',
  asked: 'Demandée par {author} le {when}',
  document: 'Texte',
  due: 'Entrée en vigueur',
  state: 'État',
  states: {
    waiting: 'en attente',
    told: 'en cours',
    done: 'en vigueur',
    cancelled: 'annulée',
    failed: 'impossible',
  },
  doneAs: 'version {version}',
  cancelledBy: 'annulée par {who}',
  languages: 'Langues',
  behind: 'Marquées en retard : {languages}.',
  changes: 'Ce qui change',
  scheduled:
    'Publication prévue. Elle entrera en vigueur le {when} ; jusque-là, vous pouvez l’annuler.',
  occupied:
    'Une publication de ce contenu attend déjà : annulez-la d’abord (rubrique Publications), ou attendez qu’elle soit en vigueur.',
  occupiedHow: 'Rien n’a été publié. Vos réponses sont encore dans le formulaire.',
  // When.
  when: 'Quand ?',
  now: 'Maintenant',
  nowMeaning:
    'Le texte entre en vigueur tout de suite. S’il change ce à quoi les visiteurs ont consenti, dans dix minutes : jusque-là, vous pouvez annuler.',
  later: 'À une date',
  laterMeaning: 'Le texte entre en vigueur à cette heure, sans vous. Vous pouvez annuler avant.',
  date: 'Jour',
  time: 'Heure',
  zone: 'Fuseau horaire',
  inZone: '{when} (heure de {zone})',
  inUtc: '{when} (UTC)',
  missingMoment: 'Indiquez le jour, l’heure et le fuseau horaire.',
  skippedMoment:
    'Cette heure n’existe pas ce jour-là : les horloges avancent. Choisissez-en une autre.',
  pastMoment: 'Cette heure est passée. Choisissez-en une autre, ou « Maintenant ».',
};

/** The words of publications, in one language. */
export type PublishingWords = typeof FR;

const EN: PublishingWords = {
  waitingTitle: 'Publications',
  waitingLead:
    'What waits for its hour, and what was published, cancelled or refused. A publication that waits can be cancelled.',
  waitsNow: 'Waiting',
  waitsNone: 'Nothing waits.',
  ended: 'Ended',
  endedNone: 'No publication has ended yet.',
  waits: '“{document}” takes effect on {when}.',
  waitsMaterial: 'Visitors will be asked again: {purposes}.',
  waitsPlain: 'Nobody will be asked again.',
  halfDone: '“{document}” is taking effect just now.',
  failedConflict:
    '“{document}” could not be published on {when}: somebody had published the same content meanwhile. Nothing was overwritten, and the drafts are untouched.',
  failedRefused:
    '“{document}” could not be published on {when}: the text or the configuration has faults by now. The drafts are untouched.',
  look: 'See or cancel',
  lookAgain: 'Compare again',
  cancel: 'Cancel this publication',
  cancelHow: 'Nothing changes for visitors, and your drafts stay.',
  cancelled: 'Publication cancelled. Nothing has changed for visitors; your drafts are untouched.',
  notCancelled: 'Too late: this publication does not wait any more.',
  asked: 'Asked for by {author} on {when}',
  document: 'Text',
  due: 'Takes effect',
  state: 'State',
  states: {
    waiting: 'waiting',
    told: 'under way',
    done: 'in force',
    cancelled: 'cancelled',
    failed: 'failed',
  },
  doneAs: 'version {version}',
  cancelledBy: 'cancelled by {who}',
  languages: 'Languages',
  behind: 'Marked as behind: {languages}.',
  changes: 'What changes',
  scheduled: 'Publication scheduled. It takes effect on {when}; you can cancel it until then.',
  occupied:
    'A publication of this content waits already: cancel it first (under Publications), or wait until it is in force.',
  occupiedHow: 'Nothing was published. Your answers are still in the form.',
  when: 'When?',
  now: 'Now',
  nowMeaning:
    'The text is in force at once. Where it changes what visitors agreed to, in ten minutes: you can cancel it until then.',
  later: 'At a date',
  laterMeaning: 'The text takes effect at that hour, without you. You can cancel it before.',
  date: 'Day',
  time: 'Time',
  zone: 'Time zone',
  inZone: '{when} ({zone} time)',
  inUtc: '{when} (UTC)',
  missingMoment: 'Give the day, the time and the time zone.',
  skippedMoment: 'There is no such time on that day: the clocks go forward. Choose another one.',
  pastMoment: 'That time has passed. Choose another one, or “Now”.',
};

const WORDS: Readonly<Record<DeskLanguage, PublishingWords>> = { fr: typeset(FR), en: EN };

/** The words of publications in a language of the desk. */
export function publishingWords(language: DeskLanguage): PublishingWords {
  return WORDS[language];
}

/** French spaces and apostrophes, all the way down. */
function typeset<T>(words: T): T {
  const entries = Object.entries(words as Record<string, unknown>).map(([key, value]) => [
    key,
    typeof value === 'string' ? french(value) : typeset(value),
  ]);
  return Object.fromEntries(entries) as T;
}
