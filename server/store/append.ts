/**
 * The hot insert: prepared statements that append to the log, and the hashes of the subtrees that
 * an append completes. Everything here runs inside a write transaction of {@link Engine}.
 *
 * @module
 */
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { hash } from 'node:crypto';
import { leafHash, rootOf, TILE } from '../log/merkle.ts';
import type { EntriesTable } from './schema.ts';
import type { Kept, KeptEvent, NewEntry, NewEvent } from './store.ts';

/** Appends to the log; only within a write transaction. */
export interface Appender {
  event(event: NewEvent): Kept;
  /** Resolves to its position. */
  entry(entry: NewEntry): number;
}

/** Key of a subject within a site, for the index. */
export function subjectHash(site: string, subject: string): Uint8Array {
  return hash('sha256', `${site}\n${subject}`, 'buffer');
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

/** Prepares the statements once. */
export function createAppender(database: DatabaseSync): Appender {
  const known = database.prepare('select * from entries where id_hash = ?');
  const size = database.prepare('select size from log_head where id = 1');
  const grow = database.prepare('update log_head set size = ? where id = 1');
  const insert = database.prepare(`insert into entries
    (position, kind, site, entry, day, id_hash, subject_hash, subject, notice, revision,
     received_at, expires_at, salt, body)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const complete = createCompleter(database);

  const next = () => Number(size.get()?.['size']);
  const grown = (position: number) => {
    grow.run(position + 1);
    complete(position + 1);
  };
  return {
    event(event) {
      const row = known.get(event.idHash);
      if (row) return outcomeOf(row);
      const position = next();
      insert.run(
        position,
        'event',
        event.site,
        event.entry,
        event.receivedAt.slice(0, 10),
        event.idHash,
        event.subject === null ? null : subjectHash(event.site, event.subject),
        event.subject,
        event.notice,
        event.revision,
        event.receivedAt,
        event.expiresAt,
        event.salt,
        event.body,
      );
      grown(position);
      return { outcome: 'stored', event: { ...event, position } };
    },
    entry({ kind, site, entry, body, salt, receivedAt }) {
      const position = next();
      const day = receivedAt.slice(0, 10);
      const none = null;
      insert.run(
        position,
        kind,
        site,
        entry,
        day,
        none,
        none,
        none,
        none,
        none,
        receivedAt,
        none,
        salt,
        body,
      );
      grown(position);
      return position;
    },
  };
}

function outcomeOf(row: Record<string, SQLOutputValue>): Kept {
  const entry = row as unknown as EntriesTable;
  return entry.body === null
    ? { outcome: 'erased' }
    : { outcome: 'known', event: keptEvent(entry) };
}

/** Stores the hash of every subtree that a log of the given size has just completed. */
function createCompleter(database: DatabaseSync): (size: number) => void {
  const entries = database.prepare(
    'select entry as hash from entries where position between ? and ?',
  );
  const nodes = database.prepare(
    'select hash from nodes where level = ? and number between ? and ? order by number',
  );
  const keep = database.prepare('insert into nodes (level, number, hash) values (?, ?, ?)');
  const bytes = (statement: StatementSync, ...range: number[]) =>
    statement.all(...range).map((row) => row['hash'] as Uint8Array);
  return (size) => {
    let count = size;
    for (let level = 1; count % TILE === 0; level += 1) {
      const [first, last] = [count - TILE, count - 1];
      const below =
        level === 1
          ? bytes(entries, first, last).map(leafHash)
          : bytes(nodes, level - 1, first, last);
      count /= TILE;
      keep.run(level, count - 1, rootOf(below));
    }
  };
}
