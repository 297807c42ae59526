/**
 * Conditions: what `data-consent` says, and whether it is met (docs/contract.md, section 2).
 *
 * @module
 */
import type { Id } from '../contract.ts';

/** What is known of the visitor's answers. */
export interface Answered {
  readonly allows: (id: Id) => boolean;
  /** Whether the visitor has decided, and decides about this id: it is known and not exempt. */
  readonly refuses: (id: Id) => boolean;
}

/**
 * Whether all words of `text` are met. A word is met by any of its alternatives (`a|b`); `!id` by a
 * decision that does not grant `id`, never by an unknown or exempt one. No word at all is not met.
 */
export function isMet(text: string, { allows, refuses }: Answered): boolean {
  const words = text.match(/\S+/g) ?? [];
  const isTrue = (id: string) => (id[0] === '!' ? refuses(id.slice(1)) : allows(id));
  return !!words[0] && words.every((word) => word.split('|').some(isTrue));
}

/** Every id that `text` names. */
export function idsIn(text: string): Id[] {
  return text.match(/[^\s|!]+/g) ?? [];
}
