/**
 * Reading the register's rows and the log over them, in SQL that every engine speaks.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { hex, keptEvent, otherEntry, subjectHash } from './rows.ts';
import type { Tables } from './schema.ts';
import type { EventQuery, LogStore } from './store.ts';

/** All of the log's store but what appends to it; a checkpoint is no entry. */
export type LogReader = Omit<LogStore, 'appendEvents' | 'append' | 'announce' | 'erase' | 'purge'>;

/** How many keys one statement asks for: engines limit its parameters. */
const KEYS = 500;

/** The log of an opened database whose tables are up to date. */
export function createLogReader(db: Kysely<Tables>): LogReader {
  const nodes = (level: number, from: number, to: number) =>
    db
      .selectFrom('nodes')
      .select('hash')
      .where('level', '=', level)
      .where('number', '>=', from)
      .where('number', '<', to)
      .orderBy('number')
      .execute()
      .then((rows) => rows.map((row) => row.hash));
  return {
    async size() {
      const head = db.selectFrom('log_head').select('size').where('id', '=', 1);
      return (await head.executeTakeFirstOrThrow()).size;
    },
    async entries(from, to) {
      const rows = await db
        .selectFrom('entries')
        .select('entry')
        .where('position', '>=', from)
        .where('position', '<', to)
        .orderBy('position')
        .execute();
      return rows.map((row) => row.entry);
    },
    async node(level, index) {
      return (await nodes(level, index, index + 1))[0] ?? null;
    },
    nodes,
    async isAnnounced(keys) {
      const found = new Set<string>();
      for (let from = 0; from < keys.length; from += KEYS) {
        const part = keys.slice(from, from + KEYS);
        const rows = db.selectFrom('announcements').select('key').where('key', 'in', part);
        for (const { key } of await rows.execute()) found.add(hex(key));
      }
      return keys.map((key) => found.has(hex(key)));
    },
    async eventsOf(site, subject) {
      const rows = await db
        .selectFrom('entries')
        .selectAll()
        .where('subject_hash', '=', subjectHash(site, subject))
        .orderBy('position')
        .execute();
      return rows.map(keptEvent);
    },
    async events(query) {
      return (await eventsIn(db, query).execute()).map(keptEvent);
    },
    async otherEntries(site, after, limit) {
      const rows = await db
        .selectFrom('entries')
        .selectAll()
        .where('site', '=', site)
        .where('kind', '<>', 'event')
        .where('position', '>', after)
        .orderBy('position')
        .limit(limit)
        .execute();
      return rows.map(otherEntry);
    },
    days: (site, from, to) =>
      whole(db, { site, from, to })
        .select(['day', (column) => column.fn.countAll<number>().as('events')])
        .groupBy('day')
        .orderBy('day')
        .execute(),
    async latestCheckpoint() {
      const newest = db.selectFrom('checkpoints').selectAll().orderBy('size', 'desc').limit(1);
      const row = await newest.executeTakeFirst();
      if (!row) return null;
      return { size: row.size, text: row.text, signedAt: row.signed_at, seal: row.seal };
    },
    async keepCheckpoint({ size, text, signedAt, seal }) {
      await db
        .insertInto('checkpoints')
        .values({ size, text, signed_at: signedAt, seal })
        .onConflict((conflict) => conflict.column('size').doNothing())
        .execute();
    },
  };
}

/** A site's events that are not erased: what the index `entries_day` holds. */
function whole(db: Kysely<Tables>, { site, from, to }: Omit<EventQuery, 'limit'>) {
  let found = db
    .selectFrom('entries')
    .where('site', '=', site)
    .where('id_hash', 'is not', null)
    .where('body', 'is not', null);
  if (from !== undefined) found = found.where('day', '>=', from);
  if (to !== undefined) found = found.where('day', '<=', to);
  return found;
}

function eventsIn(db: Kysely<Tables>, query: EventQuery) {
  const { beyond, newestFirst = false, limit } = query;
  const found = whole(db, query).selectAll();
  const after = beyond
    ? found.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('day', 'position'),
          newestFirst ? '<' : '>',
          tuple(beyond.receivedAt.slice(0, 10), beyond.position),
        ),
      )
    : found;
  const direction = newestFirst ? 'desc' : 'asc';
  return after.orderBy('day', direction).orderBy('position', direction).limit(limit);
}
