/**
 * Secrets of the installation in SQL: made once, shared by whoever opens the same store.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** The secret of a name; made by `make` where there is none yet. */
export async function secret(
  db: Kysely<Tables>,
  name: string,
  make: () => Uint8Array,
): Promise<Uint8Array> {
  const kept = db.selectFrom('secrets').select('value').where('name', '=', name);
  const row = await kept.executeTakeFirst();
  if (row) return row.value;
  await db
    .insertInto('secrets')
    .values({ name, value: make() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  // Read back: another process may have been first.
  return (await kept.executeTakeFirstOrThrow()).value;
}
