/**
 * The tree of the log, built leaf by leaf: its root at every size on the way, in little memory.
 *
 * @module
 */
import { EMPTY_ROOT, leafHash, nodeHash, TILE } from '../log/merkle.ts';

/** A complete subtree of `256 ** level` leaves, as the store keeps its hash. */
export interface CompletedSubtree {
  readonly level: number;
  readonly number: number;
  readonly hash: Uint8Array;
}

/** A tree that grows. */
export interface GrowingTree {
  readonly size: number;
  /** Adds an entry; gives the subtrees that it completes, those of a lower level first. */
  add(entry: Uint8Array): readonly CompletedSubtree[];
  /** The root over what was added so far. */
  root(): Uint8Array;
}

/** Begins empty. */
export function createGrowingTree(): GrowingTree {
  // One perfect subtree for each binary digit of the size, the largest first.
  const peaks: { readonly height: number; readonly hash: Uint8Array }[] = [];
  const perLevel = Math.log2(TILE);
  let size = 0;

  return {
    get size() {
      return size;
    },
    add(entry) {
      size += 1;
      const completed: CompletedSubtree[] = [];
      let peak = { height: 0, hash: leafHash(entry) };
      while (peaks.at(-1)?.height === peak.height) {
        const left = peaks.pop()?.hash as Uint8Array;
        peak = { height: peak.height + 1, hash: nodeHash(left, peak.hash) };
        if (peak.height % perLevel === 0) {
          const level = peak.height / perLevel;
          completed.push({ level, number: size / TILE ** level - 1, hash: peak.hash });
        }
      }
      peaks.push(peak);
      return completed;
    },
    root() {
      const [last, ...before] = peaks.toReversed();
      if (!last) return EMPTY_ROOT;
      return before.reduce((right, { hash }) => nodeHash(hash, right), last.hash);
    },
  };
}
