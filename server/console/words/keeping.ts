/**
 * What the desk says of words that were typed and are not at the server.
 *
 * @module
 */
import { roomWords } from './room.ts';

/** These words, in each language of the desk. */
export const KEEPING_WORDS = roomWords(
  {
    locale: 'fr-CH',
    back: 'Ce que vous aviez tapé ici n’était pas encore enregistré : c’est revenu.',
    undo: 'Revenir à ce qui est enregistré',
    left: 'Dans une fenêtre fermée depuis, vous aviez tapé autre chose ici ({time}), sans l’enregistrer.',
    take: 'Le reprendre',
    forget: 'L’oublier',
    sending: 'En cours… La suite s’affichera d’elle-même.',
    away: 'Le serveur ne répond pas. Rien n’est perdu : ce que vous avez tapé reste ici, et dans ce navigateur. Réessayez dans un moment.',
  },
  {
    locale: 'en-GB',
    back: 'What you had typed here was not saved yet: it is back.',
    undo: 'Go back to what is saved',
    left: 'In a window that has been closed since you had typed something else here ({time}), and not saved it.',
    take: 'Take it back',
    forget: 'Forget it',
    sending: 'Under way… What follows will show by itself.',
    away: 'The server does not answer. Nothing is lost: what you have typed stays here, and in this browser. Try again in a moment.',
  },
);

/** They, in one language. */
export type KeepWords = (typeof KEEPING_WORDS)['fr'];
