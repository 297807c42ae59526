/**
 * The tables, for any engine: JSON as text, times as RFC 3339 text in UTC, bytes as blobs.
 *
 * Booleans, serial numbers and engine functions are left out, so that the same queries serve
 * SQLite and PostgreSQL.
 *
 * @module
 */
import type { Generated } from 'kysely';
import type { DeskTables } from './desk/tables.ts';
import type { RegisterTables } from './register/tables.ts';
import type { LeasesTable, PublicationsTable } from './schema/publications.ts';
import type { EntryKind } from './store.ts';

export type { PublicationsTable };

/** The one row that says how long the log is; locking it makes positions gapless. */
export interface LogHeadTable {
  id: number;
  size: number;
}

/** The register and the log: one row a position. An erased event keeps what is not nullable. */
export interface EntriesTable {
  position: number;
  kind: EntryKind;
  site: string;
  entry: Uint8Array;
  /** Day it was received, `YYYY-MM-DD`. */
  day: string;
  /** Of events only. */
  id_hash: Uint8Array | null;
  /** SHA-256 of site and subject: the index holds nothing that an erasure must find again. */
  subject_hash: Uint8Array | null;
  subject: string | null;
  notice: string | null;
  revision: number | null;
  received_at: string | null;
  expires_at: string | null;
  salt: Uint8Array | null;
  body: string | null;
  /** Why it was erased; `null` while it is whole. */
  ground: string | null;
}

/** Hashes of complete subtrees of `256 ** level` leaves. */
export interface NodesTable {
  level: number;
  number: number;
  hash: Uint8Array;
}

/** Signed heads of the log. */
export interface CheckpointsTable {
  size: number;
  text: string;
  signed_at: string;
  /** The log's signature over text and time; `null` of heads from before there was one. */
  seal: string | null;
}

/** What was published and is in the log, by a hash of its name. */
export interface AnnouncementsTable {
  key: Uint8Array;
  position: number;
}

/** How often something was answered on a day that is over. */
export interface DayCountsTable {
  site: string;
  day: string;
  language: string;
  layer: string;
  action: string;
  revision: number;
  /** Empty for the event as a whole. */
  purpose: string;
  answer: 'granted' | 'refused';
  count: number;
}

/** Days whose counts are kept. */
export interface CountedDaysTable {
  site: string;
  day: string;
}

/** When the signed head last went to a destination, by the SHA-256 of its address. */
export interface SentHeadsTable {
  destination: string;
  sent_at: string;
}

/** The newest head of the log that a witness has cosigned, by the SHA-256 of its address. */
export interface CosignedHeadsTable {
  destination: string;
  size: number;
  note: string;
}

/** How long the newest witnessed head of another log is: changing it makes a head the newest. */
export interface WitnessedLogsTable {
  origin: string;
  size: number;
}

/** Witnessed heads of other logs: the last of each day. */
export interface WitnessedHeadsTable {
  origin: string;
  day: string;
  size: number;
  note: string;
  /** SHA-256 of the note: the cosignature covers no other signature under it. */
  digest: string;
  witnessed_at: string;
}

/** Heads of other logs that contradict one that is kept, by the SHA-256 of both. */
export interface WitnessedForksTable {
  origin: string;
  digest: string;
  size: number;
  note: string;
  kept: string;
  witnessed_at: string;
}

/** Published configurations. */
export interface SiteVersionsTable {
  site: string;
  version: number;
  config: string;
  published_by: string;
  author: string;
  reason: string;
  published_at: string;
}

/** Published notices, by their hash. */
export interface NoticesTable {
  site: string;
  hash: string;
  language: string;
  published_at: string;
  body: string;
}

/** What the desk published since a site's file was last exported. */
export interface DeskPathsTable {
  site: string;
  path: string;
}

/** Published documents. */
export interface DocumentVersionsTable {
  site: string;
  kind: string;
  version: number;
  texts: string;
  hash: string;
  faq_version: number | null;
  author: string;
  reason: string;
  material: string;
  published_at: string;
  behind: Generated<string>;
}

/** What is being edited. */
export interface DraftsTable {
  site: string;
  kind: string;
  language: string;
  markdown: string;
  base: number;
  author: string;
  saved_at: string;
}

/** Who is writing in which text. */
export interface DraftWritersTable {
  site: string;
  kind: string;
  language: string;
  author: string;
  since: string;
  last: string;
}

/** Configurations that are being edited. */
export interface ConfigurationDraftsTable {
  site: string;
  number: number;
  config: string;
  base: number;
  author: string;
  saved_at: string;
}

/** Secrets of the installation. */
export interface SecretsTable {
  name: string;
  value: Uint8Array;
}

/** All tables by name. */
export interface Tables extends DeskTables, RegisterTables {
  log_head: LogHeadTable;
  entries: EntriesTable;
  nodes: NodesTable;
  checkpoints: CheckpointsTable;
  announcements: AnnouncementsTable;
  sent_heads: SentHeadsTable;
  cosigned_heads: CosignedHeadsTable;
  witnessed_logs: WitnessedLogsTable;
  witnessed_heads: WitnessedHeadsTable;
  witnessed_forks: WitnessedForksTable;
  day_counts: DayCountsTable;
  counted_days: CountedDaysTable;
  site_versions: SiteVersionsTable;
  notices: NoticesTable;
  desk_paths: DeskPathsTable;
  document_versions: DocumentVersionsTable;
  drafts: DraftsTable;
  draft_writers: DraftWritersTable;
  configuration_drafts: ConfigurationDraftsTable;
  secrets: SecretsTable;
  leases: LeasesTable;
  publications: PublicationsTable;
}
