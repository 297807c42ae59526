import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { openEngine } from '../../../../server/store/engine.ts';
import { begin } from '../../../../server/store/migrations/begin.ts';
import type { EngineName } from '../../../../server/store/migrations/columns.ts';
import { openPool } from '../../../../server/store/postgres/engine.ts';
import { openPostgres } from '../../../../server/store/postgres.ts';
import type { Tables } from '../../../../server/store/schema.ts';
import { openSqlite } from '../../../../server/store/sqlite.ts';
import type { Store } from '../../../../server/store/store.ts';
import { databaseOfTest, folderOfTest } from '../events.ts';

/** The tables as the first release had them, with a person and what they did. */
async function fillOld(db: Kysely<Tables>, engine: EngineName): Promise<void> {
  await begin(engine).up(db);
  await sql`insert into desk_users values
    ('u1', 'anna@example.ch', 'auditor', '2026-01-01T00:00:00.000Z')`.execute(db);
  await sql`insert into desk_acts values
    (0, '2026-01-01T00:00:00.000Z', 'anna@example.ch', null, 'enter', '')`.execute(db);
}

async function expectKept(store: Store): Promise<void> {
  expect(await store.desk.users()).toMatchObject([
    { email: 'anna@example.ch', roles: [{ site: null, role: 'auditor' }] },
  ]);
  expect(await store.desk.acts({ limit: 1 })).toMatchObject([{ act: 'enter', before: null }]);
  await store.close();
}

test('a file from before keeps its people: their role becomes the one for every site', async () => {
  const folder = await folderOfTest();
  const old = openEngine(join(folder, 'mes-choix.sqlite'));
  await fillOld(old.db, 'sqlite');
  await old.db.destroy();
  await expectKept(await openSqlite(folder));
  // A second start finds it done.
  await expectKept(await openSqlite(folder));
});

test('so does a PostgreSQL', async () => {
  const url = await databaseOfTest();
  const old = openPool(url, { connections: 1, isPatient: true });
  await fillOld(old.db, 'postgres');
  await old.close();
  await expectKept(await openPostgres(url));
});
