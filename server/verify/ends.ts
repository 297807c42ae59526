/**
 * The two ends of the log: whether its length is what its head, its rows and its signed heads say.
 *
 * @module
 */
import type { Finding } from './finding.ts';

/** What is known of the ends once the rows were passed. */
export interface Ends {
  /** What the head of the log says. */
  readonly size: number;
  /** How many rows were found one after the other. */
  readonly passed: number;
  /** The first and last position that had a row before the size was read. */
  readonly outermost: { readonly first: number; readonly last: number } | null;
  /** Whether there is a row at the position that the head of the log calls free. */
  readonly isGrown: boolean;
  /** The largest size that was signed beyond the rows. */
  readonly signed: number | null;
}

/** What is wrong with the ends; at most one finding, the rest follows from it. */
export function findingsOfEnds(ends: Ends): readonly Finding[] {
  const { size, passed, outermost, isGrown, signed } = ends;
  const { first, last } = outermost ?? { first: 0, last: -1 };
  if (passed < size) {
    if (last > passed || signed !== null) return [missing(passed, signed)];
    return [head(`is ${size}, and there are ${passed} entries`)];
  }
  if (first < 0) return [stray(first)];
  if (last >= size) return [isGrown ? head(`is ${size}, and there are more entries`) : stray(last)];
  return signed === null ? [] : [missing(passed, signed)];
}

function missing(position: number, signed: number | null): Finding {
  const says =
    signed === null ? 'is missing' : `is missing: a head of ${signed} entries was signed`;
  return { table: 'entries', row: String(position), columns: ['position'], says };
}

function stray(position: number): Finding {
  return {
    table: 'entries',
    row: String(position),
    columns: ['position'],
    says: 'is outside of the log',
  };
}

function head(says: string): Finding {
  return { table: 'log_head', row: '1', columns: ['size'], says };
}
