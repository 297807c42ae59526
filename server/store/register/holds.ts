/**
 * Legal holds, in SQL that every engine speaks.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely';
import { instantOf } from '../instant.ts';
import { subjectHash } from '../rows.ts';
import type { Tables } from '../schema.ts';
import type { Hold, RegisterStore } from './port.ts';
import type { HoldsTable } from './tables.ts';

/** Setting and lifting holds. */
export type Holds = Pick<RegisterStore, 'hold' | 'lift' | 'holdOf' | 'holds'>;

/** The holds of an opened database whose tables are up to date. */
export function createHolds(db: Kysely<Tables>): Holds {
  const heldOf = (site: string, subject: string) =>
    db.selectFrom('holds').selectAll().where('subject_hash', '=', subjectHash(site, subject));

  return {
    hold: (hold) => db.transaction().execute((db) => set(db, hold)),
    async lift(site, subject) {
      const row = await db
        .deleteFrom('holds')
        .where('subject_hash', '=', subjectHash(site, subject))
        .returningAll()
        .executeTakeFirst();
      return row ? holdOf(row, subject) : null;
    },
    async holdOf(site, subject) {
      const row = await heldOf(site, subject).executeTakeFirst();
      return row ? holdOf(row, subject) : null;
    },
    async holds(site) {
      const rows = await db
        .selectFrom('holds')
        .selectAll('holds')
        .where('holds.site', '=', site)
        .orderBy('set_at', 'desc')
        .execute();
      const found = await Promise.all(rows.map((row) => withNewest(db, row)));
      return found.flatMap((hold) => hold ?? []);
    },
  };
}

async function set(db: Kysely<Tables>, { site, subject, reason, author, setAt }: Hold) {
  // An erasure holds the head of the log while it looks for a hold: so does this.
  await sql`update log_head set size = size where id = 1`.execute(db);
  const key = subjectHash(site, subject);
  const event = db.selectFrom('entries').select('position').where('subject_hash', '=', key);
  if (!(await event.limit(1).executeTakeFirst())) return false;
  await db
    .insertInto('holds')
    .values({ subject_hash: key, site, reason, author, set_at: instantOf(setAt) })
    .onConflict((conflict) => conflict.column('subject_hash').doNothing())
    .execute();
  return true;
}

async function withNewest(db: Kysely<Tables>, row: HoldsTable) {
  const newest = await db
    .selectFrom('entries')
    .select(['position', 'subject'])
    .where('subject_hash', '=', row.subject_hash)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest?.subject) return null;
  return { ...holdOf(row, newest.subject), position: newest.position };
}

function holdOf({ site, reason, author, set_at: setAt }: HoldsTable, subject: string): Hold {
  return { site, subject, reason, author, setAt };
}
