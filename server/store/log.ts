/**
 * The register's rows and the log over them, in SQL.
 *
 * @module
 */
import type { Engine } from './engine.ts';
import { createAppender, keptEvent, subjectHash } from './append.ts';
import type { Scrubber } from './scrub.ts';
import type { LogStore } from './store.ts';

/** The log of an opened engine whose tables are up to date. */
export function createLogStore(engine: Engine, scrub: Scrubber): LogStore {
  const { db } = engine;
  const appender = createAppender(engine.database);
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
    appendEvents: (batch) => engine.write(() => batch.map((event) => appender.event(event))),
    append: (entry) => engine.write(() => appender.entry(entry)),
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
    async eventsOf(site, subject) {
      const rows = await db
        .selectFrom('entries')
        .selectAll()
        .where('subject_hash', '=', subjectHash(site, subject))
        .orderBy('position')
        .execute();
      return rows.map(keptEvent);
    },
    async erase(erasure, makeEntry) {
      const count = await engine.write(() => {
        const positions = scrub.blank(erasure);
        if (positions.length > 0) appender.entry(makeEntry(positions));
        return positions.length;
      });
      if (count > 0) await scrub.forget();
      return count;
    },
    async latestCheckpoint() {
      const newest = db.selectFrom('checkpoints').selectAll().orderBy('size', 'desc').limit(1);
      const row = await newest.executeTakeFirst();
      return row ? { size: row.size, text: row.text, signedAt: row.signed_at } : null;
    },
    async keepCheckpoint({ size, text, signedAt }) {
      await db
        .insertInto('checkpoints')
        .values({ size, text, signed_at: signedAt })
        .onConflict((conflict) => conflict.column('size').doNothing())
        .execute();
    },
  };
}
