/**
 * Which bytes of a visit are a tool's: everything but the article's own files and what the vendors
 * sent; of the page itself what is more than in the page alone.
 *
 * @module
 */
import type { Bench } from './bench.ts';
import { OWN_FILES } from './hosts.ts';
import type { Told } from './told.ts';
import type { Fetched } from './traffic.ts';

/** Bytes and requests. */
export interface Cost {
  readonly bytes: number;
  readonly requests: number;
}

/** What a tool cost of these; `page` is the size of the page alone. */
export function costOf(
  { at }: Bench,
  fetched: readonly Fetched[],
  page: number,
  told?: Pick<Told, 'visible' | 'fetched'>,
): Cost & { readonly blocking: number } {
  const own = new Set(OWN_FILES.map((path) => at.site + path));
  const isPage = ({ url }: Fetched) => /^[^?]*\/$/.test(url) && url.startsWith(at.site);
  const isTools = ({ url }: Fetched) => !own.has(url) && !url.startsWith(at.vendors);
  const { visible } = told ?? {};
  const isInTime = ({ url }: Fetched) =>
    !told || (told.fetched[url] ?? Infinity) <= (visible ?? Infinity);
  const pages = fetched.filter(isPage);
  const others = fetched.filter((one) => !isPage(one) && isTools(one) && isInTime(one));
  const sum = (list: readonly Fetched[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: Math.max(0, sum(pages) - page) + sum(others),
    requests: others.length,
    blocking: others.filter(({ isBlocking }) => isBlocking).length,
  };
}

/** The size of a visit's page. */
export const pageBytes = (fetched: readonly Fetched[], url: string): number =>
  fetched.find((one) => one.url === url)?.bytes ?? 0;
