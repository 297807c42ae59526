/**
 * Reading the tree by whole tiles of 256: what a proof needs of a tile is asked for in many pieces,
 * and each piece would be a query of its own.
 *
 * @module
 */
import { type HashReader, TILE } from './merkle.ts';

/**
 * Whole tiles of upper levels, by the hash that stands above them, in hexadecimal digits: that one is
 * read anew for each proof, so what is kept here can never be another log's.
 */
export type KeptTiles = Map<string, readonly Uint8Array[]>;

/** How many of them are kept: one stands for 65,536 entries or more, and has 8 kB of hashes. */
const MOST = 64;

/** A reader for one proof over the first `size` entries: it reads each tile once. */
export function tiled(reader: HashReader, size: number, kept: KeptTiles = new Map()): HashReader {
  const tiles = new Map<string, Promise<readonly Uint8Array[]>>();
  // As far as there are any: the last tile of a level is not whole.
  const countAt = (level: number) => Math.floor(size / TILE ** level);

  async function readWhole(level: number, number: number): Promise<readonly Uint8Array[]> {
    const [above] = await read(level + 1, number, number + 1);
    const name = Buffer.from(above ?? []).toString('hex');
    const before = kept.get(name);
    if (before) return before;
    const tile = await reader.nodes(level, number * TILE, (number + 1) * TILE);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= MOST) kept.delete(oldest);
    if (tile.length === TILE) kept.set(name, tile);
    return tile;
  }

  function readTile(level: number, number: number): Promise<readonly Uint8Array[]> {
    const [first, end] = [number * TILE, Math.min((number + 1) * TILE, countAt(level))];
    if (level === 0) return reader.entries(first, end);
    return end - first === TILE ? readWhole(level, number) : reader.nodes(level, first, end);
  }

  async function read(level: number, from: number, to: number): Promise<readonly Uint8Array[]> {
    const number = Math.floor(from / TILE);
    if (to > Math.min((number + 1) * TILE, countAt(level))) {
      return level === 0 ? reader.entries(from, to) : reader.nodes(level, from, to);
    }
    const key = `${level} ${number}`;
    const tile = tiles.get(key) ?? readTile(level, number);
    tiles.set(key, tile);
    return (await tile).slice(from - number * TILE, to - number * TILE);
  }

  return { entries: (from, to) => read(0, from, to), nodes: read };
}
