/**
 * What most pages never need, in a file of its own: the control where the page has none, erasing
 * leftovers, and the visitor's record.
 *
 * @module
 */
export { showButtons } from './control/button.ts';
export { eraseLeftovers } from './gate/erase.ts';
export { fetchReceipt } from './report/record.ts';
export { keepOneCookie } from './storage/one-cookie.ts';
