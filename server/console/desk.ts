/**
 * The desk's door: one-time links, sessions, and the list of what was done.
 *
 * Nobody has a password. A person is invited by a link that lives for a day and opens once; it
 * starts a session of half a day in that browser. Both tokens are 256 random bits, and the store
 * knows their SHA-256 alone: who reads the database cannot sign in.
 *
 * @module
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Act, DeskSession, DeskUser, Role, Store } from '../store/store.ts';

/** How long a one-time link opens the door, in milliseconds. */
export const LINK_LIFE = 24 * 3_600_000;

/** How long a session lasts, in milliseconds. */
export const SESSION_LIFE = 12 * 3_600_000;

/** A one-time link, just made. */
export interface Invitation {
  /** The secret part of the link; told once, kept nowhere. */
  readonly token: string;
  /** The person it lets in. Somebody already known keeps the role they have. */
  readonly user: DeskUser;
  readonly expiresAt: string;
}

/** A session, just begun. */
export interface Entry {
  /** What the browser keeps in its cookie. */
  readonly token: string;
  readonly session: DeskSession;
}

/** Sign-in, and the list of acts. */
export interface Desk {
  /** Whether anybody has been invited yet: where not, the first owner is still to come. */
  hasPeople(): Promise<boolean>;
  /**
   * Makes a one-time link for a person, who is added where unknown.
   *
   * @throws {RangeError} where the address is none
   */
  invite(email: string, role: Role): Promise<Invitation>;
  /**
   * Gives a person who is known another role; their sessions have it at once. Resolves to the role
   * they had; to `null` where there is nobody of that address, or nothing to change.
   */
  changeRole(email: string, role: Role): Promise<Role | null>;
  /** Uses a link up; `null` where it is unknown, used or too old. */
  enter(linkToken: string): Promise<Entry | null>;
  /** The session of a browser, while it lasts. */
  session(token: string): Promise<DeskSession | null>;
  /** Ends a session at once. */
  leave(session: DeskSession): Promise<void>;
  /** Writes down what somebody did. */
  note(user: DeskUser, site: string | null, act: string, detail: string): Promise<void>;
  /** What was done, newest first. */
  acts(limit: number): Promise<readonly Act[]>;
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

  const note: Desk['note'] = (user, site, act, detail) =>
    store.addAct({ at: now().toISOString(), user: user.email, site, act, detail });

  async function personOf(address: string, role: Role): Promise<DeskUser> {
    const email = address.trim().toLowerCase();
    if (email.length > 254 || !/^[^\s@<>]+@[^\s@<>]+$/.test(email)) {
      throw new RangeError(`email: "${address}" is no e-mail address`);
    }
    const known = await store.userByEmail(email);
    if (known) return known;
    const user = { id: randomUUID(), email, role, createdAt: now().toISOString() };
    await store.addUser(user);
    return user;
  }

  return {
    note,
    hasPeople: async () => (await store.users()).length > 0,

    async invite(email, role) {
      const user = await personOf(email, role);
      const token = secret();
      const expiresAt = later(LINK_LIFE);
      await store.addLink(hashOf(token), user.id, expiresAt);
      await note(user, null, 'invite', user.role);
      return { token, user, expiresAt };
    },

    async changeRole(address, role) {
      const user = await store.userByEmail(address.trim().toLowerCase());
      if (user === null || user.role === role) return null;
      await store.setRole(user.id, role);
      await note(user, null, 'role', `${user.role} → ${role}`);
      return user.role;
    },

    async enter(linkToken) {
      const user = await store.useLink(hashOf(linkToken), now().toISOString());
      if (!user) return null;
      const token = secret();
      const expiresAt = later(SESSION_LIFE);
      const session = { tokenHash: hashOf(token), user, csrf: secret(), expiresAt };
      await store.addSession(session);
      await note(user, null, 'enter', '');
      return { token, session };
    },

    session: (token) => store.session(hashOf(token), now().toISOString()),

    async leave(session) {
      await store.dropSession(session.tokenHash);
      await note(session.user, null, 'leave', '');
    },

    acts: (limit) => store.acts(limit),
  };
}
