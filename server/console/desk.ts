/**
 * The desk's door: one-time links, sessions, and the list of what was done.
 *
 * A person is invited by a link that lives for a day and opens once; by it they choose a password.
 * Link and password alike begin a session of half a day in that browser. Both tokens are 256 random
 * bits, and the store knows their SHA-256 alone: who reads the database cannot sign in.
 *
 * @module
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Act, ActQuery, DeskSession, DeskUser, Role, Store } from '../store/store.ts';
import { invitedPerson } from './people/newcomers.ts';

/** How long a one-time link opens the door, in milliseconds. */
export const LINK_LIFE = 24 * 3_600_000;

/** How long a session lasts, in milliseconds. */
export const SESSION_LIFE = 12 * 3_600_000;

/** How exactly it is written down when a session was last used, in milliseconds. */
const SEEN_TO = 5 * 60_000;

/** A one-time link, just made. */
export interface Invitation {
  /** The secret part of the link; told once, kept nowhere. */
  readonly token: string;
  /** The person it lets in. Somebody already known keeps the role they have there. */
  readonly user: DeskUser;
  readonly expiresAt: string;
}

/** A session, just begun. */
export interface Entry {
  /** What the browser keeps in its cookie. */
  readonly token: string;
  readonly session: DeskSession;
}

/** How somebody came in. */
export type Way = 'link' | 'password' | 'second-factor';

/** What somebody did, to be written down. */
export interface Deed {
  /** Who did it: as the guard has let them in. */
  readonly user: Pick<DeskUser, 'email'> | null;
  /** The slug; `null` for what belongs to no site. */
  readonly site: string | null;
  /** A stable word; its name for people stands in `words/acts.ts`. */
  readonly act: string;
  /** On what, in a few words: `privacy fr`. */
  readonly detail: string;
  /** What was changed, as it was, in a few words or as JSON; nothing where there was none. */
  readonly before?: string | null;
  /** The same, as it is from now on. */
  readonly after?: string | null;
}

/** Sign-in, and the list of acts. */
export interface Desk {
  /** Whether anybody has been invited yet: where not, the first owner is still to come. */
  hasPeople(): Promise<boolean>;
  /**
   * Makes a one-time link for a person, who is added where unknown, with a role on a site (all of
   * them by default). `by`: who invites; the person themselves, where the server's operator does.
   *
   * @throws {RangeError} where the address is none
   */
  invite(
    email: string,
    role: Role,
    site?: string | null,
    by?: Pick<DeskUser, 'email'>,
  ): Promise<Invitation>;
  /**
   * Gives a person who is known another role; their sessions have it at once. Resolves to the role
   * they had there; to `null` where there is nobody of that address, or nothing to change. This is
   * the operator's way, who can always add another owner: at the desk it is `people.ts`.
   */
  changeRole(email: string, role: Role, site?: string | null): Promise<Role | null>;
  /** Whom a link lets in, without using it up; `null` where it is unknown, used or too old. */
  invited(linkToken: string): Promise<DeskUser | null>;
  /** Uses a link up; `null` where it is unknown, used or too old. */
  enter(linkToken: string, browser?: string): Promise<Entry | null>;
  /** Begins a session of somebody who has proved to be who they are. */
  begin(user: DeskUser, way: Way, browser?: string): Promise<Entry>;
  /** The session of a browser, while it lasts. */
  session(token: string): Promise<DeskSession | null>;
  /** Ends a session at once. */
  leave(session: DeskSession): Promise<void>;
  /** Writes down what somebody did. */
  note(deed: Deed): Promise<void>;
  /** What was done, newest first. */
  acts(query: ActQuery): Promise<readonly Act[]>;
}

/** What a desk is made of. */
export interface DeskDeps {
  readonly store: Pick<Store, 'desk'>;
  readonly now: () => Date;
  /** That many random bytes; the system's by default. */
  readonly random?: (size: number) => Uint8Array;
}

/** The address of a one-time link, under the server's public address. */
export function enterUrl(publicUrl: string, token: string): string {
  return new URL(`/console/enter/${token}`, publicUrl).href;
}

/** Makes the desk over a store. */
export function createDesk({ store: { desk: store }, now, random = randomBytes }: DeskDeps): Desk {
  const secret = () => Buffer.from(random(32)).toString('base64url');
  const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();

  const note: Desk['note'] = ({ user, before = null, after = null, ...deed }) => {
    if (user === null) throw new TypeError(`user: nobody has done "${deed.act}"`);
    return store.addAct({ ...deed, at: now().toISOString(), user: user.email, before, after });
  };

  const begin: Desk['begin'] = async (user, way, browser = '') => {
    const token = secret();
    const at = now().toISOString();
    const session = {
      tokenHash: hashOf(token),
      user,
      csrf: secret(),
      expiresAt: later(SESSION_LIFE),
      begunAt: at,
      seenAt: at,
      browser,
    };
    await store.addSession(session);
    await note({ user, site: null, act: 'enter', detail: way });
    return { token, session };
  };

  return {
    note,
    begin,
    hasPeople: async () => (await store.users()).length > 0,

    async invite(email, role, site = null, by) {
      const first = { site, role };
      const at = now().toISOString();
      const { user, given } = await invitedPerson(store, email, first, at);
      const token = secret();
      const expiresAt = later(LINK_LIFE);
      await store.addLink(hashOf(token), user.id, expiresAt);
      await note({ user: by ?? user, site, act: 'invite', detail: user.email, after: given });
      return { token, user, expiresAt };
    },

    async changeRole(address, role, site = null) {
      const user = await store.userByEmail(address.trim().toLowerCase());
      const before = user?.roles.find((held) => held.site === site)?.role ?? null;
      if (user === null || before === role) return null;
      await store.setRole(user.id, site, role);
      await note({ user, site, act: 'role', detail: user.email, before, after: role });
      return before;
    },

    invited: (linkToken) => store.peekLink(hashOf(linkToken), now().toISOString()),

    async enter(linkToken, browser) {
      const user = await store.useLink(hashOf(linkToken), now().toISOString());
      return user ? begin(user, 'link', browser) : null;
    },

    async session(token) {
      const at = now();
      const session = await store.session(hashOf(token), at.toISOString());
      if (session && at.getTime() - Date.parse(session.seenAt) > SEEN_TO) {
        await store.seeSession(session.tokenHash, at.toISOString());
      }
      return session;
    },

    async leave(session) {
      await store.dropSession(session.tokenHash);
      await note({ user: session.user, site: null, act: 'leave', detail: '' });
    },

    acts: (query) => store.acts(query),
  };
}
