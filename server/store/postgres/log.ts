/**
 * The register's rows and the log over them on PostgreSQL.
 *
 * Whoever appends holds the log's head first, so positions are gapless and the log never forks,
 * however many processes share the database.
 *
 * @module
 */
import type { ClientBase } from 'pg';
import { createLogReader } from '../log-reader.ts';
import { entryRow, subjectHash } from '../rows.ts';
import { instantOf, LAST_INSTANT } from '../instant.ts';
import { Held, type LogStore, type NewEntry } from '../store.ts';
import { announce, appendEvents, appendRows } from './append.ts';
import { type PostgresEngine, storable } from './engine.ts';

/** The log of an opened database whose tables are up to date. */
export function createPostgresLog(engine: PostgresEngine): LogStore {
  const erase = (
    blankRows: (client: ClientBase) => Promise<readonly number[]>,
    makeEntry: (positions: readonly number[]) => NewEntry,
  ) =>
    engine.extend(async (client, size) => {
      const positions = await blankRows(client);
      if (positions.length > 0) {
        await appendRows(client, size, [entryRow(makeEntry(positions), size)]);
      }
      return positions.length;
    });
  return {
    ...createLogReader(engine.db),
    appendEvents: (batch) => engine.extend((client, size) => appendEvents(client, size, batch)),
    append: (entry) =>
      engine.extend(async (client, size) => {
        await appendRows(client, size, [entryRow(entry, size)]);
        return size;
      }),
    announce: (publications) =>
      engine.extend((client, size) => announce(client, size, publications)),
    erase: ({ site, subject, ground }, makeEntry) =>
      erase(async (client) => {
        const key = subjectHash(site, subject);
        await requireNotHeld(client, key);
        return blank(client, OF_SUBJECT, [ground, key]);
      }, makeEntry),
    purge: ({ site, before, endedBy = LAST_INSTANT, ground, limit }, makeEntry) =>
      erase(
        (client) => blank(client, OF_OLD, [ground, site, before, instantOf(endedBy), limit]),
        makeEntry,
      ),
  };
}

/** Rows by their subject: `$2` is its hash. */
const OF_SUBJECT = 'subject_hash = $2';

/** Rows whose time is over: site, first day that stays, when choices had to have ended, how many. */
const OF_OLD = `position in (select position from entries where site = $2 and day < $3
  and id_hash is not null and body is not null and expires_at <= $4
  and not exists (select 1 from holds where holds.subject_hash = entries.subject_hash)
  order by day, position limit $5)`;

/** Blanks rows, `$1` being the ground; gives their positions. A vacuum then takes the older bytes. */
async function blank(
  client: ClientBase,
  which: string,
  values: readonly unknown[],
): Promise<readonly number[]> {
  const { rows } = await client.query<{ position: number }>(
    `update entries set subject_hash = null, subject = null, notice = null, revision = null,
       received_at = null, expires_at = null, salt = null, body = null, ground = $1
     where ${which} returning position`,
    values.map(storable),
  );
  return rows.map(({ position }) => position).toSorted((a, b) => a - b);
}

/** Within the transaction that would erase: whoever sets a hold waits for it, or comes first. */
async function requireNotHeld(client: ClientBase, key: Uint8Array): Promise<void> {
  const { rows } = await client.query<{ reason: string }>(
    'select reason from holds where subject_hash = $1',
    [key],
  );
  const [hold] = rows;
  if (hold) throw new Held(hold.reason);
}
