/**
 * Google consent mode v2, basic: everything denied before any tag, what is granted once a decision.
 *
 * @module
 */
import type { SiteRules } from '../contract.ts';
import { type Consented, createTelling, type Signal } from './signal.ts';

declare global {
  interface Window {
    /** Google's queue, which tag managers share. */
    dataLayer?: { push(entry: unknown): unknown };
  }
}

/** Google reads the `arguments` object of its own function: an array of the same is passed over. */
function gtag(..._words: readonly unknown[]): void {
  // oxlint-disable-next-line prefer-rest-params
  (window.dataLayer ||= []).push(arguments);
}

/** What nobody can refuse is granted from the beginning, all else by the visitor alone. */
const isLocked = ({ purposes }: SiteRules, named: string) =>
  purposes.some(({ id, exempt }) => id === named && exempt && exempt !== 'audience');

/**
 * Whether a type's purpose or service is granted, and with a purpose each of Google's services under
 * it: tags inside a container know nothing of the one that the visitor has refused.
 */
const isGranted = ({ services }: SiteRules, { allows }: Consented, named: string) =>
  allows(named) &&
  services.every(
    ({ id, purpose, signal }) => signal !== 'google' || purpose !== named || allows(id),
  );

/** Tells `gtag('consent', 'default' | 'update', …)`; ad clicks are redacted while ads are denied. */
export const signal: Signal = (rules, consent) => {
  const stateBy = (isYes: (id: string) => boolean) =>
    Object.fromEntries(
      Object.entries(rules.signals.google?.map ?? {}).map(([type, id]) => [
        type,
        isYes(id) ? 'granted' : 'denied',
      ]),
    );
  return createTelling(
    consent,
    stateBy((id) => isLocked(rules, id)),
    () => stateBy((id) => isGranted(rules, consent, id)),
    (state, moment) => {
      gtag('consent', moment, state);
      if (moment === 'default') gtag('set', 'ads_data_redaction', true);
    },
  );
};
