/**
 * The first part: everything that a visitor who is asked needs at once. It travels inside
 * consent.js as a function that is run only where there is something to ask, to show or to answer.
 *
 * @module
 */
export { createAnswering } from './answer/answering.ts';
export { publishedLoader } from './answer/published.ts';
export { firstLayer, shared } from './ui/first-layer.ts';
