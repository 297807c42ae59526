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
import type { Erasure, LogStore } from '../store.ts';
import { appendEvents, appendRows } from './append.ts';
import { type PostgresEngine, storable } from './engine.ts';

/** The log of an opened database whose tables are up to date. */
export function createPostgresLog(engine: PostgresEngine): LogStore {
  return {
    ...createLogReader(engine.db),
    appendEvents: (batch) => engine.extend((client, size) => appendEvents(client, size, batch)),
    append: (entry) =>
      engine.extend(async (client, size) => {
        await appendRows(client, size, [entryRow(entry, size)]);
        return size;
      }),
    erase: (erasure, makeEntry) =>
      engine.extend(async (client, size) => {
        const positions = await blank(client, erasure);
        if (positions.length > 0) {
          await appendRows(client, size, [entryRow(makeEntry(positions), size)]);
        }
        return positions.length;
      }),
  };
}

/** Blanks a subject's events; gives their positions. A vacuum then takes the older bytes. */
async function blank(
  client: ClientBase,
  { site, subject, ground }: Erasure,
): Promise<readonly number[]> {
  const { rows } = await client.query<{ position: number }>(
    `update entries set subject_hash = null, subject = null, notice = null, revision = null,
       received_at = null, expires_at = null, salt = null, body = null, ground = $1
     where subject_hash = $2 returning position`,
    [storable(ground), subjectHash(site, subject)],
  );
  return rows.map(({ position }) => position).toSorted((a, b) => a - b);
}
