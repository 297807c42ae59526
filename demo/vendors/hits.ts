/**
 * What reached the stand-in vendors, and what they kept: counted in memory, for everyone to see.
 *
 * @module
 */
import type { Vendor } from '../addresses.ts';

/** How many of the newest requests are told one by one. */
const TOLD = 30;

/** One request that reached a vendor. */
export interface Hit {
  readonly vendor: Vendor;
  /** Path, without the query. */
  readonly path: string;
  /** When it came, RFC 3339. */
  readonly at: string;
}

/** The counters as `GET /hits.json` answers them. */
export interface Tally {
  /** Requests since the start or the last reset. */
  readonly total: number;
  readonly vendors: Readonly<
    Record<Vendor, { readonly hits: number; readonly cookies: readonly string[] }>
  >;
  /** The newest ones, newest first. */
  readonly requests: readonly Hit[];
}

/** Counts what reaches the vendors. */
export interface Hits {
  /** Counts one request. */
  count(hit: Hit): void;
  /** Notes a cookie that a vendor has put on its own host. */
  keptCookie(vendor: Vendor, name: string): void;
  tally(): Tally;
  /** Begins at nothing again; cookies in browsers stay where they are. */
  reset(): void;
}

/** Counters at nothing. */
export function createHits(): Hits {
  let hits: Hit[] = [];
  let counts = new Map<Vendor, number>();
  let cookies = new Map<Vendor, Set<string>>();
  const countsOf = (vendor: Vendor) => ({
    hits: counts.get(vendor) ?? 0,
    cookies: [...(cookies.get(vendor) ?? [])],
  });
  return {
    count(hit) {
      counts.set(hit.vendor, (counts.get(hit.vendor) ?? 0) + 1);
      hits = [hit, ...hits].slice(0, TOLD);
    },
    keptCookie(vendor, name) {
      cookies.set(vendor, (cookies.get(vendor) ?? new Set()).add(name));
    },
    tally: () => ({
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      vendors: {
        mesurix: countsOf('mesurix'),
        videolac: countsOf('videolac'),
        cartoplan: countsOf('cartoplan'),
        publireseau: countsOf('publireseau'),
      },
      requests: hits,
    }),
    reset() {
      hits = [];
      counts = new Map();
      cookies = new Map();
    },
  };
}
