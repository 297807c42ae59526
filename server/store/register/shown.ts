/**
 * How often questions were shown, in SQL that every engine speaks.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { instantOf } from '../instant.ts';
import type { Tables } from '../schema.ts';
import type { ShownStore } from './port.ts';

/** The counts of an opened database whose tables are up to date. */
export function createShownStore(db: Kysely<Tables>): ShownStore {
  return {
    async add(counts) {
      if (counts.length === 0) return;
      await db
        .insertInto('shown_counts')
        .values(counts.map((count) => ({ ...count })))
        .onConflict((conflict) =>
          conflict.columns(['site', 'day', 'language', 'revision']).doUpdateSet((set) => ({
            count: set('shown_counts.count', '+', set.ref('excluded.count')),
          })),
        )
        .execute();
    },
    of: (site, { from, to }) =>
      db
        .selectFrom('shown_counts')
        .selectAll()
        .where('site', '=', site)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .execute(),
    async sites() {
      const rows = await db.selectFrom('shown_sites').selectAll().execute();
      return new Map(rows.map(({ site, since }) => [site, since]));
    },
    async let(site, since) {
      await (since === null
        ? db.deleteFrom('shown_sites').where('site', '=', site).execute()
        : db
            .insertInto('shown_sites')
            .values({ site, since: instantOf(since) })
            .onConflict((conflict) => conflict.column('site').doNothing())
            .execute());
    },
  };
}
