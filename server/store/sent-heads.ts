/**
 * When the signed head went where, and who cosigned it, in SQL.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { instantOf } from './instant.ts';
import type { Tables } from './schema.ts';
import type { SentHeadStore } from './store.ts';

/** The sent heads of an opened database whose tables are up to date. */
export function createSentHeadStore(db: Kysely<Tables>): SentHeadStore {
  return {
    async sentAt(destination) {
      const row = await db
        .selectFrom('sent_heads')
        .select('sent_at')
        .where('destination', '=', destination)
        .executeTakeFirst();
      return row?.sent_at ?? null;
    },
    async keep(destination, sentAt) {
      const sent_at = instantOf(sentAt);
      await db
        .insertInto('sent_heads')
        .values({ destination, sent_at })
        .onConflict((conflict) => conflict.column('destination').doUpdateSet({ sent_at }))
        .execute();
    },
    async keepCosigned(destination, { size, note }) {
      await db
        .insertInto('cosigned_heads')
        .values({ destination, size, note })
        .onConflict((conflict) => conflict.column('destination').doUpdateSet({ size, note }))
        .execute();
    },
    cosigned: () =>
      db
        .selectFrom('cosigned_heads')
        .select(['size', 'note'])
        .orderBy('size', 'desc')
        .orderBy('destination')
        .execute(),
  };
}
