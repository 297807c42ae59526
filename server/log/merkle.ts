/**
 * The Merkle tree of RFC 9162, section 2.1: its hashes, its root, and proofs over it.
 *
 * Pure. Subtrees are read through a {@link HashReader}, which has the hashes of all complete
 * subtrees of 256, 65,536 ... leaves at hand, so a proof over a large log reads little.
 *
 * @module
 */
import { sha256 } from './sha256.ts';

/** How many leaves, or subtrees, make one of the next level. */
export const TILE = 256;

/** What proofs are computed from. */
export interface HashReader {
  /** The 32-byte entries of positions `from` (inclusive) to `to` (exclusive). */
  entries(from: number, to: number): Promise<readonly Uint8Array[]>;
  /** Hashes of complete subtrees of `256 ** level` leaves (level from 1), `from` to `to`. */
  nodes(level: number, from: number, to: number): Promise<readonly Uint8Array[]>;
}

/** Hash of an empty tree: SHA-256 of nothing. */
export const EMPTY_ROOT: Uint8Array = sha256('');

/** `SHA-256(0x00 || entry)`. */
export function leafHash(entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + entry.length);
  input.set(entry, 1);
  return sha256(input);
}

/** `SHA-256(0x01 || left || right)`. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + left.length + right.length);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + left.length);
  return sha256(input);
}

/**
 * Root over hashes that stand side by side. All of them but the last must cover equally many
 * leaves, a power of two; the last may cover fewer.
 */
export function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const left = row[at] as Uint8Array;
      const right = row[at + 1];
      above.push(right ? nodeHash(left, right) : left);
    }
    row = above;
  }
  return row[0] ?? EMPTY_ROOT;
}

/** Root of the tree over the first `size` entries. */
export function rootAt(reader: HashReader, size: number): Promise<Uint8Array> {
  return subtree(reader, 0, size);
}

/** Largest power of two below `size`, which is at least 2: where RFC 9162 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/**
 * Hash over the leaves `from` (inclusive) to `to` (exclusive). `from` must be a multiple of a power
 * of two that is not below `to - from`, as it is wherever the RFC's recursion arrives.
 */
export async function subtree(reader: HashReader, from: number, to: number): Promise<Uint8Array> {
  const hashes: Uint8Array[] = [];
  let start = from;
  let level = 0;
  while (TILE ** (level + 1) <= to - from) level += 1;
  // From the largest complete subtrees down to single leaves; each level folds what is left over
  // into one hash, which is the last and smaller item of the level above.
  const rows: Uint8Array[][] = [];
  for (; level > 0; level -= 1) {
    const unit = TILE ** level;
    const count = Math.floor((to - start) / unit);
    const first = start / unit;
    rows.push(count > 0 ? await whole(reader.nodes(level, first, first + count), count) : []);
    start += count * unit;
  }
  if (start < to) {
    hashes.push(...(await whole(reader.entries(start, to), to - start)).map(leafHash));
  }
  let rest = hashes.length > 0 ? rootOf(hashes) : null;
  for (const row of rows.toReversed()) {
    if (rest) row.push(rest);
    if (row.length > 0) rest = rootOf(row);
  }
  return rest ?? EMPTY_ROOT;
}

async function whole(read: Promise<readonly Uint8Array[]>, count: number): Promise<Uint8Array[]> {
  const hashes = await read;
  if (hashes.length !== count) throw new RangeError('The log has fewer entries than asked for.');
  return [...hashes];
}
