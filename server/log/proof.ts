/**
 * Inclusion and consistency proofs of RFC 9162, sections 2.1.3 and 2.1.4, and how they are checked.
 *
 * @module
 */
import { timingSafeEqual } from 'node:crypto';
import { type HashReader, leafHash, nodeHash, splitOf, subtree } from './merkle.ts';
import { type KeptTiles, tiled } from './tiles.ts';

/**
 * The path that proves that entry `index` is in the tree of the first `size` entries; `kept` spares
 * the next proof some reading. Throws `RangeError` unless `0 <= index < size`.
 */
export async function inclusionProof(
  reader: HashReader,
  index: number,
  size: number,
  kept?: KeptTiles,
): Promise<readonly Uint8Array[]> {
  requireRange(index >= 0 && index < size);
  const tiles = tiled(reader, size, kept);
  const path: Promise<Uint8Array>[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.unshift(subtree(tiles, middle, to));
      to = middle;
    } else {
      path.unshift(subtree(tiles, from, middle));
      from = middle;
    }
  }
  return Promise.all(path);
}

/**
 * The proof that the tree of the first `older` entries is a beginning of that of the first `newer`.
 * Throws `RangeError` unless `0 <= older <= newer`.
 */
export async function consistencyProof(
  reader: HashReader,
  older: number,
  newer: number,
): Promise<readonly Uint8Array[]> {
  requireRange(older >= 0 && older <= newer);
  if (older === 0 || older === newer) return [];
  const tiles = tiled(reader, newer);
  const path: Promise<Uint8Array>[] = [];
  let [from, to] = [0, newer];
  while (to !== older) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      path.unshift(subtree(tiles, middle, to));
      to = middle;
    } else {
      path.unshift(subtree(tiles, from, middle));
      from = middle;
    }
  }
  // Where the older tree is a whole subtree of the newer one, the verifier has its hash already.
  if (from > 0) path.unshift(subtree(tiles, from, to));
  return Promise.all(path);
}

/** What an inclusion proof claims. */
export interface InclusionClaim {
  readonly entry: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether an inclusion proof holds (RFC 9162, section 2.1.3.2). */
export function verifyInclusion({ entry, index, size, root, path }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [at, last] = [index, size - 1];
  let reached = leafHash(entry);
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      reached = nodeHash(sibling, reached);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      reached = nodeHash(reached, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(reached, root);
}

/** What a consistency proof claims. */
export interface ConsistencyClaim {
  readonly older: { readonly size: number; readonly root: Uint8Array };
  readonly newer: { readonly size: number; readonly root: Uint8Array };
  readonly path: readonly Uint8Array[];
}

/** Whether a consistency proof holds (RFC 9162, section 2.1.4.2). */
export function verifyConsistency({ older, newer, path }: ConsistencyClaim): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && same(older.root, newer.root);
  if (older.size === 0) return path.length === 0;
  const [seed, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...path] : path;
  if (!seed || path.length === 0) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [before, after] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      before = nodeHash(sibling, before);
      after = nodeHash(sibling, after);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = nodeHash(after, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(before, older.root) && same(after, newer.root);
}

// Shifts would cut positions above 2 ** 31.
const half = (value: number) => Math.floor(value / 2);
const isOdd = (value: number) => value % 2 === 1;
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function requireRange(holds: boolean): void {
  if (!holds) throw new RangeError('The position or size is outside of the log.');
}
