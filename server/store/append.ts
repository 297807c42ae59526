/**
 * The hot insert of the embedded store: prepared statements that append to the log, and the hashes
 * of the subtrees that an append completes. Everything here runs inside a write transaction of
 * {@link Engine}.
 *
 * @module
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { leafHash, rootOf } from '../log/merkle.ts';
import { COLUMNS, entryRow, eventRow, type NewRow, outcomeOf } from './rows.ts';
import type { EntriesTable } from './schema.ts';
import type { Kept, NewEntry, NewEvent, NewPublication } from './store.ts';
import { completedBetween } from './subtrees.ts';

/** Appends to the log; only within a write transaction. */
export interface Appender {
  event(event: NewEvent): Kept;
  /** Gives its position. */
  entry(entry: NewEntry): number;
  /** Whether it was not there before. */
  publication(publication: NewPublication): boolean;
}

/** Prepares the statements once. */
export function createAppender(database: DatabaseSync): Appender {
  const known = database.prepare('select * from entries where id_hash = ?');
  const size = database.prepare('select size from log_head where id = 1');
  const grow = database.prepare('update log_head set size = ? where id = 1');
  const insert = database.prepare(
    `insert into entries (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`,
  );
  const complete = createCompleter(database);

  const announced = database.prepare('select 1 from announcements where key = ?');
  const announce = database.prepare('insert into announcements (key, position) values (?, ?)');

  const next = () => Number(size.get()?.['size']);
  const append = (row: NewRow) => {
    insert.run(...COLUMNS.map((column): SQLInputValue => row[column]));
    grow.run(row.position + 1);
    complete(row.position);
  };
  return {
    event(event) {
      const row = known.get(event.idHash);
      if (row) return outcomeOf(row as unknown as EntriesTable);
      const kept = { ...event, position: next() };
      append(eventRow(kept));
      return { outcome: 'stored', event: kept };
    },
    entry(entry) {
      const position = next();
      append(entryRow(entry, position));
      return position;
    },
    publication(publication) {
      if (announced.get(publication.key)) return false;
      const position = next();
      append(entryRow(publication, position));
      announce.run(publication.key, position);
      return true;
    },
  };
}

/** Stores the hash of every subtree that the entry at a position has just completed. */
function createCompleter(database: DatabaseSync): (position: number) => void {
  const entries = database.prepare(
    'select entry as hash from entries where position between ? and ? order by position',
  );
  const nodes = database.prepare(
    'select hash from nodes where level = ? and number between ? and ? order by number',
  );
  const keep = database.prepare('insert into nodes (level, number, hash) values (?, ?, ?)');
  const bytes = (statement: StatementSync, ...range: number[]) =>
    statement.all(...range).map((row) => row['hash'] as Uint8Array);
  return (position) => {
    for (const { level, number, first, last } of completedBetween(position, position + 1)) {
      const below =
        level === 1
          ? bytes(entries, first, last).map(leafHash)
          : bytes(nodes, level - 1, first, last);
      keep.run(level, number, rootOf(below));
    }
  };
}
