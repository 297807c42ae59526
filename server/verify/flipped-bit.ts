/**
 * Which column of a commitment was changed, where it was one bit: it is turned back in each place
 * until the commitment fits.
 *
 * @module
 */
import { hash } from 'node:crypto';

/** A commitment that does not fit. */
export interface BrokenCommitment {
  readonly salt: Uint8Array;
  readonly body: Uint8Array;
  readonly entry: Uint8Array;
}

/** What a commitment is made of, by the names of its columns. */
export type CommitmentColumn = 'salt' | 'body' | 'entry';

/** The column in which one bit was turned, or all three where it was more than that. */
export function flippedColumn({
  salt,
  body,
  entry,
}: BrokenCommitment): readonly CommitmentColumn[] {
  const bytes = Buffer.concat([salt, body]);
  if (bitsBetween(hash('sha256', bytes, 'buffer'), entry) === 1) return ['entry'];
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const at = bit >> 3;
    const mask = 1 << (bit & 7);
    bytes[at] = (bytes[at] as number) ^ mask;
    if (hash('sha256', bytes, 'buffer').equals(entry)) return [at < salt.length ? 'salt' : 'body'];
    bytes[at] = (bytes[at] as number) ^ mask;
  }
  return ['body', 'salt', 'entry'];
}

function bitsBetween(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const [at, byte] of one.entries()) {
    for (let rest = byte ^ (other[at] as number); rest > 0; rest >>= 1) count += rest & 1;
  }
  return count;
}
