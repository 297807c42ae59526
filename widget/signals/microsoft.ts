/**
 * Microsoft Advertising's consent mode (UET).
 *
 * @module
 */
import { createYesOrNo, type Signal } from './signal.ts';

declare global {
  interface Window {
    /** Microsoft's queue: an array until `bat.js` puts its own object there. */
    uetq?: { push(...words: unknown[]): unknown };
  }
}

/** Tells `uetq.push('consent', 'default' | 'update', { ad_storage })`. */
export const signal: Signal = (rules, consent) =>
  createYesOrNo(rules, consent, 'microsoft', (state, moment) => {
    (window.uetq ||= []).push('consent', moment, { ad_storage: state });
  });
