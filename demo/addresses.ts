/**
 * Where the demo's parts are found: three origins that share no cookie.
 *
 * Cookies do not see ports, so each part has a host name of its own; each stand-in vendor has one
 * more, because an element answers for its service by the host of its URL.
 *
 * @module
 */

/** The three origins, without a slash at their end. */
export interface Addresses {
  /** The consent server's. */
  readonly consentUrl: string;
  /** The hosting company's site. */
  readonly siteUrl: string;
  /** The stand-in vendors' common one, where their hits are counted. */
  readonly vendorsUrl: string;
}

/** A stand-in vendor; its name is its service's id and its folder under `demo/vendors/`. */
export type Vendor = 'mesurix' | 'videolac' | 'cartoplan' | 'publireseau';

/** Every stand-in vendor, in the order in which the demo shows them. */
export const VENDORS: readonly Vendor[] = ['mesurix', 'videolac', 'cartoplan', 'publireseau'];

/**
 * A vendor's own origin: `http://mesurix.vendors.localhost:8789`.
 *
 * Browsers resolve every name under `localhost` to the machine itself; below an address, or any
 * other name, there is no name to be had, and the vendors share their common origin.
 */
export function vendorOrigin(vendorsUrl: string, vendor: Vendor): string {
  const url = new URL(vendorsUrl);
  if (url.hostname.endsWith('localhost')) url.hostname = `${vendor}.${url.hostname}`;
  return url.origin;
}
