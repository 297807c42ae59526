/**
 * The desk's people, their links and sessions, and what they did, in SQL.
 *
 * @module
 */
import type { Kysely, Selectable } from 'kysely';
import type { Tables, UsersTable } from './schema.ts';
import { type Act, Conflict, type DeskStore, type DeskUser } from './store.ts';
import { instantOf } from './instant.ts';

/** The desk of an opened database whose tables are up to date. */
export function createDeskStore(db: Kysely<Tables>): DeskStore {
  const users = () => db.selectFrom('desk_users').selectAll('desk_users');
  return {
    async users() {
      return (await users().orderBy('email').execute()).map(deskUser);
    },
    async userByEmail(email) {
      const row = await users().where('email', '=', email).executeTakeFirst();
      return row ? deskUser(row) : null;
    },
    async addUser({ createdAt, ...user }) {
      await db
        .insertInto('desk_users')
        .values({ ...user, created_at: instantOf(createdAt) })
        .execute();
    },
    async setRole(userId, role) {
      await db.updateTable('desk_users').set({ role }).where('id', '=', userId).execute();
    },
    ...links(db),
    ...sessions(db),
    addAct: (act) => addAct(db, act),
    acts: (limit) =>
      db
        .selectFrom('desk_acts')
        .select(['at', 'user', 'site', 'act', 'detail'])
        .orderBy('number', 'desc')
        .limit(limit)
        .execute(),
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
      return deskUser(await user.executeTakeFirstOrThrow());
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
      if (!row) return null;
      return { tokenHash, user: deskUser(row), csrf: row.csrf, expiresAt: row.expires_at };
    },
    async dropSession(tokenHash) {
      await db.deleteFrom('desk_sessions').where('token_hash', '=', tokenHash).execute();
    },
  };
}

function deskUser({ id, email, role, created_at }: Selectable<UsersTable>): DeskUser {
  return { id, email, role, createdAt: created_at };
}
