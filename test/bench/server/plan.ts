/**
 * What a part of the bench is told, and what it gives.
 *
 * @module
 */

/** What is measured, and for how long. */
export interface Plan {
  readonly runs: number;
  /** Length of a burst. */
  readonly milliseconds: number;
  /** Events of the large register. */
  readonly rows: number;
  /** An empty folder. */
  readonly folder: string;
  /** An empty PostgreSQL database. */
  readonly database: string;
  /** Another one, on the same server. */
  readonly peerDatabase: string;
  /** A line of progress. */
  readonly say: (line: string) => void;
}

/** A table, and what it comes to. */
export interface Figures {
  readonly title: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** One line a target: met or not, with its figures. */
  readonly verdict: readonly string[];
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const middle = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? middle : ((sorted[half - 1] ?? middle) + middle) / 2;
}

/** Two digits after the point. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A target, its figure, and whether it is met. */
export function verdict(
  what: string,
  figure: number,
  limit: { readonly least: number } | { readonly most: number },
): string {
  const isMet = 'least' in limit ? figure >= limit.least : figure <= limit.most;
  const said = 'least' in limit ? `at least ${limit.least}` : `at most ${limit.most}`;
  return `${isMet ? 'met   ' : 'MISSED'}  ${what}: ${rounded(figure)} (${said})`;
}
