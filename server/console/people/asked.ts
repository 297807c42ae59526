/**
 * What a request about people says: who asks, whom they reach, and what they chose.
 *
 * @module
 */
import type { Context } from 'hono';
import type { DeskUser, Role } from '../../store/store.ts';
import { type DeskEnv, DeskRefusal } from '../guard.ts';
import { PEOPLE } from '../words/people.ts';
import { mayManage } from './people.ts';
import { type Invite, ROLE_ORDER } from './views.ts';

/** What good news a page may bring, by the word in its address. */
const DONE = { role: 'saved', same: 'unchanged', ended: 'ended', removed: 'removed' } as const;

/** Whether a person has a role, or none at all, where the reader gives them. */
export function isReached(by: DeskUser, { roles }: DeskUser): boolean {
  return mayManage(by, null) || roles.some(({ site }) => mayManage(by, site));
}

/** Who manages: behind `allow` there is somebody. */
export function readerOf(c: Context<DeskEnv>): DeskUser {
  const { user } = c.get('view');
  if (!user) throw new DeskRefusal(401, 'expired');
  return user;
}

/** What the form that invites says; without a role, the one that changes nothing. */
export function readInvite(form: URLSearchParams): Invite {
  const role: Role = ROLE_ORDER.find((candidate) => candidate === form.get('role')) ?? 'auditor';
  return { email: (form.get('email') ?? '').trim(), role, site: form.get('site') || null };
}

/** The good news of a page, where its address names any. */
export function doneText(c: Context<DeskEnv>): string | undefined {
  const word = Object.entries(DONE).find(([name]) => name === c.req.query('done'))?.[1];
  return word && PEOPLE[c.get('view').words.language][word];
}
