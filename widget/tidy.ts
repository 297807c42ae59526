/**
 * What is seldom needed, in a file of its own: erasing leftovers, and the visitor's record.
 *
 * @module
 */
export { eraseLeftovers } from './gate/erase.ts';
export { keepOneCookie } from './storage/one-cookie.ts';
export { eraseRecord, fetchReceipt } from './report/record.ts';
