/**
 * One-time links and sessions, in SQL. What has run out is swept away when another is made.
 *
 * @module
 */
import type { Kysely, Selectable } from 'kysely';
import { instantOf } from '../instant.ts';
import type { SessionsTable, UsersTable } from './tables.ts';
import type { Tables } from '../schema.ts';
import type { DeskSession, DeskStore } from '../store.ts';
import { withRoles } from './people.ts';

type Links = Pick<DeskStore, 'addLink' | 'peekLink' | 'useLink'>;
type Sessions = Pick<
  DeskStore,
  'addSession' | 'session' | 'sessionsOf' | 'seeSession' | 'dropSession' | 'dropSessionsOf'
>;

/** The links and sessions of an opened database. */
export function createDoor(db: Kysely<Tables>): Links & Sessions {
  return { ...links(db), ...sessions(db) };
}

function links(db: Kysely<Tables>): Links {
  async function personOf(link: { user_id: string; expires_at: string } | undefined, now: string) {
    if (!link || link.expires_at <= instantOf(now)) return null;
    const user = db.selectFrom('desk_users').selectAll().where('id', '=', link.user_id);
    return (await withRoles(db, await user.execute()))[0] ?? null;
  }
  return {
    async addLink(tokenHash, userId, expiresAt) {
      await db
        .insertInto('desk_links')
        .values({ token_hash: tokenHash, user_id: userId, expires_at: instantOf(expiresAt) })
        .execute();
    },
    async peekLink(tokenHash, now) {
      const link = db.selectFrom('desk_links').selectAll().where('token_hash', '=', tokenHash);
      return personOf(await link.executeTakeFirst(), now);
    },
    async useLink(tokenHash, now) {
      // Deleting is what uses it up: of two at once, one finds it.
      const link = await db
        .deleteFrom('desk_links')
        .where('token_hash', '=', tokenHash)
        .returning(['user_id', 'expires_at'])
        .executeTakeFirst();
      return personOf(link, now);
    },
  };
}

function sessions(db: Kysely<Tables>): Sessions {
  const live = (now: string) =>
    db
      .selectFrom('desk_sessions')
      .innerJoin('desk_users', 'desk_users.id', 'desk_sessions.user_id')
      .selectAll('desk_sessions')
      .select(['desk_users.id', 'desk_users.email', 'desk_users.created_at'])
      .where('desk_sessions.expires_at', '>', instantOf(now));
  const gone = () => db.deleteFrom('desk_sessions');
  return {
    async addSession({ tokenHash, user, csrf, browser, ...times }) {
      const begun_at = instantOf(times.begunAt);
      await gone().where('expires_at', '<=', begun_at).execute();
      const row = {
        token_hash: tokenHash,
        user_id: user.id,
        csrf,
        browser,
        begun_at,
        seen_at: instantOf(times.seenAt),
        expires_at: instantOf(times.expiresAt),
      };
      await db.insertInto('desk_sessions').values(row).execute();
    },
    async session(tokenHash, now) {
      const rows = await live(now).where('token_hash', '=', tokenHash).execute();
      return (await sessionsOfRows(db, rows))[0] ?? null;
    },
    async sessionsOf(userId, now) {
      const rows = live(now).where('user_id', '=', userId).orderBy('begun_at', 'desc');
      return sessionsOfRows(db, await rows.execute());
    },
    async seeSession(tokenHash, at) {
      const seen = { seen_at: instantOf(at) };
      await db.updateTable('desk_sessions').set(seen).where('token_hash', '=', tokenHash).execute();
    },
    async dropSession(tokenHash) {
      await gone().where('token_hash', '=', tokenHash).execute();
    },
    async dropSessionsOf(userId, but) {
      const theirs = gone().where('user_id', '=', userId);
      await (but === undefined ? theirs : theirs.where('token_hash', '!=', but)).execute();
    },
  };
}

type SessionRow = Selectable<SessionsTable> & Pick<UsersTable, 'id' | 'email' | 'created_at'>;

async function sessionsOfRows(
  db: Kysely<Tables>,
  rows: readonly SessionRow[],
): Promise<readonly DeskSession[]> {
  const users = await withRoles(db, rows);
  return rows.flatMap((row, at) => {
    const user = users[at];
    if (!user) return [];
    const { token_hash, csrf, expires_at, begun_at, seen_at, browser } = row;
    const begunAt = begun_at ?? expires_at;
    return [
      {
        tokenHash: token_hash,
        user,
        csrf,
        expiresAt: expires_at,
        begunAt,
        seenAt: seen_at ?? begunAt,
        browser: browser ?? '',
      },
    ];
  });
}
