/**
 * How a publication is carried out, a step at a time; each kind of them has a way of its own.
 *
 * @module
 */
import type { DocumentKind, StoredPublication } from '../../store/store.ts';
import type { EditionFault } from '../banner-edition.ts';

/** A publication of a text. */
export type TextPublication = StoredPublication & { readonly kind: DocumentKind };

/** Carries publications out. */
export interface Carrier<Publication extends StoredPublication = StoredPublication> {
  /**
   * Does the next step of one that has not ended; what cannot be put in force has failed, and its
   * faults are given. Rejects with `Conflict` where another process is at it.
   */
  advance(publication: Publication): Promise<readonly EditionFault[]>;
}

/** Whether it is one of a text. */
export function isOfText(publication: StoredPublication): publication is TextPublication {
  return publication.kind !== 'configuration';
}
