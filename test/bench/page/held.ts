/**
 * What every tool of the bench has to hold, and for which purposes: the same for all.
 *
 * @module
 */

/** A purpose that needs consent. */
export interface Purpose {
  readonly id: 'analytics' | 'ads' | 'video';
  readonly title: string;
  readonly description: string;
}

/** A vendor's script, or its frame. */
export interface Held {
  /** Also the name of the file at the vendors' origin, without its ending. */
  readonly id: string;
  /** The vendor's name, as visitors read it. */
  readonly name: string;
  readonly purpose: Purpose['id'];
}

/** The purposes, in the order in which they are asked for. */
export const PURPOSES: readonly Purpose[] = [
  {
    id: 'analytics',
    title: 'Mesure d’audience',
    description: 'Savoir quels articles sont lus, et jusqu’où, pour mieux les présenter.',
  },
  {
    id: 'ads',
    title: 'Publicité',
    description: 'Montrer des annonces en rapport avec ce que vous lisez, et compter leurs vues.',
  },
  {
    id: 'video',
    title: 'Vidéos',
    description: 'Regarder dans la page les vidéos qu’un prestataire héberge.',
  },
];

/** Three scripts, in document order. */
export const SCRIPTS: readonly Held[] = [
  { id: 'mesurix', name: 'Mesurix', purpose: 'analytics' },
  { id: 'lecturix', name: 'Lecturix', purpose: 'analytics' },
  { id: 'publireseau', name: 'Publiréseau', purpose: 'ads' },
];

/** One frame. */
export const FRAME: Held = { id: 'videolac', name: 'Vidéolac', purpose: 'video' };

/** What the banner and the panel say, where a tool brings no French text of its own. */
export const WORDS = {
  title: 'Vos choix sur ce site',
  description:
    'Avec votre accord, nous et nos partenaires mesurons l’audience, montrons des annonces et ' +
    'des vidéos. Vous pouvez changer d’avis à tout moment.',
  accept: 'Tout accepter',
  refuse: 'Tout refuser',
  customize: 'Choisir',
  save: 'Enregistrer',
  close: 'Fermer',
  panel: 'Modifier mes choix',
  policy: '/confidentialite',
} as const;
