/**
 * What Google's consent types stand for on a site: `signals.google.map`, and where it says nothing,
 * the purpose that plainly means the same. Pure.
 *
 * @module
 */
import type { Exemption, Id, SiteConfig } from '../contract.ts';

/** Google's consent types (consent mode v2). */
export const GOOGLE_TYPES = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const;

/** One of Google's consent types. */
export type GoogleType = (typeof GOOGLE_TYPES)[number];

const ADS = /^(ads?|advertising|marketing|publicite|werbung|pubblicita)$/;

/** The ids by which a purpose that asks for consent is known to mean the same. */
const MEANT: Readonly<Record<GoogleType, RegExp>> = {
  ad_storage: ADS,
  ad_user_data: ADS,
  ad_personalization: ADS,
  analytics_storage: /^(analytics|audience|statistics|stats|measurement|mesure|statistik)$/,
  functionality_storage: /^(functional|functionality|preferences|comfort|confort)$/,
  personalization_storage: /^(personali[sz]ation|personnalisation|preferences)$/,
  security_storage: /^security$/,
};

/** What is exempt from consent, and means the same. Audience measurement of one's own does not. */
const EXEMPT: Partial<Record<GoogleType, readonly Exemption[]>> = {
  functionality_storage: ['ui-lang'],
  security_storage: ['security', 'auth'],
};

/**
 * The purpose or service of each of the seven types; empty where there is none: nobody was asked, so
 * it is always denied.
 */
export function googleMap({
  purposes,
  signals,
}: Pick<SiteConfig, 'purposes' | 'signals'>): Readonly<Record<GoogleType, Id>> {
  const named = (type: GoogleType) =>
    signals?.google?.map?.[type] ??
    purposes.find(({ id, exempt }) =>
      exempt ? EXEMPT[type]?.includes(exempt) : MEANT[type].test(id),
    )?.id ??
    '';
  return Object.fromEntries(GOOGLE_TYPES.map((type) => [type, named(type)])) as Record<
    GoogleType,
    Id
  >;
}
