import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openEngine } from '../../../../server/store/engine.ts';
import { begin } from '../../../../server/store/migrations/begin.ts';
import { openSqlite } from '../../../../server/store/sqlite.ts';

test('a store from before keeps its people: their role becomes the one for every site', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-people-'));
  const old = openEngine(join(folder, 'mes-choix.sqlite'));
  await begin('sqlite').up(old.db);
  await sql`insert into desk_users values
    ('u1', 'anna@example.ch', 'auditor', '2026-01-01T00:00:00.000Z')`.execute(old.db);
  await sql`insert into desk_acts values
    (0, '2026-01-01T00:00:00.000Z', 'anna@example.ch', null, 'enter', '')`.execute(old.db);
  await old.db.destroy();

  const store = await openSqlite(folder);
  expect(await store.desk.users()).toMatchObject([
    { email: 'anna@example.ch', roles: [{ site: null, role: 'auditor' }] },
  ]);
  expect(await store.desk.acts({ limit: 1 })).toMatchObject([{ act: 'enter', before: null }]);
  await store.close();
  await rm(folder, { recursive: true });
});
