/**
 * The hot insert on PostgreSQL: a batch is two statements, however many events it has.
 *
 * Everything here runs in a transaction that holds the head of the log (`PostgresEngine.extend`).
 *
 * @module
 */
import type { ClientBase } from 'pg';
import { leafHash, rootOf } from '../../log/merkle.ts';
import { COLUMNS, entryRow, eventRow, hex, type NewRow, outcomeOf } from '../rows.ts';
import type { EntriesTable } from '../schema.ts';
import type { Kept, KeptEvent, NewEvent, NewPublication } from '../store.ts';
import { completedBetween, type Subtree } from '../subtrees.ts';

const ARRAYS: Readonly<Record<keyof NewRow, 'bigint[]' | 'text[]' | 'bytea[]'>> = {
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

/** Inserts the rows and moves the head: a row in one array a column, so the statement is prepared once. */
const INSERT = {
  name: 'append-entries',
  text: `with grown as (update log_head set size = size + cardinality($1::bigint[]) where id = 1)
    insert into entries (${COLUMNS.join(', ')})
    select * from unnest(${COLUMNS.map((column, at) => `$${at + 1}::${ARRAYS[column]}`).join(', ')})`,
} as const;

// Not prepared: a plan made while the table is small reads all of it, for as long as it is kept.
const KNOWN = 'select * from entries where id_hash = any($1::bytea[])';

/** Appends the events of a batch that are new to a log of that size; says what became of each. */
export async function appendEvents(
  client: ClientBase,
  size: number,
  batch: readonly NewEvent[],
): Promise<readonly Kept[]> {
  const known = await knownAmong(client, batch);
  const fresh: KeptEvent[] = [];
  const outcomes = batch.map((event): Kept => {
    const key = hex(event.idHash);
    const before = known.get(key);
    if (before) return before;
    const kept = { ...event, position: size + fresh.length };
    fresh.push(kept);
    known.set(key, { outcome: 'known', event: kept });
    return { outcome: 'stored', event: kept };
  });
  await appendRows(client, size, fresh.map(eventRow));
  return outcomes;
}

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

/** Appends rows whose positions begin at the log's size. */
export async function appendRows(
  client: ClientBase,
  size: number,
  rows: readonly NewRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query({
    ...INSERT,
    values: COLUMNS.map((column) => rows.map((row) => row[column])),
  });
  for (const subtree of completedBetween(size, size + rows.length)) {
    await keepHash(client, subtree);
  }
}

/** By the hash of their id in hex, the events that are kept or were erased. */
async function knownAmong(
  client: ClientBase,
  batch: readonly NewEvent[],
): Promise<Map<string, Kept>> {
  const hashes = batch.map(({ idHash }) => idHash);
  const { rows } = await client.query<EntriesTable>(KNOWN, [hashes]);
  return new Map(rows.map((row) => [hex(row.id_hash as Uint8Array), outcomeOf(row)]));
}

async function keepHash(
  client: ClientBase,
  { level, number, first, last }: Subtree,
): Promise<void> {
  const below =
    level === 1
      ? 'select entry as hash from entries where position between $1 and $2 order by position'
      : 'select hash from nodes where number between $1 and $2 and level = $3 order by number';
  const range = level === 1 ? [first, last] : [first, last, level - 1];
  const { rows } = await client.query<{ hash: Uint8Array }>(below, range);
  const hashes = rows.map((row) => (level === 1 ? leafHash(row.hash) : row.hash));
  await client.query('insert into nodes (level, number, hash) values ($1, $2, $3)', [
    level,
    number,
    rootOf(hashes),
  ]);
}
