/**
 * What most pages never need, in a file of its own: the control where the page has none, erasing
 * leftovers, and the receipt of an earlier page's choice.
 *
 * @module
 */
import type { Id } from './contract.ts';
import type { Core } from './core.ts';
import { eraseLeftovers } from './gate/erase.ts';
import { keepOneCookie } from './storage/one-cookie.ts';

export { showButtons } from './control/button.ts';
export { fetchReceipt } from './report/record.ts';

/**
 * Erases every form of our cookie but one, and what services that are not allowed have left; notes
 * what it cannot delete. `withdrawn`: what was allowed on this page until now.
 */
export async function erase(core: Core, withdrawn?: readonly Id[]): Promise<void> {
  const { consent, delivery } = core;
  // At the start this file takes its time to come: meanwhile another tab may have decided.
  keepOneCookie(delivery.rules, withdrawn && consent.choice);
  core.leftovers = await eraseLeftovers(delivery.rules, consent.allows, withdrawn);
}
