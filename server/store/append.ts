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
import type { Kept, KeptEvent, NewEntry, NewEvent, NewPublication } from './store.ts';
import { completedBetween } from './subtrees.ts';

/** Appends to the log; only within a write transaction. */
export interface Appender {
  /** What became of each event, in their order. */
  events(batch: readonly NewEvent[]): readonly Kept[];
  /** Gives its position. */
  entry(entry: NewEntry): number;
  /** Whether it was not there before. */
  publication(publication: NewPublication): boolean;
}

/** Prepares the statements once. */
export function createAppender(database: DatabaseSync): Appender {
  const size = database.prepare('select size from log_head where id = 1');
  const grow = database.prepare('update log_head set size = ? where id = 1');
  const complete = createCompleter(database);
  const insert = createInserter(database);

  const announced = database.prepare('select 1 from announcements where key = ?');
  const announce = database.prepare('insert into announcements (key, position) values (?, ?)');

  const next = () => Number(size.get()?.['size']);
  const extend = (from: number, to: number) => {
    if (from === to) return;
    grow.run(to);
    complete(from, to);
  };
  const append = (entry: NewEntry) => {
    const position = next();
    insert.row(entryRow(entry, position));
    extend(position, position + 1);
    return position;
  };
  return {
    events(batch) {
      const first = next();
      let position = first;
      const outcomes = batch.map((event): Kept => {
        const outcome = insert.event({ ...event, position });
        if (outcome.outcome === 'stored') position += 1;
        return outcome;
      });
      extend(first, position);
      return outcomes;
    },
    entry: append,
    publication(publication) {
      if (announced.get(publication.key)) return false;
      announce.run(publication.key, append(publication));
      return true;
    },
  };
}

/** Inserts rows; the head is moved by the caller. */
function createInserter(database: DatabaseSync) {
  const text = `insert into entries (${COLUMNS.join(', ')})
    values (${COLUMNS.map(() => '?').join(', ')})`;
  const insert = database.prepare(text);
  // To ask first whether the id is known would look it up twice: it seldom is.
  const insertNew = database.prepare(`${text} on conflict (id_hash) do nothing`);
  const known = database.prepare('select * from entries where id_hash = ?');
  const values = (row: NewRow) => COLUMNS.map((column): SQLInputValue => row[column]);
  return {
    row: (row: NewRow) => insert.run(...values(row)),
    event(event: KeptEvent): Kept {
      const { changes } = insertNew.run(...values(eventRow(event)));
      if (changes === 1) return { outcome: 'stored', event };
      return outcomeOf(known.get(event.idHash) as unknown as EntriesTable);
    },
  };
}

/** Stores the hash of every subtree that was completed when the log grew from one size to another. */
function createCompleter(database: DatabaseSync): (from: number, to: number) => void {
  const entries = database.prepare(
    'select entry as hash from entries where position between ? and ? order by position',
  );
  const nodes = database.prepare(
    'select hash from nodes where level = ? and number between ? and ? order by number',
  );
  const keep = database.prepare('insert into nodes (level, number, hash) values (?, ?, ?)');
  const bytes = (statement: StatementSync, ...range: number[]) =>
    statement.all(...range).map((row) => row['hash'] as Uint8Array);
  return (from, to) => {
    for (const { level, number, first, last } of completedBetween(from, to)) {
      const below =
        level === 1
          ? bytes(entries, first, last).map(leafHash)
          : bytes(nodes, level - 1, first, last);
      keep.run(level, number, rootOf(below));
    }
  };
}
