/**
 * A log in memory, and the definitions of RFC 9162 written down as they stand there.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { type HashReader, leafHash, rootOf, TILE } from '../../../server/log/merkle.ts';

const sha256 = (...parts: readonly Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** A reader over entries, which counts what is read of it. */
export function memoryLog(entries: readonly Uint8Array[]) {
  const levels: (readonly Uint8Array[])[] = [entries.map(leafHash)];
  for (let below = levels[0] ?? []; below.length >= TILE; below = levels.at(-1) ?? []) {
    const whole = Math.floor(below.length / TILE);
    const tile = (_: unknown, at: number) => rootOf(below.slice(at * TILE, (at + 1) * TILE));
    levels.push(Array.from({ length: whole }, tile));
  }
  const read = { calls: 0, hashes: 0 };
  const count = (hashes: readonly Uint8Array[]) => {
    read.calls += 1;
    read.hashes += hashes.length;
    return Promise.resolve(hashes);
  };
  const reader: HashReader = {
    entries: (from, to) => count(entries.slice(from, to)),
    nodes: (level, from, to) => count((levels[level] ?? []).slice(from, to)),
  };
  return { reader, read };
}

/** `MTH(D[n])`, RFC 9162 section 2.1.1. */
export function naiveRoot(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return sha256(Uint8Array.of(0), entries[0] as Uint8Array);
  const split = 2 ** Math.floor(Math.log2(entries.length - 1));
  const sides = [naiveRoot(entries.slice(0, split)), naiveRoot(entries.slice(split))];
  return sha256(Uint8Array.of(1), ...sides);
}

/** `PATH(m, D[n])`, RFC 9162 section 2.1.3.1. */
export function naivePath(index: number, entries: readonly Uint8Array[]): readonly Uint8Array[] {
  if (entries.length <= 1) return [];
  const split = 2 ** Math.floor(Math.log2(entries.length - 1));
  const [left, right] = [entries.slice(0, split), entries.slice(split)];
  return index < split
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - split, right), naiveRoot(left)];
}

/** `SUBPROOF(m, D[n], b)`, RFC 9162 section 2.1.4.1. */
export function naiveSubproof(
  older: number,
  entries: readonly Uint8Array[],
  known = true,
): readonly Uint8Array[] {
  if (older === entries.length) return known ? [] : [naiveRoot(entries)];
  const split = 2 ** Math.floor(Math.log2(entries.length - 1));
  const [left, right] = [entries.slice(0, split), entries.slice(split)];
  return older <= split
    ? [...naiveSubproof(older, left, known), naiveRoot(right)]
    : [...naiveSubproof(older - split, right, false), naiveRoot(left)];
}

/** Entries of 32 bytes, each another. */
export function numbered(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, at) => sha256(Buffer.from(String(at))));
}

/** The eight leaves of RFC 6962's test data. */
export const REFERENCE_ENTRIES: readonly Uint8Array[] = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((entry) => Buffer.from(entry, 'hex'));

/** The roots of the trees of the first 1 to 8 of them. */
export const REFERENCE_ROOTS: readonly string[] = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** Bytes as hexadecimal digits. */
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
