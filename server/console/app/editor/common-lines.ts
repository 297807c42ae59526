/**
 * What two lists have in common, in the same order.
 *
 * @module
 */

/**
 * For each item of `after` the index of the item of `before` that it is, or `null`: the longest
 * common sequence. Equal ends are found first, so that a long text with a small change is cheap.
 */
export function commonLines(
  before: readonly string[],
  after: readonly string[],
): readonly (number | null)[] {
  const result: (number | null)[] = after.map(() => null);
  let start = 0;
  while (start < after.length && start < before.length && before[start] === after[start]) {
    result[start] = start;
    start += 1;
  }
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before.at(-1 - end) === after.at(-1 - end)
  ) {
    result[after.length - 1 - end] = before.length - 1 - end;
    end += 1;
  }
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  for (const [index, at] of longest(old, fresh)) result[start + index] = start + at;
  return result;
}

/** The longest common sequence as pairs of indices: of the second list, and of the first. */
function longest(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (old[i] === fresh[j]) pairs.push([j++, i++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
