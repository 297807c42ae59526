import { describe, expect, test } from 'vitest';
import { EMPTY_ROOT, leafHash, rootAt, rootOf } from '../../../server/log/merkle.ts';
import { hex, memoryLog, naiveRoot, numbered, REFERENCE_ENTRIES, REFERENCE_ROOTS } from './tree.ts';

describe('the root of the log', () => {
  test('of nothing is the hash of nothing', () => {
    expect(hex(EMPTY_ROOT)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test.each(REFERENCE_ROOTS.map((root, at) => [at + 1, root] as const))(
    'of %i entries is the reference one',
    async (size, root) => {
      expect(hex(await rootAt(memoryLog(REFERENCE_ENTRIES).reader, size))).toBe(root);
    },
  );

  test('is the RFC’s definition at every size', async () => {
    const entries = numbered(300);
    const { reader } = memoryLog(entries);
    for (let size = 0; size <= 300; size += 1) {
      const naive = hex(naiveRoot(entries.slice(0, size)));
      expect(hex(await rootAt(reader, size))).toBe(naive);
      expect(hex(rootOf(entries.slice(0, size).map(leafHash)))).toBe(naive);
    }
  });

  test('of a large log is read from few hashes', async () => {
    const entries = numbered(70_003);
    const { reader, read } = memoryLog(entries);
    expect(hex(await rootAt(reader, entries.length))).toBe(hex(rootOf(entries.map(leafHash))));
    expect(read.calls).toBeLessThanOrEqual(3);
    expect(read.hashes).toBeLessThan(3 * 256);
  });

  test('cannot be had beyond the end', async () => {
    await expect(rootAt(memoryLog(numbered(3)).reader, 4)).rejects.toThrow(RangeError);
  });
});
