/**
 * What stays of erased rows, as the erasure's entry commits to it: nothing of it can be changed
 * afterwards without being noticed.
 *
 * @module
 */
import { hash } from 'node:crypto';

/** What stays of one erased row. */
export interface Remains {
  readonly position: number;
  /** Day of receipt, `YYYY-MM-DD`. */
  readonly day: string;
  /** SHA-256 of the event's id. */
  readonly idHash: Uint8Array;
  readonly entry: Uint8Array;
}

/** `sha256:<hex>` of each column of some erased rows. */
export interface RemainsHashes {
  readonly days: string;
  readonly ids: string;
  readonly entries: string;
}

/** The hashes of rows in order of position: of a line for each, `<position> <value>`, bytes in hex. */
export function hashRemains(rows: readonly Remains[]): RemainsHashes {
  const sorted = rows.toSorted((a, b) => a.position - b.position);
  const of = (value: (row: Remains) => string) =>
    `sha256:${hash('sha256', sorted.map((row) => `${row.position} ${value(row)}\n`).join(''))}`;
  return {
    days: of(({ day }) => day),
    ids: of(({ idHash }) => Buffer.from(idHash).toString('hex')),
    entries: of(({ entry }) => Buffer.from(entry).toString('hex')),
  };
}
