/**
 * Stands in for `page-tokens.ts` in the first part of sites that have looks of their own: what reads
 * a page's colours does not travel to them (`vite.config.ts`).
 *
 * @module
 */
import type { pageTokens as Full } from './page-tokens.ts';

/** No colours of the page. */
export const pageTokens: typeof Full = () => ({});
