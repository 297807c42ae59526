/**
 * Who may do what at the desk: one table, asked before every act and iterated by its test.
 *
 * @module
 */
import type { Role } from '../store/store.ts';

/** What can be done at the desk. */
export type DeskAct =
  /** Sites, documents, versions and what differs between them. */
  | 'read'
  /** Write a draft and see it as visitors would. */
  | 'draft'
  /** Put a draft, or an old version, in force. */
  | 'publish'
  /** See who did what. */
  | 'see-acts';

/** The acts of each role. What is not listed is refused. */
export const ROLES: Readonly<Record<Role, readonly DeskAct[]>> = {
  owner: ['read', 'draft', 'publish', 'see-acts'],
  editor: ['read', 'draft', 'publish'],
  auditor: ['read', 'see-acts'],
};

/** Whether a role may do something. */
export function may(role: Role, act: DeskAct): boolean {
  return ROLES[role].includes(act);
}
