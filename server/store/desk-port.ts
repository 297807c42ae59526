/**
 * The port to the desk's people: their roles, links, sessions, and what they did.
 *
 * @module
 */

/** What a person at the desk may do. */
export type Role = 'owner' | 'editor' | 'auditor';

/** A role of a person, on one site or on all. */
export interface SiteRole {
  /** The slug; `null`: every site, also one to come, for which the person has no role of its own. */
  readonly site: string | null;
  readonly role: Role;
}

/** A person at the desk. */
export interface DeskUser {
  readonly id: string;
  readonly email: string;
  /** That for all sites first, then by site; each site at most once. */
  readonly roles: readonly SiteRole[];
  readonly createdAt: string;
}

/** A signed-in browser. The token itself is never stored, only its SHA-256 in hex. */
export interface DeskSession {
  readonly tokenHash: string;
  readonly user: DeskUser;
  readonly csrf: string;
  readonly expiresAt: string;
  readonly begunAt: string;
  /** When it was last used, to within a few minutes. */
  readonly seenAt: string;
  /** What it was begun with: `Firefox, Windows`; empty where that is not known. */
  readonly browser: string;
}

/** One act at the desk; append-only. */
export interface Act {
  readonly at: string;
  readonly user: string;
  readonly site: string | null;
  readonly act: string;
  readonly detail: string;
  /** What the act changed, in a few words: as it was, where it was anything. */
  readonly before: string | null;
  /** As it is from then on, where it is anything. */
  readonly after: string | null;
}

/** Which acts are asked for: those to which all that is named applies. */
export interface ActQuery {
  /** Of these sites (`null`: of none); of all where it is left out. */
  readonly sites?: readonly (string | null)[];
  readonly user?: string;
  readonly act?: string;
  /** From this instant on, RFC 3339. */
  readonly from?: string;
  /** Before this instant. */
  readonly until?: string;
  /** The most acts. */
  readonly limit: number;
}

/** The desk's people, their one-time links and sessions, and what they did. */
export interface DeskStore {
  /** By address. */
  users(): Promise<readonly DeskUser[]>;
  user(id: string): Promise<DeskUser | null>;
  userByEmail(email: string): Promise<DeskUser | null>;
  addUser(user: DeskUser): Promise<void>;
  /**
   * Gives a person a role on a site (`null`: on all), or takes it; their sessions follow at once.
   * With `keepsAnOwner`: `false`, and nothing changes, where nobody would be left who owns every
   * site.
   */
  setRole(
    userId: string,
    site: string | null,
    role: Role | null,
    rules?: { readonly keepsAnOwner?: boolean },
  ): Promise<boolean>;
  /**
   * Removes a person with their links, sessions, password and second factor; what they did stays.
   * `false`, and nothing changes, where nobody would be left who owns every site.
   */
  removeUser(userId: string): Promise<boolean>;
  /** Keeps a one-time link by the SHA-256 of its token, in hex. */
  addLink(tokenHash: string, userId: string, expiresAt: string): Promise<void>;
  /** Whom a link lets in, without using it up. */
  peekLink(tokenHash: string, now: string): Promise<DeskUser | null>;
  /** Uses a link up: its user, once, before it expires; otherwise `null`. */
  useLink(tokenHash: string, now: string): Promise<DeskUser | null>;
  addSession(session: DeskSession): Promise<void>;
  session(tokenHash: string, now: string): Promise<DeskSession | null>;
  /** The sessions of a person that last, the newest first. */
  sessionsOf(userId: string, now: string): Promise<readonly DeskSession[]>;
  /** Writes down when a session was last used. */
  seeSession(tokenHash: string, at: string): Promise<void>;
  dropSession(tokenHash: string): Promise<void>;
  /** Ends every session of a person, but one where it is named. */
  dropSessionsOf(userId: string, but?: string): Promise<void>;
  /** Writes an act down, for good: nothing here changes or removes one. */
  addAct(act: Act): Promise<void>;
  /** Newest first. */
  acts(query: ActQuery): Promise<readonly Act[]>;
}
