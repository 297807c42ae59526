/**
 * Which signals a site has. Pure; the server uses it to compose, static hosting to fetch.
 *
 * @module
 */
import type { SiteRules } from '../contract.ts';

/** The vendors that a service's `signal` can name. */
export const VENDORS = [
  'google',
  'microsoft',
  'clarity',
  'matomo',
  'piano',
  'meta',
  'tiktok',
] as const;

/** The signals there are, in the order in which they are told: the page's own tag manager last. */
export const SIGNALS = [...VENDORS, 'data-layer'] as const;

/** The name of a signal, and of its file. */
export type SignalName = (typeof SIGNALS)[number];

/** The signals of a site: those of its services, Google's and the data layer's where they are set up. */
export function signalsOf({
  services,
  signals,
}: Pick<SiteRules, 'services' | 'signals'>): readonly SignalName[] {
  return SIGNALS.filter(
    (name) =>
      services.some(({ signal }) => signal === name) ||
      (name === 'google' && !!signals.google) ||
      (name === 'data-layer' && !!signals.dataLayer),
  );
}
