/**
 * The entry of the log that says which positions were erased, when, and on what ground.
 *
 * @module
 */
import { canonicalJson, entryOf, newSalt } from '../log/commitment.ts';
import type { RemainsHashes } from '../log/remains.ts';
import type { NewEntry } from '../store/store.ts';

/** What an erasure says. */
export interface ErasureNews {
  readonly site: string;
  readonly ground: string;
  readonly positions: readonly number[];
  /** What stays there. */
  readonly remains: RemainsHashes;
  /** When, RFC 3339. */
  readonly at: string;
}

/** The entry of an erasure. */
export function erasureEntry(news: ErasureNews): NewEntry {
  const body = canonicalJson({ kind: 'erasure', ...news });
  const salt = newSalt();
  return {
    kind: 'erasure',
    site: news.site,
    body,
    salt,
    entry: entryOf(salt, body),
    receivedAt: news.at,
  };
}
