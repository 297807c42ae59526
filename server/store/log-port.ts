/**
 * The port to the register's rows and the log over them.
 *
 * @module
 */
import type { RemainsHashes } from '../log/remains.ts';

/** What a log entry commits to. */
export type EntryKind =
  | 'event'
  | 'erasure'
  | 'notice'
  | 'document'
  | 'configuration'
  /** A build of the widget. */
  | 'release';

/** A consent event on its way into the register. */
export interface NewEvent {
  readonly site: string;
  /** SHA-256 of the event's id: the id itself goes when the event is erased, this stays. */
  readonly idHash: Uint8Array;
  readonly subject: string | null;
  /** Canonical JSON of the event. */
  readonly body: string;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
  /** `SHA-256(salt || body)`, 32 bytes. */
  readonly entry: Uint8Array;
  /** `sha256:<hex>`. */
  readonly notice: string;
  readonly revision: number;
  readonly receivedAt: string;
  readonly expiresAt: string;
}

/** A kept event, as it stands in the register. */
export interface KeptEvent extends NewEvent {
  readonly position: number;
}

/** The outcome of one event of a batch. */
export type Kept =
  | { readonly outcome: 'stored'; readonly event: KeptEvent }
  /** An event of this id is there already; the caller compares the bodies. */
  | { readonly outcome: 'known'; readonly event: KeptEvent }
  /** An event of this id was there and has been erased. */
  | { readonly outcome: 'erased' };

/** Anything that is logged besides consent events. */
export interface NewEntry {
  readonly kind: Exclude<EntryKind, 'event'>;
  readonly site: string;
  /** Canonical JSON of what is logged; holds nothing personal. */
  readonly body: string;
  readonly salt: Uint8Array;
  readonly entry: Uint8Array;
  readonly receivedAt: string;
}

/** Something that was published; it is logged once, whoever tells it how often. */
export interface NewPublication extends NewEntry {
  /** 32 bytes that name what was published, and nothing else in the log. */
  readonly key: Uint8Array;
}

/** The same, as it stands in the log. */
export interface OtherEntry extends NewEntry {
  readonly position: number;
}

/** Why and when events were erased. */
export interface Erasure {
  readonly site: string;
  readonly subject: string;
  /** `visitor` for a request by identifier; otherwise the desk's words. */
  readonly ground: string;
  readonly at: string;
}

/** Which of a site's events; erased ones are never among them. */
export interface EventQuery {
  readonly site: string;
  /** First and last day of receipt, `YYYY-MM-DD`, both included; default: all. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only what comes after this event in the order that is asked for: the last one of the page before. */
  readonly beyond?: Pick<KeptEvent, 'position' | 'receivedAt'> | undefined;
  /** Default: oldest first. */
  readonly newestFirst?: boolean | undefined;
  readonly limit: number;
}

/** How many events of a site, none of them erased, were received on a day. */
export interface DayTally {
  readonly day: string;
  readonly events: number;
}

/** Events whose time is over. */
export interface Purge {
  readonly site: string;
  /** Only what was received before this day, `YYYY-MM-DD`. */
  readonly before: string;
  /** Only choices that had ended by this instant (RFC 3339); default: whatever they say. */
  readonly endedBy?: string | undefined;
  readonly ground: string;
  /** How many at most go in one transaction. */
  readonly limit: number;
}

/** Makes the entry that logs an erasure, of the erased positions in order and what stays there. */
export type MakeErasureEntry = (positions: readonly number[], remains: RemainsHashes) => NewEntry;

/** A signed head of the log. */
export interface StoredCheckpoint {
  readonly size: number;
  /** The whole signed note. */
  readonly text: string;
  readonly signedAt: string;
  /** The log's signature over text and time; `null` of heads from before there was one. */
  readonly seal: string | null;
}

/** The register's rows and the log over them. Positions are gapless from 0. */
export interface LogStore {
  /**
   * Appends a batch of events in one durable transaction, in order, skipping those whose id is
   * known. Two events of one id within a batch count as one.
   */
  appendEvents(batch: readonly NewEvent[]): Promise<readonly Kept[]>;
  /** Appends one entry of another kind; resolves to its position. */
  append(entry: NewEntry): Promise<number>;
  /**
   * Appends what was published and is not in the log yet, in order, in one durable transaction;
   * resolves to how many that were.
   */
  announce(publications: readonly NewPublication[]): Promise<number>;
  /** Which of these keys of publications are in the log, as many booleans. */
  isAnnounced(keys: readonly Uint8Array[]): Promise<readonly boolean[]>;
  /** How many entries there are. */
  size(): Promise<number>;
  /** The 32-byte entries of positions `from` (inclusive) to `to` (exclusive). */
  entries(from: number, to: number): Promise<readonly Uint8Array[]>;
  /** Stored hash of the perfect subtree of `2 ** (8 * level)` leaves, the `index`th of its level. */
  node(level: number, index: number): Promise<Uint8Array | null>;
  /** Stored hashes of one level, `from` (inclusive) to `to` (exclusive). */
  nodes(level: number, from: number, to: number): Promise<readonly Uint8Array[]>;
  /** A subject's events, oldest first; none after an erasure. */
  eventsOf(site: string, subject: string): Promise<readonly KeptEvent[]>;
  /** A site's events in order of day and position, a page at a time. */
  events(query: EventQuery): Promise<readonly KeptEvent[]>;
  /** A site's entries that are no events, oldest first: erasures and publications, a page at a time. */
  otherEntries(site: string, after: number, limit: number): Promise<readonly OtherEntry[]>;
  /** A site's days that have events, in order; both ends included. */
  days(site: string, from: string, to: string): Promise<readonly DayTally[]>;
  /**
   * Erases the content of a subject's events (body, salt, subject, id, times but the day) and logs
   * the erasure, in one transaction. The embedded store overwrites the bytes, PostgreSQL clears them
   * when their page is written anew (docs/operations.md). Resolves to how many there were;
   * `makeEntry` is handed their positions and what stays of them, and gives the entry that logs it.
   * Throws {@link Held} where the subject is under a legal hold.
   */
  erase(erasure: Erasure, makeEntry: MakeErasureEntry): Promise<number>;
  /**
   * Erases the oldest events whose time is over, at most `limit`, as {@link LogStore.erase} does.
   * Resolves to how many there were; 0 where none is left.
   */
  purge(purge: Purge, makeEntry: MakeErasureEntry): Promise<number>;
  /** The newest signed head, if any. */
  latestCheckpoint(): Promise<StoredCheckpoint | null>;
  keepCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
}
