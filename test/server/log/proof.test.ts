import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leafHash, rootAt } from '../../../server/log/merkle.ts';
import type { KeptTiles } from '../../../server/log/tiles.ts';
import {
  consistencyProof,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from '../../../server/log/proof.ts';
import {
  hex,
  memoryLog,
  naivePath,
  naiveSubproof,
  numbered,
  REFERENCE_ENTRIES,
  REFERENCE_ROOTS,
} from './tree.ts';

const entries = numbered(300);
const { reader } = memoryLog(entries);
const reference = memoryLog(REFERENCE_ENTRIES).reader;
const bytes = (text: string) => Buffer.from(text, 'hex');

describe('an inclusion proof', () => {
  test.each([
    [0, 1, []],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('of entry %i in %i is the reference one', async (index, size, path) => {
    expect((await inclusionProof(reference, index, size)).map(hex)).toEqual(path);
  });

  test('is the RFC’s at every place, and verifies', async () => {
    const places = fc
      .integer({ min: 1, max: 300 })
      .chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));
    await fc.assert(
      fc.asyncProperty(places, async ([index, size]) => {
        const path = await inclusionProof(reader, index, size);
        expect(path.map(hex)).toEqual(naivePath(index, entries.slice(0, size)).map(hex));
        const entry = entries[index] as Uint8Array;
        const root = await rootAt(reader, size);
        expect(verifyInclusion({ entry, index, size, root, path })).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('of a large log is read from few hashes, each tile of 256 at once', async () => {
    const log = memoryLog(numbered(70_003));
    await inclusionProof(log.reader, 41_234, 70_003);
    // Of two levels, the tile of the entry and the last one; and what stands above.
    expect(log.read.calls).toBe(5);
    expect(log.read.hashes).toBeLessThan(4 * 256);
  });

  test('is the same with what the one before has read, and never of another log', async () => {
    const size = 70_003;
    const entries = numbered(size);
    const log = memoryLog(entries);
    const kept: KeptTiles = new Map();
    const path = await inclusionProof(log.reader, 41_234, size, kept);
    expect(kept.size).toBe(1);
    const before = log.read.hashes;
    expect(await inclusionProof(log.reader, 41_234, size, kept)).toEqual(path);
    expect(log.read.hashes - before).toBeLessThan(2 * 256);
    // A database that was restored, and went on otherwise.
    const other = memoryLog(entries.map((entry, at) => (at < 9_000 ? entry : leafHash(entry))));
    expect(await inclusionProof(other.reader, 41_234, size, kept)).toEqual(
      await inclusionProof(other.reader, 41_234, size),
    );
  });

  test('holds for nothing else', async () => {
    const [index, size] = [77, 201];
    const claim = {
      entry: entries[index] as Uint8Array,
      index,
      size,
      root: await rootAt(reader, size),
      path: await inclusionProof(reader, index, size),
    };
    expect(verifyInclusion(claim)).toBe(true);
    expect(verifyInclusion({ ...claim, index: 76 })).toBe(false);
    expect(verifyInclusion({ ...claim, index: 201 })).toBe(false);
    expect(verifyInclusion({ ...claim, index: -1 })).toBe(false);
    expect(verifyInclusion({ ...claim, index: 77.5 })).toBe(false);
    expect(verifyInclusion({ ...claim, size: 100 })).toBe(false);
    expect(verifyInclusion({ ...claim, entry: entries[78] as Uint8Array })).toBe(false);
    expect(verifyInclusion({ ...claim, path: claim.path.slice(1) })).toBe(false);
    expect(verifyInclusion({ ...claim, path: [...claim.path, claim.root] })).toBe(false);
    expect(verifyInclusion({ ...claim, root: claim.root.slice(0, 31) })).toBe(false);
  });

  test('is not made for what is not in the log', async () => {
    await expect(inclusionProof(reader, 5, 5)).rejects.toThrow(RangeError);
    await expect(inclusionProof(reader, -1, 5)).rejects.toThrow(RangeError);
  });
});

describe('a consistency proof', () => {
  test.each([
    [1, 1, []],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('from %i to %i is the reference one, and verifies', async (before, after, path) => {
    const proof = await consistencyProof(reference, before, after);
    expect(proof.map(hex)).toEqual(path);
    const older = { size: before, root: bytes(REFERENCE_ROOTS[before - 1] as string) };
    const newer = { size: after, root: bytes(REFERENCE_ROOTS[after - 1] as string) };
    expect(verifyConsistency({ older, newer, path: proof })).toBe(true);
  });

  test('is the RFC’s between any two sizes, and verifies', async () => {
    const pairs = fc
      .integer({ min: 1, max: 300 })
      .chain((newer) => fc.tuple(fc.integer({ min: 0, max: newer }), fc.constant(newer)));
    await fc.assert(
      fc.asyncProperty(pairs, async ([before, after]) => {
        const path = await consistencyProof(reader, before, after);
        const naive = before === 0 ? [] : naiveSubproof(before, entries.slice(0, after));
        expect(path.map(hex)).toEqual(naive.map(hex));
        const older = { size: before, root: await rootAt(reader, before) };
        const newer = { size: after, root: await rootAt(reader, after) };
        expect(verifyConsistency({ older, newer, path })).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('does not hold for a log that was rewritten', async () => {
    const rewritten = memoryLog(entries.map((entry, at) => (at === 3 ? entries[4]! : entry)));
    for (const [before, after] of [
      [4, 8],
      [5, 8],
      [100, 300],
    ] as const) {
      const older = { size: before, root: await rootAt(reader, before) };
      const newer = { size: after, root: await rootAt(rewritten.reader, after) };
      const path = await consistencyProof(rewritten.reader, before, after);
      expect(verifyConsistency({ older, newer, path })).toBe(false);
      const honest = { size: after, root: await rootAt(reader, after) };
      const proof = await consistencyProof(reader, before, after);
      expect(verifyConsistency({ older, newer: honest, path: proof })).toBe(true);
      expect(verifyConsistency({ older, newer: honest, path: proof.slice(1) })).toBe(false);
      expect(verifyConsistency({ older, newer: honest, path: [...proof, honest.root] })).toBe(
        false,
      );
    }
  });

  test('does not hold from a longer log to a shorter one', async () => {
    const older = { size: 9, root: await rootAt(reader, 9) };
    const newer = { size: 8, root: await rootAt(reader, 8) };
    expect(verifyConsistency({ older, newer, path: [] })).toBe(false);
    await expect(consistencyProof(reader, 9, 8)).rejects.toThrow(RangeError);
  });
});
