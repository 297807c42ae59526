/**
 * What the store promises of the heads of other logs that this server is a witness of.
 *
 * @module
 */

/** A head of another log, as it was cosigned. */
export interface WitnessedHead {
  /** The log's name. */
  readonly origin: string;
  readonly size: number;
  /** The whole signed checkpoint, with the cosignature under it. */
  readonly note: string;
  /** RFC 3339. */
  readonly witnessedAt: string;
}

/** A head that another log signed and that contradicts one of its own. */
export interface ForkedHead extends WitnessedHead {
  /** The head that was kept of the same size. */
  readonly kept: string;
}

/** Heads of other logs. The last one of each day (UTC) stays, and so does the newest. */
export interface WitnessedHeadStore {
  /** The newest of a log, or `null`. */
  newest(origin: string): Promise<WitnessedHead | null>;
  /**
   * Puts a head in the newest one's place. `false`, and nothing is kept, where another than that of
   * `after` entries is the newest by now; `null`: there is none yet.
   */
  advance(head: WitnessedHead, after: number | null): Promise<boolean>;
  /** Those of a log that have this many entries. */
  ofSize(origin: string, size: number): Promise<readonly WitnessedHead[]>;
  /** Those that are kept, of one log or of all: by log, the smallest first. */
  list(origin?: string): Promise<readonly WitnessedHead[]>;
  /** Keeps what contradicts; once. */
  accuse(head: ForkedHead): Promise<void>;
  /** What contradicts, by log, as it came. */
  forks(): Promise<readonly ForkedHead[]>;
}
