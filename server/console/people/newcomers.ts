/**
 * Whom an invitation is for: somebody known, or somebody who is added with their first role.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import type { DeskStore, DeskUser, Role, SiteRole } from '../../store/store.ts';
import { roleOn } from '../roles.ts';

/** A person to be invited. */
export interface Invited {
  readonly user: DeskUser;
  /** The role that they have just been given; `null` where they keep the one they have there. */
  readonly given: Role | null;
}

/**
 * The person of an address. Somebody known keeps the role they have there; who has none is given it.
 *
 * @throws {RangeError} where the address is none
 */
export async function invitedPerson(
  store: Pick<DeskStore, 'userByEmail' | 'setRole' | 'addUser'>,
  address: string,
  first: SiteRole,
  createdAt: string,
): Promise<Invited> {
  const email = address.trim().toLowerCase();
  if (email.length > 254 || !/^[^\s@<>]+@[^\s@<>]+$/.test(email)) {
    throw new RangeError(`email: "${address}" is no e-mail address`);
  }
  const { site, role } = first;
  const known = await store.userByEmail(email);
  if (!known) {
    const user = { id: randomUUID(), email, roles: [first], createdAt };
    await store.addUser(user);
    return { user, given: role };
  }
  const hasOne = site === null ? known.roles.length > 0 : roleOn(known, site) !== null;
  if (hasOne) return { user: known, given: null };
  await store.setRole(known.id, site, role);
  return { user: { ...known, roles: [...known.roles, first] }, given: role };
}
