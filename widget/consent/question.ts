/**
 * Why the visitor is asked. Apart from whether: that alone is looked at on every page.
 *
 * @module
 */
import type { Choice, Question, SiteRules } from '../contract.ts';
import { isToAsk } from './choice.ts';

/** Why the visitor has to be asked; `lapsed` says that an earlier choice has grown too old. */
export function questionFor(
  site: SiteRules,
  choice: Choice | null,
  lapsed = false,
): Question | null {
  if (!isToAsk(site, choice)) return null;
  if (choice) return 'revised';
  return lapsed ? 'expired' : 'first-visit';
}
