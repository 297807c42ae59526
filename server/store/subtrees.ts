/**
 * Which subtrees of the log an append completes: their hashes are stored with it.
 *
 * @module
 */
import { TILE } from '../log/merkle.ts';

/** A complete subtree of `256 ** level` leaves. */
export interface Subtree {
  readonly level: number;
  /** Which of its level, from 0. */
  readonly number: number;
  /** What it is made of: items of the level below, or entries; `first` to `last`, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** What a log completes that grows from one size to another; those of a lower level first. */
export function completedBetween(size: number, grown: number): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let level = 1; TILE ** level <= grown; level += 1) {
    const leaves = TILE ** level;
    for (let number = Math.floor(size / leaves); (number + 1) * leaves <= grown; number += 1) {
      found.push({ level, number, first: number * TILE, last: (number + 1) * TILE - 1 });
    }
  }
  return found;
}
