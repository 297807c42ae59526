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
import { hashRemains, type Remains } from '../../log/remains.ts';
import { entryRow, REMAINS, remainsOf, subjectHash } from '../rows.ts';
import { instantOf, LAST_INSTANT } from '../instant.ts';
import type { EntriesTable } from '../schema.ts';
import { Held, type LogStore, type MakeErasureEntry } from '../store.ts';
import { announce, appendRows } from './append.ts';
import { createEventAppender } from './events.ts';
import { type PostgresEngine, storable } from './engine.ts';

/** The log of an opened database whose tables are up to date. */
export function createPostgresLog(engine: PostgresEngine): LogStore {
  const erase = (
    blankRows: (client: ClientBase) => Promise<readonly Remains[]>,
    makeEntry: MakeErasureEntry,
  ) =>
    engine.extend(async (client, size) => {
      const rows = await blankRows(client);
      const positions = rows.map(({ position }) => position).toSorted((a, b) => a - b);
      if (rows.length > 0) {
        const entry = makeEntry(positions, hashRemains(rows));
        await appendRows(client, size, [entryRow(entry, size)]);
      }
      return rows.length;
    });
  return {
    ...createLogReader(engine.db),
    appendEvents: createEventAppender(engine),
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

/** Blanks rows, `$1` being the ground; gives what stays. The older bytes are dead with the next vacuum. */
async function blank(
  client: ClientBase,
  which: string,
  values: readonly unknown[],
): Promise<readonly Remains[]> {
  const { rows } = await client.query<EntriesTable>(
    `update entries set subject_hash = null, subject = null, notice = null, revision = null,
       received_at = null, expires_at = null, salt = null, body = null, ground = $1
     where ${which} returning ${REMAINS}`,
    values.map(storable),
  );
  return rows.map(remainsOf);
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
