/**
 * What an audit finds: the codes, and what each of them is about. Types only.
 *
 * @module
 */
import type { Item } from './inventory.ts';

/** About something that was seen on the device or on the wire. */
export type TraceCode =
  /** In the page's own markup, and loaded before an answer. */
  | 'not-held'
  | 'before-choice'
  | 'after-refusal'
  | 'after-withdrawal'
  /** Still on the device after a withdrawal. */
  | 'stays'
  | 'undeclared'
  | 'longer-than-declared';

/** About the layers that ask. Rows of the supervisory authorities' lists. */
export type BannerCode =
  | 'no-banner'
  | 'no-refuse'
  | 'no-answer'
  | 'refuse-is-link'
  | 'refuse-smaller'
  | 'refuse-lighter'
  | 'refuse-fainter'
  | 'refuse-apart'
  | 'refuse-out-of-view'
  | 'accept-more-often'
  | 'low-contrast'
  | 'refuse-wording'
  | 'accept-wording'
  /** Its text takes going on for a yes. */
  | 'implied-yes'
  | 'pre-ticked'
  | 'focus-on-accept'
  | 'asked-again'
  | 'refusal-shorter'
  | 'no-way-back'
  | 'withdraw-longer'
  | 'legitimate-interest'
  | 'covers-page';

/** What could not be looked at. */
export type GapCode = 'accept-not-found' | 'refuse-not-found' | 'withdraw-not-found' | 'no-config';

/** Every code. */
export type Code = TraceCode | BannerCode | GapCode;

/** One thing that was found. */
export interface Finding {
  readonly code: Code;
  /** A `note` is for a person to look at, and fails nothing. */
  readonly severity: 'fault' | 'note';
  /** What it is about, where that is something that was seen. */
  readonly item?: Item;
  /** Figures and words that the sentence needs. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
