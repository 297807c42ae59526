/**
 * What is appended to the log, as rows of `entries`, and back.
 *
 * @module
 */
import type { Remains } from '../log/remains.ts';
import { sha256 } from '../log/sha256.ts';
import type { EntriesTable } from './schema.ts';
import type { Kept, KeptEvent, NewEntry, OtherEntry } from './store.ts';

/** A row that is appended: whole, so without a ground. */
export type NewRow = Omit<EntriesTable, 'ground'>;

/** The columns of a new row, in the order in which they are inserted. */
export const COLUMNS: readonly (keyof NewRow)[] = [
  'position',
  'kind',
  'site',
  'entry',
  'day',
  'id_hash',
  'subject_hash',
  'subject',
  'notice',
  'revision',
  'received_at',
  'expires_at',
  'salt',
  'body',
];

/** Key of a subject within a site, for the index. */
export function subjectHash(site: string, subject: string): Uint8Array {
  return sha256(`${site}\n${subject}`);
}

/** The row of an event. */
export function eventRow(event: KeptEvent): NewRow {
  const { site, subject } = event;
  return {
    position: event.position,
    kind: 'event',
    site,
    entry: event.entry,
    day: event.receivedAt.slice(0, 10),
    id_hash: event.idHash,
    subject_hash: subject === null ? null : subjectHash(site, subject),
    subject,
    notice: event.notice,
    revision: event.revision,
    received_at: event.receivedAt,
    expires_at: event.expiresAt,
    salt: event.salt,
    body: event.body,
  };
}

/** The row of an entry of another kind. */
export function entryRow(
  { kind, site, entry, body, salt, receivedAt }: NewEntry,
  position: number,
): NewRow {
  return {
    position,
    kind,
    site,
    entry,
    day: receivedAt.slice(0, 10),
    id_hash: null,
    subject_hash: null,
    subject: null,
    notice: null,
    revision: null,
    received_at: receivedAt,
    expires_at: null,
    salt,
    body,
  };
}

/** A row that is not erased, as the port has it. */
export function keptEvent(row: EntriesTable): KeptEvent {
  return {
    site: row.site,
    idHash: row.id_hash as Uint8Array,
    subject: row.subject,
    body: row.body as string,
    salt: row.salt as Uint8Array,
    entry: row.entry,
    notice: row.notice as string,
    revision: row.revision as number,
    receivedAt: row.received_at as string,
    expiresAt: row.expires_at as string,
    position: row.position,
  };
}

/** A row that is no event's, as the port has it. */
export function otherEntry(row: EntriesTable): OtherEntry {
  return {
    kind: row.kind as OtherEntry['kind'],
    site: row.site,
    body: row.body as string,
    salt: row.salt as Uint8Array,
    entry: row.entry,
    receivedAt: row.received_at as string,
    position: row.position,
  };
}

/** The columns of what stays of an erased row. */
export const REMAINS = 'position, day, id_hash, entry';

/** What stays of an erased row of these columns. */
export function remainsOf(
  row: Pick<EntriesTable, 'position' | 'day' | 'id_hash' | 'entry'>,
): Remains {
  const { position, day, id_hash, entry } = row;
  return { position, day, idHash: id_hash as Uint8Array, entry };
}

/** What becomes of an event whose id stands in this row already. */
export function outcomeOf(row: EntriesTable): Kept {
  return row.body === null ? { outcome: 'erased' } : { outcome: 'known', event: keptEvent(row) };
}

/** Bytes as hexadecimal digits: comparable, whatever the engine gives them as. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}
