/**
 * Frames of hosts that nobody here knows: what they send and store nobody has declared. Pure.
 *
 * @module
 */
import { fetchedBy } from './addresses.ts';
import type { Finding } from './finding.ts';
import type { Page, PageElement } from './page.ts';

const FRAMES = ['iframe', 'embed', 'object'];

/** A frame of another site than the page's; `origins`: where else the site is. */
export function foreignEmbed(
  page: Page,
  element: PageElement,
  origins: readonly string[],
): readonly Finding[] {
  if (!FRAMES.includes(element.name)) return [];
  const own = [page.url.hostname, ...origins.map((origin) => new URL(origin).hostname)];
  const foreign = fetchedBy(page, element).find(
    ({ url }) => !own.some((at) => isNear(url.hostname, at)),
  );
  if (!foreign) return [];
  const says = `A frame of ${foreign.url.host}, which no service declares, is fetched before a choice: declare a service with this host, then write data-consent and data-src.`;
  return [{ line: element.line, rule: 'embed-not-held', says, services: [], write: null }];
}

/** Whether two hosts end alike in two labels: in doubt they are of one site, and nothing is said. */
function isNear(host: string, other: string): boolean {
  const ends = (name: string) => name.split('.').slice(-2).join('.');
  return host === other || (!/^[\d.]+$|:/.test(host) && ends(host) === ends(other));
}
