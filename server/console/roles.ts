/**
 * Who may do what at the desk: one table, asked before every act and iterated by its test.
 *
 * @module
 */
import type { DeskUser, Role } from '../store/store.ts';

/** What can be done at the desk. */
export type DeskAct =
  /** Sites, documents, versions and what differs between them. */
  | 'read'
  /** Write a draft and see it as visitors would. */
  | 'draft'
  /** Put a draft, or an old version, in force. */
  | 'publish'
  /** Purposes, services, cookies, appearance: what a site's configuration says. */
  | 'configure'
  /** Look up what visitors decided. */
  | 'see-register'
  /** Take the register, or proof from it, along. */
  | 'export'
  /** Erase a visitor's record on request. */
  | 'erase'
  /** Keep a visitor's record from being erased, and let it go again. */
  | 'hold'
  /** How many said yes. */
  | 'see-numbers'
  /** Put a named person's approval of a language's texts on record. */
  | 'approve'
  /** See who did what. */
  | 'see-acts'
  /** Invite people, give them roles, end their sessions. */
  | 'manage-people';

/** The acts of each role. What is not listed is refused. */
export const ROLES: Readonly<Record<Role, readonly DeskAct[]>> = {
  owner: [
    'read',
    'draft',
    'publish',
    'configure',
    'see-register',
    'export',
    'erase',
    'hold',
    'see-numbers',
    'approve',
    'see-acts',
    'manage-people',
  ],
  editor: ['read', 'draft', 'publish', 'configure', 'see-numbers'],
  auditor: ['read', 'see-register', 'export', 'see-numbers', 'see-acts'],
};

/** The role of a person on a site: the one for this site, or else the one for all; `null`: none. */
export function roleOn(user: DeskUser, site: string): Role | null {
  const on = (named: string | null) => user.roles.find((candidate) => candidate.site === named);
  return (on(site) ?? on(null))?.role ?? null;
}

/** Whether somebody may do something on a site; nobody signed in may do nothing. */
export function may(user: DeskUser | null, site: string, act: DeskAct): boolean {
  const role = user && roleOn(user, site);
  return role !== null && ROLES[role].includes(act);
}

/** Whether somebody may do something of the whole installation: by the role for all sites alone. */
export function mayEverywhere(user: DeskUser | null, act: DeskAct): boolean {
  const role = user?.roles.find(({ site }) => site === null)?.role;
  return role !== undefined && ROLES[role].includes(act);
}

/** Whether somebody may do something on any site at all. */
export function maySomewhere(user: DeskUser | null, act: DeskAct): boolean {
  return user?.roles.some(({ role }) => ROLES[role].includes(act)) ?? false;
}
