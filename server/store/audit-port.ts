/**
 * The port to the rows as they stand, for whoever holds them against each other.
 *
 * @module
 */
import type { Selectable } from 'kysely';
import type {
  CheckpointsTable,
  DocumentVersionsTable,
  EntriesTable,
  NodesTable,
  NoticesTable,
  SiteVersionsTable,
  WitnessedForksTable,
  WitnessedHeadsTable,
} from './schema.ts';

/** What names a publication among all. */
export type PublishedName =
  | { readonly kind: 'configuration'; readonly site: string; readonly version: number }
  | { readonly kind: 'notice'; readonly site: string; readonly hash: string }
  | {
      readonly kind: 'document';
      readonly site: string;
      readonly document: string;
      readonly version: number;
    };

/** A publication as it stands in its table. */
export type PublishedRow =
  | { readonly kind: 'configuration'; readonly row: Readonly<SiteVersionsTable> }
  | { readonly kind: 'notice'; readonly row: Readonly<NoticesTable> }
  | { readonly kind: 'document'; readonly row: Readonly<Selectable<DocumentVersionsTable>> };

/** What is kept of other logs, as it stands. */
export interface WitnessedRows {
  /** The logs of which a newest head is known. */
  readonly origins: readonly string[];
  /** With how long the newest one of its log is said to be. */
  readonly heads: readonly Readonly<WitnessedHeadsTable & { newest: number | null }>[];
  readonly forks: readonly Readonly<WitnessedForksTable>[];
}

/** The rows as they stand, for whoever holds them against each other; nothing is read into them. */
export interface AuditStore {
  /** Rows of the register at positions `from` (inclusive) to `to` (exclusive), by position. */
  entries(from: number, to: number): Promise<readonly Readonly<EntriesTable>[]>;
  /** The rows at these positions, by position. */
  entriesAt(positions: readonly number[]): Promise<readonly Readonly<EntriesTable>[]>;
  /** The first and last position that a row has; `null` where there is none. */
  outermost(): Promise<{ readonly first: number; readonly last: number } | null>;
  /** All stored hashes, by level and number. */
  nodes(): Promise<readonly Readonly<NodesTable>[]>;
  /** Signed heads above a size, by size; at most `limit`. */
  checkpoints(above: number, limit: number): Promise<readonly Readonly<CheckpointsTable>[]>;
  /** All that was published, oldest first. */
  published(): Promise<readonly PublishedName[]>;
  /** One publication, or `null`. */
  publication(name: PublishedName): Promise<PublishedRow | null>;
  /** What the log is said to hold of publications: the position by the key's hexadecimal digits. */
  announced(): Promise<ReadonlyMap<string, number>>;
  /** What is kept of other logs, by origin. */
  witnessed(): Promise<WitnessedRows>;
}
