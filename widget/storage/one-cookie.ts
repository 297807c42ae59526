/**
 * One cookie of the choice, where a changed domain or path has left several.
 *
 * @module
 */
import { encode } from '../consent/codec.ts';
import type { Choice, SiteRules } from '../contract.ts';
import { removeCookie } from './remove-cookie.ts';
import { secondsLeft, writeCookie } from './cookie.ts';

/** Deletes every form of the choice's cookie, and writes the choice in force once; none where it is `null`. */
export function keepOneCookie(rules: SiteRules, choice: Choice | null): void {
  removeCookie(rules.cookie.name);
  if (choice) writeCookie(rules, encode(choice), secondsLeft(choice, Date.now()));
}
