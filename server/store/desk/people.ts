/**
 * People and their roles, in SQL. Somebody remains who owns everything.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { instantOf } from '../instant.ts';
import type { UsersTable } from './tables.ts';
import type { Tables } from '../schema.ts';
import type { DeskStore, DeskUser, Role } from '../store.ts';

type People = Pick<
  DeskStore,
  'users' | 'user' | 'userByEmail' | 'addUser' | 'setRole' | 'removeUser'
>;

/** The people of an opened database. */
export function createPeople(db: Kysely<Tables>): People {
  const users = () => db.selectFrom('desk_users').select(['id', 'email', 'created_at']);
  return {
    async users() {
      return withRoles(db, await users().orderBy('email').execute());
    },
    async user(id) {
      return (await withRoles(db, await users().where('id', '=', id).execute()))[0] ?? null;
    },
    async userByEmail(email) {
      const rows = await users().where('email', '=', email).execute();
      return (await withRoles(db, rows))[0] ?? null;
    },
    addUser: ({ id, email, roles, createdAt }) =>
      db.transaction().execute(async (changes) => {
        const row = { id, email, created_at: instantOf(createdAt) };
        await changes.insertInto('desk_users').values(row).execute();
        for (const { site, role } of roles) await writeRole(changes, id, site, role);
      }),
    async setRole(userId, site, role, { keepsAnOwner = false } = {}) {
      const write = (changes: Kysely<Tables>) => writeRole(changes, userId, site, role);
      if (keepsAnOwner) return keepingAnOwner(db, write);
      await write(db);
      return true;
    },
    removeUser: (userId) => keepingAnOwner(db, (changes) => remove(changes, userId)),
  };
}

/** How the tables name the role for every site. */
const EVERY_SITE = '';

/** Tells that a change leaves nobody who owns everything: it is taken back. */
class LastOwner extends Error {}

/** Changes people; `false`, and nothing is changed, where the last owner of everything would go. */
async function keepingAnOwner(
  db: Kysely<Tables>,
  change: (changes: Kysely<Tables>) => Promise<void>,
): Promise<boolean> {
  try {
    await db.transaction().execute(async (changes) => {
      // Written as they are: two owners who remove each other at once wait here for one another.
      const locked = await changes
        .updateTable('desk_roles')
        .set({ role: 'owner' })
        .where('site', '=', EVERY_SITE)
        .where('role', '=', 'owner')
        .executeTakeFirst();
      await change(changes);
      if (locked.numUpdatedRows > 0n && !(await hasOwner(changes))) throw new LastOwner();
    });
    return true;
  } catch (error) {
    if (error instanceof LastOwner) return false;
    throw error;
  }
}

async function hasOwner(db: Kysely<Tables>): Promise<boolean> {
  const owner = db
    .selectFrom('desk_roles')
    .select('user_id')
    .where('site', '=', EVERY_SITE)
    .where('role', '=', 'owner');
  return (await owner.limit(1).execute()).length > 0;
}

async function remove(db: Kysely<Tables>, userId: string): Promise<void> {
  await db.deleteFrom('desk_challenges').where('value', '=', userId).execute();
  const theirs = [
    'desk_roles',
    'desk_links',
    'desk_sessions',
    'desk_passwords',
    'desk_second_factors',
  ] as const;
  for (const table of theirs) await db.deleteFrom(table).where('user_id', '=', userId).execute();
  await db.deleteFrom('desk_users').where('id', '=', userId).execute();
}

async function writeRole(
  db: Kysely<Tables>,
  userId: string,
  site: string | null,
  role: Role | null,
): Promise<void> {
  const user_id = userId;
  const at = site ?? EVERY_SITE;
  if (role === null) {
    const gone = db.deleteFrom('desk_roles').where('user_id', '=', user_id).where('site', '=', at);
    await gone.execute();
    return;
  }
  await db
    .insertInto('desk_roles')
    .values({ user_id, site: at, role })
    .onConflict((conflict) => conflict.columns(['user_id', 'site']).doUpdateSet({ role }))
    .execute();
}

/** The people of some rows, in their order. */
export async function withRoles(
  db: Kysely<Tables>,
  rows: readonly Pick<UsersTable, 'id' | 'email' | 'created_at'>[],
): Promise<readonly DeskUser[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const found = db.selectFrom('desk_roles').selectAll().where('user_id', 'in', ids);
  const roles = await found.orderBy('site').execute();
  return rows.map(({ id, email, created_at }) => ({
    id,
    email,
    roles: roles
      .filter(({ user_id }) => user_id === id)
      .map(({ site, role }) => ({ site: site === EVERY_SITE ? null : site, role })),
    createdAt: created_at,
  }));
}
