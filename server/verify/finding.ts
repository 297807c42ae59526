/**
 * What was changed, as `verify` names it.
 *
 * @module
 */

/** The tables that are held against the log. */
export type VerifiedTable =
  | 'entries'
  | 'log_head'
  | 'nodes'
  | 'checkpoints'
  | 'announcements'
  | 'site_versions'
  | 'notices'
  | 'document_versions'
  | 'witnessed_logs'
  | 'witnessed_heads'
  | 'witnessed_forks'
  | 'secrets';

/** One thing that is not as it was written. */
export interface Finding {
  readonly table: VerifiedTable;
  /** Which row, by its key: a position, a site and version. */
  readonly row: string;
  /** The column that was changed; where it is one of several, all of them. */
  readonly columns: readonly string[];
  /** What is wrong, as the end of a sentence that the place begins. */
  readonly says: string;
}

/** A finding in one line: `entries, row 7, body: does not fit its commitment`. */
export function lineOf({ table, row, columns, says }: Finding): string {
  const column = columns.length > 0 ? `, ${columns.join(' or ')}` : '';
  return `${table}, row ${row}${column}: ${says}`;
}
