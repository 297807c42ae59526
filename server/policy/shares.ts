/**
 * Whether a page of the server shares the site's choice cookie.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';

/**
 * Whether a choice made at `serverUrl` is the site's: the server's host is one of the site's, or
 * below the domain that the cookie is set for. Cookies do not see ports.
 */
export function sharesChoice({ origins, cookie }: SiteConfig, serverUrl: string): boolean {
  const host = new URL(serverUrl).hostname.toLowerCase();
  const domain = cookie?.domain?.toLowerCase().replace(/^\./, '');
  if (domain) return host === domain || host.endsWith(`.${domain}`);
  return origins.some((origin) => new URL(origin).hostname.toLowerCase() === host);
}
