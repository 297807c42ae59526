/**
 * Heads of other logs, in SQL.
 *
 * @module
 */
import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { instantOf } from './instant.ts';
import type { Tables, WitnessedForksTable, WitnessedHeadsTable } from './schema.ts';
import type { ForkedHead, WitnessedHead, WitnessedHeadStore } from './store.ts';

/** The witnessed heads of an opened database whose tables are up to date. */
export function createWitnessedHeadStore(db: Kysely<Tables>): WitnessedHeadStore {
  return {
    async newest(origin) {
      const row = await db
        .selectFrom('witnessed_heads')
        .innerJoin('witnessed_logs', (join) =>
          join
            .onRef('witnessed_logs.origin', '=', 'witnessed_heads.origin')
            .onRef('witnessed_logs.size', '=', 'witnessed_heads.size'),
        )
        .selectAll('witnessed_heads')
        .where('witnessed_heads.origin', '=', origin)
        .executeTakeFirst();
      return row ? headOf(row) : null;
    },
    advance: (head, after) =>
      db.transaction().execute(async (changes) => {
        if (!(await isNext(changes, head, after))) return false;
        const row = rowOf(head);
        const { size, note, digest, witnessed_at } = row;
        await changes
          .insertInto('witnessed_heads')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['origin', 'day']).doUpdateSet({ size, note, digest, witnessed_at }),
          )
          .execute();
        return true;
      }),
    async ofSize(origin, size) {
      const rows = await db
        .selectFrom('witnessed_heads')
        .selectAll()
        .where('origin', '=', origin)
        .where('size', '=', size)
        .execute();
      return rows.map(headOf);
    },
    async list(origin) {
      const all = db.selectFrom('witnessed_heads').selectAll().orderBy('origin').orderBy('size');
      const rows = await (origin === undefined ? all : all.where('origin', '=', origin)).execute();
      return rows.map(headOf);
    },
    async accuse(head) {
      const { day: _day, ...row } = rowOf(head);
      const digest = hash('sha256', head.note + head.kept);
      await db
        .insertInto('witnessed_forks')
        .values({ ...row, digest, kept: head.kept })
        .onConflict((conflict) => conflict.columns(['origin', 'digest']).doNothing())
        .execute();
    },
    async forks() {
      const rows = await db
        .selectFrom('witnessed_forks')
        .selectAll()
        .orderBy('origin')
        .orderBy('witnessed_at')
        .orderBy('digest')
        .execute();
      return rows.map((row): ForkedHead => ({ ...headOf(row), kept: row.kept }));
    },
  };
}

/** Takes the newest one's place, in one statement: of two that try, one finds it taken. */
async function isNext(
  db: Kysely<Tables>,
  { origin, size }: WitnessedHead,
  after: number | null,
): Promise<boolean> {
  if (after === null) {
    const first = db
      .insertInto('witnessed_logs')
      .values({ origin, size })
      .onConflict((conflict) => conflict.doNothing());
    return (await first.returning('origin').executeTakeFirst()) !== undefined;
  }
  const next = db
    .updateTable('witnessed_logs')
    .set({ size })
    .where('origin', '=', origin)
    .where('size', '=', after);
  return (await next.returning('origin').executeTakeFirst()) !== undefined;
}

function rowOf({ origin, size, note, witnessedAt }: WitnessedHead): WitnessedHeadsTable {
  const witnessed_at = instantOf(witnessedAt);
  const day = witnessed_at.slice(0, 10);
  return { origin, day, size, note, digest: hash('sha256', note), witnessed_at };
}

type HeadRow = Omit<WitnessedHeadsTable, 'day' | 'digest'> | WitnessedForksTable;

function headOf({ origin, size, note, witnessed_at }: HeadRow): WitnessedHead {
  return { origin, size, note, witnessedAt: witnessed_at };
}
