/**
 * One cookie of the choice, where a changed domain or path has left several.
 *
 * @module
 */
import { newestChoice } from '../consent/codec.ts';
import type { Choice, SiteRules } from '../contract.ts';
import { choiceValues } from './cookie.ts';
import { removeCookie } from './remove-cookie.ts';
import { writeChoice } from './write-choice.ts';

/**
 * Where there are more than one: deletes every form of the choice's cookie, and writes the choice in
 * force once; by default the one that counts most on the device. None is kept where it is `null`.
 */
export function keepOneCookie(
  rules: SiteRules,
  choice: Choice | null = newestChoice(choiceValues(rules), rules, Date.now()),
): void {
  if (choiceValues(rules)[choice ? 1 : 0] === undefined) return;
  removeCookie(rules.cookie.name);
  if (choice) writeChoice(rules, choice);
}
