/**
 * The tables of the desk: people, how they come in, and what they did.
 *
 * @module
 */
import type { Role } from '../store.ts';

/** People at the desk. */
export interface UsersTable {
  id: string;
  email: string;
  created_at: string;
}

/** Rows of a person which better-auth alone reads and writes. */
export interface CredentialsTable {
  user_id: string;
}

/** Sign-ins that wait for their second factor; better-auth alone reads and writes them. */
export interface ChallengesTable {
  /** The person's id. */
  value: string;
}

/** What people may do, by site. */
export interface RolesTable {
  user_id: string;
  /** Empty: every site that is not named in another row of the person. */
  site: string;
  role: Role;
}

/** One-time links; a used one is gone. */
export interface LinksTable {
  token_hash: string;
  user_id: string;
  expires_at: string;
}

/** Signed-in browsers. */
export interface SessionsTable {
  token_hash: string;
  user_id: string;
  csrf: string;
  expires_at: string;
  begun_at: string | null;
  seen_at: string | null;
  browser: string | null;
}

/** What was done at the desk, numbered from 0. */
export interface ActsTable {
  number: number;
  at: string;
  user: string;
  site: string | null;
  act: string;
  detail: string;
  before: string | null;
  after: string | null;
}

/** The tables of the desk by name. */
export interface DeskTables {
  desk_users: UsersTable;
  desk_roles: RolesTable;
  desk_links: LinksTable;
  desk_sessions: SessionsTable;
  desk_acts: ActsTable;
  desk_passwords: CredentialsTable;
  desk_second_factors: CredentialsTable;
  desk_challenges: ChallengesTable;
}
