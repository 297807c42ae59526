/**
 * Reading the tree by whole tiles of 256: what a proof needs of a tile is asked for in many pieces,
 * and each piece would be a query of its own.
 *
 * @module
 */
import { type HashReader, TILE } from './merkle.ts';

/** A reader for one proof over the first `size` entries: it reads each tile once, and forgets with it. */
export function tiled(reader: HashReader, size: number): HashReader {
  const tiles = new Map<string, Promise<readonly Uint8Array[]>>();

  async function read(level: number, from: number, to: number): Promise<readonly Uint8Array[]> {
    const number = Math.floor(from / TILE);
    const first = number * TILE;
    // As far as there are any: the last tile of a level is not whole.
    const end = Math.min(first + TILE, Math.floor(size / TILE ** level));
    if (to > end) return level === 0 ? reader.entries(from, to) : reader.nodes(level, from, to);
    const key = `${level} ${number}`;
    const tile =
      tiles.get(key) ??
      (level === 0 ? reader.entries(first, end) : reader.nodes(level, first, end));
    tiles.set(key, tile);
    return (await tile).slice(from - first, to - first);
  }

  return {
    entries: (from, to) => read(0, from, to),
    nodes: read,
  };
}
