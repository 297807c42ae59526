/**
 * Who of several processes does a job, in SQL: one statement takes it, so two never both do.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { instantOf } from './instant.ts';
import type { Tables } from './schema.ts';
import type { LeaseStore } from './store.ts';

/** Before any other instant: free, and due. */
const EVER = instantOf('1970-01-01T00:00:00Z');

/** The leases of an opened database whose tables are up to date. */
export function createLeaseStore(db: Kysely<Tables>): LeaseStore {
  return {
    async take({ name, holder, ...times }) {
      const [now, until, latest] = [times.now, times.until, times.latest].map(instantOf) as [
        string,
        string,
        string,
      ];
      await db
        .insertInto('leases')
        .values({ name, holder: '', held_until: EVER, due_at: EVER })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const taken = await db
        .updateTable('leases')
        .set({ holder, held_until: until })
        .where('name', '=', name)
        .where((is) => is.or([is('held_until', '<=', now), is('held_until', '>', latest)]))
        .where((is) => is.or([is('due_at', '<=', now), is('due_at', '>', latest)]))
        .returning('name')
        .executeTakeFirst();
      if (taken) return { isHeld: true };
      const row = await db
        .selectFrom('leases')
        .select(['held_until', 'due_at'])
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return { isHeld: false, askAt: row.held_until > row.due_at ? row.held_until : row.due_at };
    },
    async renew(name, holder, until) {
      const kept = await db
        .updateTable('leases')
        .set({ held_until: instantOf(until) })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .returning('name')
        .executeTakeFirst();
      return kept !== undefined;
    },
    async giveBack(name, holder, dueAt) {
      await db
        .updateTable('leases')
        .set({ holder: '', held_until: EVER, due_at: instantOf(dueAt) })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .execute();
    },
  };
}
