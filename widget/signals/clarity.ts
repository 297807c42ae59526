/**
 * Microsoft Clarity's consent API, version 2. Its words have a capital S.
 *
 * @module
 */
import { createTelling, type Signal, stateOf } from './signal.ts';

interface Clarity {
  (...words: readonly unknown[]): void;
  q?: unknown[];
}

declare global {
  interface Window {
    /** Clarity's function: it queues until its script is there. */
    clarity?: Clarity;
  }
}

/** What Clarity's own tag puts there before its script: it keeps one that it finds. */
function clarity(...words: readonly unknown[]): void {
  window.clarity ||= function queue() {
    // oxlint-disable-next-line prefer-rest-params
    (((window.clarity as Clarity).q ||= []) as unknown[]).push(arguments);
  };
  window.clarity(...words);
}

/** Analytics follow the site's Clarity services, ads those of Microsoft Advertising. */
export const signal: Signal = (rules, consent) =>
  createTelling(
    consent,
    { ad_Storage: 'denied', analytics_Storage: 'denied' },
    () => ({
      ad_Storage: stateOf(rules, consent, 'microsoft'),
      analytics_Storage: stateOf(rules, consent, 'clarity'),
    }),
    (state) => clarity('consentv2', state),
  );
