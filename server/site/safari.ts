/**
 * How long a Safari visitor's choice lives, and why.
 *
 * Safari keeps what a script writes for seven days (intelligent tracking prevention). What the page's
 * own server sets lives its whole life, unless that server only looks like the page's own: a name
 * that is an alias of a foreign one, or an address far from the page's, is capped as well.
 *
 * @module
 */

/** What is known of a page and of the script on it. */
export interface Embedding {
  readonly page: URL;
  readonly script: URL;
  /** Who writes the cookie, as the site has published it. */
  readonly cookieBy: 'script' | 'server';
  /** Whether a server of ours is there that could write it: on static hosting there is none. */
  readonly hasServer: boolean;
  readonly choiceDays: number;
  /** What the names of page and script stand for; `null` where nobody asked. */
  readonly names: Names | null;
}

/** What the domain name system says of two hosts. */
export interface Names {
  /** Whom the script's host is an alias of; empty where of nobody. */
  readonly aliases: readonly string[];
  readonly pageAddresses: readonly string[];
  readonly scriptAddresses: readonly string[];
}

/** A life in days, and the sentences that say why, and how it becomes longer. */
export interface Life {
  readonly days: number;
  /** Whether it is short and the site could make it longer as it is hosted now. */
  readonly isMendable: boolean;
  readonly why: readonly string[];
}

/** Days that Safari keeps what a script has written. */
const CAP = 7;

/** The life of a choice in Safari. */
export function safariLife(embedding: Embedding): Life {
  const { page, script, cookieBy, hasServer, choiceDays, names } = embedding;
  const isOwn = script.origin === page.origin;
  if (!hasServer) {
    return {
      days: Math.min(CAP, choiceDays),
      isMendable: false,
      why: [
        'A script writes the cookie, as it must on static hosting, and Safari keeps that for seven days: its visitors are asked again after seven days. Nothing on the page could change that.',
      ],
    };
  }
  if (isOwn && cookieBy === 'server') {
    return {
      days: choiceDays,
      isMendable: false,
      why: [`The page's own server, ${page.origin}, sets the cookie: it lives its whole life.`],
    };
  }
  const capped = 'A script writes the cookie, and Safari keeps that for seven days.';
  if (isOwn) {
    return { days: CAP, isMendable: true, why: [capped, 'Set "records": {"cookie": "server"}.'] };
  }
  return {
    days: CAP,
    isMendable: true,
    why: [
      capped,
      `The server is at ${script.origin}, the page at ${page.origin}: only a path of the page's own origin, handed on to the server, lets it write the cookie (docs/operations.md).`,
      ...nearMiss(page, script, names),
      ...(cookieBy === 'server' ? [] : ['Then set "records": {"cookie": "server"}.']),
    ],
  };
}

/** Why a sub-domain is not enough. */
function nearMiss(page: URL, script: URL, names: Names | null): readonly string[] {
  const near = page.hostname.replace(/^www\./, '');
  if (!script.hostname.endsWith(`.${near}`)) return [];
  const [alias] = names?.aliases ?? [];
  if (alias !== undefined) {
    return [
      `A sub-domain is not enough: ${script.hostname} is an alias of ${alias}, which Safari caps.`,
    ];
  }
  if (names && !shareNetwork(names.pageAddresses, names.scriptAddresses)) {
    return [
      `A sub-domain is not enough: ${script.hostname} has an address of another network than ${page.hostname}, which Safari caps.`,
    ];
  }
  return ['A sub-domain is not enough: it is another origin, to which the page sends no cookie.'];
}

/** Whether some address of each begins alike: the first half of IPv4, the first 64 bits of IPv6. */
export function shareNetwork(some: readonly string[], others: readonly string[]): boolean {
  const networks = new Set(some.map(networkOf));
  return others.some((address) => networks.has(networkOf(address)));
}

function networkOf(address: string): string {
  if (!address.includes(':')) return address.split('.').slice(0, 2).join('.');
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  if (tail !== undefined) while (groups.length + after.length < 8) groups.push('0');
  const numbers = [...groups, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16));
  return numbers.join(':');
}
