/**
 * Counts of the days that are over, in SQL that every engine speaks.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import type { CountStore } from './store.ts';

/** The counts of an opened database whose tables are up to date. */
export function createCountStore(db: Kysely<Tables>): CountStore {
  return {
    keep: (site, day, counts) =>
      db.transaction().execute(async (db) => {
        const mine = await db
          .insertInto('counted_days')
          .values({ site, day })
          .onConflict((conflict) => conflict.doNothing())
          .returning('day')
          .executeTakeFirst();
        if (!mine) return;
        for (const count of counts) {
          await db
            .insertInto('day_counts')
            .values({ site, ...count })
            .execute();
        }
      }),
    async keptDays(site, from, to) {
      const rows = await db
        .selectFrom('counted_days')
        .select('day')
        .where('site', '=', site)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .execute();
      return rows.map(({ day }) => day);
    },
    counts: (site, from, to) =>
      db
        .selectFrom('day_counts')
        .select(['day', 'language', 'layer', 'action', 'revision', 'purpose', 'answer', 'count'])
        .where('site', '=', site)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .execute(),
  };
}
