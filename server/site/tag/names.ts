/**
 * What the name system says of a page and its tag: Safari gives a cookie seven days by it.
 *
 * @module
 */
import { lookup, resolveCname } from 'node:dns/promises';
import type { Names } from '../safari.ts';

/**
 * The aliases and addresses of a tag and its page; what the name system does not know is left out,
 * and `null` where both have one name.
 */
export async function namesOf(page: URL, script: URL): Promise<Names | null> {
  if (page.hostname === script.hostname) return null;
  const addresses = async ({ hostname }: URL) =>
    (await lookup(hostname, { all: true }).catch(() => [])).map(({ address }) => address);
  const [aliases, pageAddresses, scriptAddresses] = await Promise.all([
    resolveCname(script.hostname).catch(() => []),
    addresses(page),
    addresses(script),
  ]);
  return { aliases, pageAddresses, scriptAddresses };
}
