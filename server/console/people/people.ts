/**
 * What those who manage people do: roles given and taken, people removed, sessions ended. Each is
 * written down; nobody reaches beyond the sites that they own.
 *
 * @module
 */
import type { DeskSession, DeskUser, Role, Store } from '../../store/store.ts';
import type { Desk } from '../desk.ts';
import { may, mayEverywhere } from '../roles.ts';

/** How a change of somebody's rights ended. */
export type RightsOutcome = 'done' | 'unchanged' | 'last-owner';

/** The people of the desk, in the hands of somebody who manages them. */
export interface People {
  all(): Promise<readonly DeskUser[]>;
  one(id: string): Promise<DeskUser | null>;
  byEmail(email: string): Promise<DeskUser | null>;
  /** Gives a role on a site (`null`: on all), or takes it. */
  setRole(
    by: DeskUser,
    person: DeskUser,
    site: string | null,
    role: Role | null,
  ): Promise<RightsOutcome>;
  remove(by: DeskUser, person: DeskUser): Promise<RightsOutcome>;
  sessionsOf(person: DeskUser): Promise<readonly DeskSession[]>;
  /** Ends one session of a person by its name, the hash of its token; `false` where there is none. */
  endSession(by: DeskUser, person: DeskUser, name: string): Promise<boolean>;
  /** Ends all of them, but the one that is named. */
  endSessions(by: DeskUser, person: DeskUser, but?: string): Promise<void>;
}

/** Whether somebody may give and take roles there; `null`: those for all sites. */
export function mayManage(by: DeskUser | null, site: string | null): boolean {
  return site === null ? mayEverywhere(by, 'manage-people') : may(by, site, 'manage-people');
}

/**
 * Whether somebody may act on a person as a whole: make a link that lets in as them, end their
 * sessions, remove them. A site's owner may only where the person has no role elsewhere: a link of
 * somebody who may do more would open more.
 */
export function mayActOn(by: DeskUser | null, person: DeskUser): boolean {
  return (
    mayManage(by, null) || person.roles.every(({ site }) => site !== null && mayManage(by, site))
  );
}

/** What the people are made of. */
export interface PeopleDeps {
  readonly store: Pick<Store, 'desk'>;
  readonly desk: Pick<Desk, 'note'>;
  readonly now: () => Date;
}

/** Makes them over a store. */
export function createPeople({ store: { desk: store }, desk, now }: PeopleDeps): People {
  const sessionsOf = (person: DeskUser) => store.sessionsOf(person.id, now().toISOString());
  return {
    all: () => store.users(),
    one: (id) => store.user(id),
    byEmail: (email) => store.userByEmail(email.trim().toLowerCase()),
    sessionsOf,

    async setRole(by, person, site, role) {
      const before = person.roles.find((held) => held.site === site)?.role ?? null;
      if (before === role) return 'unchanged';
      if (!(await store.setRole(person.id, site, role, { keepsAnOwner: true })))
        return 'last-owner';
      await desk.note({ user: by, site, act: 'role', detail: person.email, before, after: role });
      return 'done';
    },

    async remove(by, person) {
      if (!(await store.removeUser(person.id))) return 'last-owner';
      const before = person.roles.map(({ site, role }) => `${site ?? '*'}: ${role}`).join(', ');
      const deed = { user: by, site: null, act: 'remove-person', detail: person.email };
      await desk.note({ ...deed, before });
      return 'done';
    },

    async endSession(by, person, name) {
      const found = (await sessionsOf(person)).find(({ tokenHash }) => tokenHash === name);
      if (!found) return false;
      await store.dropSession(name);
      const detail = [person.email, found.browser].filter(Boolean).join(', ');
      await desk.note({ user: by, site: null, act: 'end-session', detail });
      return true;
    },

    async endSessions(by, person, but) {
      await store.dropSessionsOf(person.id, but);
      await desk.note({ user: by, site: null, act: 'end-sessions', detail: person.email });
    },
  };
}
