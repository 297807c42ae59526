/**
 * The desk's people, their links and sessions, and what they did, in SQL.
 *
 * @module
 */
import type { Kysely, Selectable } from 'kysely';
import type { Tables, UsersTable } from './schema.ts';
import {
  type Act,
  type ActQuery,
  Conflict,
  type DeskStore,
  type DeskUser,
  type Role,
} from './store.ts';
import { instantOf } from './instant.ts';

/** The desk of an opened database whose tables are up to date. */
export function createDeskStore(db: Kysely<Tables>): DeskStore {
  const users = () => db.selectFrom('desk_users').selectAll('desk_users');
  return {
    async users() {
      return withRoles(db, await users().orderBy('email').execute());
    },
    async userByEmail(email) {
      const rows = await users().where('email', '=', email).execute();
      return (await withRoles(db, rows))[0] ?? null;
    },
    addUser: ({ id, email, roles, createdAt }) =>
      db.transaction().execute(async (changes) => {
        const row = { id, email, created_at: instantOf(createdAt) };
        await changes.insertInto('desk_users').values(row).execute();
        for (const { site, role } of roles) await setRole(changes, id, site, role);
      }),
    setRole: (userId, site, role) => setRole(db, userId, site, role),
    ...links(db),
    ...sessions(db),
    addAct: (act) => addAct(db, act),
    acts: (query) => acts(db, query),
  };
}

/** How often an act is numbered anew because somebody else took the number meanwhile. */
const TRIES = 50;

async function addAct(db: Kysely<Tables>, act: Act, tried = 1): Promise<void> {
  try {
    await db
      .insertInto('desk_acts')
      .values((expression) => ({
        ...act,
        at: instantOf(act.at),
        number: expression
          .selectFrom('desk_acts')
          .select((inner) =>
            expression(inner.fn.coalesce(inner.fn.max('number'), inner.val(-1)), '+', 1).as('next'),
          ),
      }))
      .execute();
  } catch (error) {
    if (!(error instanceof Conflict) || tried === TRIES) throw error;
    await addAct(db, act, tried + 1);
  }
}

async function acts(db: Kysely<Tables>, query: ActQuery): Promise<readonly Act[]> {
  const { sites, user, act, from, until, limit } = query;
  const named = sites?.filter((site) => site !== null) ?? [];
  let found = db
    .selectFrom('desk_acts')
    .select(['at', 'user', 'site', 'act', 'detail', 'before', 'after']);
  if (sites) {
    found = found.where((row) =>
      row.or([
        ...(named.length > 0 ? [row('site', 'in', named)] : []),
        ...(sites.includes(null) ? [row('site', 'is', null)] : []),
      ]),
    );
  }
  if (user !== undefined) found = found.where('user', '=', user);
  if (act !== undefined) found = found.where('act', '=', act);
  if (from !== undefined) found = found.where('at', '>=', instantOf(from));
  if (until !== undefined) found = found.where('at', '<', instantOf(until));
  return found.orderBy('number', 'desc').limit(limit).execute();
}

function links(db: Kysely<Tables>): Pick<DeskStore, 'addLink' | 'useLink'> {
  return {
    async addLink(tokenHash, userId, expiresAt) {
      await db
        .insertInto('desk_links')
        .values({ token_hash: tokenHash, user_id: userId, expires_at: instantOf(expiresAt) })
        .execute();
    },
    async useLink(tokenHash, now) {
      // Deleting is what uses it up: of two at once, one finds it.
      const link = await db
        .deleteFrom('desk_links')
        .where('token_hash', '=', tokenHash)
        .returning(['user_id', 'expires_at'])
        .executeTakeFirst();
      if (!link || link.expires_at <= instantOf(now)) return null;
      const user = db.selectFrom('desk_users').selectAll().where('id', '=', link.user_id);
      return (await withRoles(db, await user.execute()))[0] ?? null;
    },
  };
}

function sessions(db: Kysely<Tables>): Pick<DeskStore, 'addSession' | 'session' | 'dropSession'> {
  return {
    async addSession({ tokenHash, user, csrf, expiresAt }) {
      const expires_at = instantOf(expiresAt);
      await db
        .insertInto('desk_sessions')
        .values({ token_hash: tokenHash, user_id: user.id, csrf, expires_at })
        .execute();
    },
    async session(tokenHash, now) {
      const row = await db
        .selectFrom('desk_sessions')
        .innerJoin('desk_users', 'desk_users.id', 'desk_sessions.user_id')
        .selectAll('desk_users')
        .select(['desk_sessions.csrf', 'desk_sessions.expires_at'])
        .where('desk_sessions.token_hash', '=', tokenHash)
        .where('desk_sessions.expires_at', '>', instantOf(now))
        .executeTakeFirst();
      const [user] = row ? await withRoles(db, [row]) : [];
      return row && user ? { tokenHash, user, csrf: row.csrf, expiresAt: row.expires_at } : null;
    },
    async dropSession(tokenHash) {
      await db.deleteFrom('desk_sessions').where('token_hash', '=', tokenHash).execute();
    },
  };
}

/** How the tables name the role for every site. */
const EVERY_SITE = '';

async function setRole(
  db: Kysely<Tables>,
  userId: string,
  site: string | null,
  role: Role | null,
): Promise<void> {
  const key = { user_id: userId, site: site ?? EVERY_SITE };
  if (role === null) {
    const { user_id, site: at } = key;
    const gone = db.deleteFrom('desk_roles').where('user_id', '=', user_id).where('site', '=', at);
    await gone.execute();
    return;
  }
  await db
    .insertInto('desk_roles')
    .values({ ...key, role })
    .onConflict((conflict) => conflict.columns(['user_id', 'site']).doUpdateSet({ role }))
    .execute();
}

/** The people of some rows, in their order. */
async function withRoles(
  db: Kysely<Tables>,
  rows: readonly Selectable<UsersTable>[],
): Promise<DeskUser[]> {
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
