/**
 * What the desk asks to be published, what comes of asking, and when it takes effect.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import type { DocumentVersion, StoredPublication } from '../../store/store.ts';
import type { EditionFault } from '../banner-edition.ts';
import type { Edition } from '../editions.ts';

/** How long a publication that asks visitors again can be cancelled, in milliseconds. */
export const GRACE = 10 * 60_000;

/** A publication as the desk asks for it. */
export interface Wish extends Edition {
  /** The instant (RFC 3339) that was asked for; `null`: as soon as may be. */
  readonly at: string | null;
  /** The time zone in which it was said, an IANA name. */
  readonly zone: string;
}

/** A configuration that is to take effect later. */
export interface ConfigurationWish extends Pick<Wish, 'at' | 'zone'> {
  /** What it holds, as `heldTexts` makes it. */
  readonly texts: StoredPublication['texts'];
  /** Whether visitors are asked again: then it can be cancelled for a while. */
  readonly isAsked: boolean;
  readonly author: string;
  readonly reason: string;
  readonly material: readonly Id[];
  /** The version of the configuration that its author looked at. */
  readonly base: number;
}

/** What came of that; `occupied`: another one has not ended yet. */
export interface Scheduled {
  readonly outcome: 'waiting' | 'occupied';
  readonly publication: StoredPublication;
}

/** What came of it. */
export type Asked =
  | { readonly outcome: 'published'; readonly version: DocumentVersion; readonly revision: number }
  /** It takes effect later, and can be cancelled until then. */
  | { readonly outcome: 'waiting'; readonly publication: StoredPublication }
  | { readonly outcome: 'refused'; readonly faults: readonly EditionFault[] }
  /** Somebody else published first; nothing was written. */
  | { readonly outcome: 'conflict' }
  /** Another publication of this document has not ended yet. */
  | { readonly outcome: 'occupied'; readonly publication: StoredPublication };

/** When a publication takes effect: not before its date, nor before it could be cancelled. */
export function dueAt({ at, isAsked }: Pick<ConfigurationWish, 'at' | 'isAsked'>, now: Date): Date {
  const soonest = now.getTime() + (isAsked ? GRACE : 0);
  return new Date(Math.max(soonest, at === null ? 0 : Date.parse(at)));
}
