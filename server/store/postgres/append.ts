/**
 * The hot insert on PostgreSQL: whatever is appended is one statement, however many rows it has.
 *
 * It moves the head of the log only from the size that it was made for, so it is right in a
 * transaction that holds the head (`PostgresEngine.extend`) and, by itself, outside of one.
 *
 * @module
 */
import type { ClientBase } from 'pg';
import { COLUMNS, entryRow, hex, type NewRow } from '../rows.ts';
import type { NewPublication } from '../store.ts';
import { type ArrayType, binaryArray, type Element } from './arrays.ts';
import { completedBy } from './completed.ts';

const ARRAYS: Readonly<Record<keyof NewRow, ArrayType>> = {
  position: 'bigint[]',
  kind: 'text[]',
  site: 'text[]',
  entry: 'bytea[]',
  day: 'text[]',
  id_hash: 'bytea[]',
  subject_hash: 'bytea[]',
  subject: 'text[]',
  notice: 'text[]',
  revision: 'bigint[]',
  received_at: 'text[]',
  expires_at: 'text[]',
  salt: 'bytea[]',
  body: 'text[]',
};

const NODES = COLUMNS.length;

/** A row in one array a column, so that the statement is prepared once; then the subtrees completed. */
const APPEND = {
  name: 'append-entries',
  text: `with grown as (update log_head set size = size + cardinality($1::bigint[])
      where id = 1 and size = ($1::bigint[])[1] returning size),
    completed as (insert into nodes (level, number, hash)
      select * from unnest($${NODES + 1}::bigint[], $${NODES + 2}::bigint[], $${NODES + 3}::bytea[])
      where exists (select from grown))
    insert into entries (${COLUMNS.join(', ')})
    select * from unnest(${COLUMNS.map((column, at) => `$${at + 1}::${ARRAYS[column]}`).join(', ')})
    where exists (select from grown)`,
} as const;

/** Appends the publications that are new to a log of that size; gives how many. */
export async function announce(
  client: ClientBase,
  size: number,
  publications: readonly NewPublication[],
): Promise<number> {
  const known = await client.query<{ key: Uint8Array }>(
    'select key from announcements where key = any($1::bytea[])',
    [publications.map(({ key }) => key)],
  );
  const taken = new Set(known.rows.map(({ key }) => hex(key)));
  const fresh = publications.filter(({ key }) => {
    const isNew = !taken.has(hex(key));
    taken.add(hex(key));
    return isNew;
  });
  const rows = fresh.map((publication, at) => entryRow(publication, size + at));
  await appendRows(client, size, rows);
  await client.query(
    `insert into announcements (key, position)
     select * from unnest($1::bytea[], $2::bigint[])`,
    [fresh.map(({ key }) => key), rows.map(({ position }) => position)],
  );
  return rows.length;
}

/** Appends rows to a log whose head is held at that size: their positions begin there. */
export async function appendRows(
  client: ClientBase,
  size: number,
  rows: readonly NewRow[],
): Promise<void> {
  if (rows.length === 0 || (await tryAppend(client, size, rows))) return;
  throw new Error('The head of the log was moved by somebody who does not hold it.');
}

/** Appends rows, at least one, where the log has that size; whether it has. */
export async function tryAppend(
  client: ClientBase,
  size: number,
  rows: readonly NewRow[],
): Promise<boolean> {
  const nodes = await completedBy(client, size, rows);
  if (!nodes) return false;
  const { rowCount } = await client.query({
    ...APPEND,
    values: [
      ...COLUMNS.map((column) => arrayOf(ARRAYS[column], rows, column)),
      arrayOf('bigint[]', nodes, 'level'),
      arrayOf('bigint[]', nodes, 'number'),
      arrayOf('bytea[]', nodes, 'hash'),
    ],
  });
  return rowCount === rows.length;
}

function arrayOf<Name extends string>(
  type: ArrayType,
  rows: readonly Readonly<Record<Name, Element>>[],
  name: Name,
): Buffer {
  return binaryArray(
    type,
    rows.map((row) => row[name]),
  );
}
