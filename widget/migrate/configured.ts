/**
 * Which tools a site comes from. Pure; the server uses it to compose, static hosting to fetch.
 *
 * @module
 */
import type { Migration, SiteConfig } from '../contract.ts';

/** The tools that a site may come from. */
export const PEERS = [
  'tarteaucitron',
  'klaro',
  'orejime',
  'vanilla-cookieconsent',
  'cookiebot',
  'onetrust',
  'axeptio',
] as const;

/** The name of a tool, and of its file. */
export type PeerName = (typeof PEERS)[number];

/** A tool with what the site says of it. */
export type Move = Migration & { readonly from: PeerName };

/** The tools of a site, each once: what it says of one first counts. */
export function movesOf({ migrate = [] }: Pick<SiteConfig, 'migrate'>): readonly Move[] {
  const moves = migrate.map((said) => (typeof said === 'string' ? { from: said } : said));
  return PEERS.flatMap((from) => {
    const move = moves.find((said) => said.from === from);
    return move ? [{ ...move, from }] : [];
  });
}
