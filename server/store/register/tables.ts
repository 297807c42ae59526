/**
 * The tables of what the desk asks of the register.
 *
 * @module
 */

/** Subjects whose events may not be erased; the identifier itself stands in `entries` alone. */
export interface HoldsTable {
  subject_hash: Uint8Array;
  site: string;
  reason: string;
  author: string;
  set_at: string;
}

/** How often a first question was shown, by day. */
export interface ShownCountsTable {
  site: string;
  day: string;
  language: string;
  revision: number;
  count: number;
}

/** The sites that let their questions be counted. */
export interface ShownSitesTable {
  site: string;
  since: string;
}

/** Pieces of files, each once, by their SHA-256 in hex. */
export interface FilePartsTable {
  hash: string;
  bytes: Uint8Array;
}

/** Kept files: hashes of their parts, in order, separated by spaces. */
export interface FilesTable {
  owner: string;
  name: string;
  type: string;
  parts: string;
}

/** All of them by name. */
export interface RegisterTables {
  holds: HoldsTable;
  shown_counts: ShownCountsTable;
  shown_sites: ShownSitesTable;
  file_parts: FilePartsTable;
  files: FilesTable;
}
