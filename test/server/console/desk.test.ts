/**
 * The desk's door: one-time links and sessions.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enterUrl, LINK_LIFE, SESSION_LIFE } from '../../../server/console/desk.ts';
import { type ADesk, aDesk } from './a-desk.ts';

let house: ADesk;
beforeEach(async () => {
  house = await aDesk();
});
afterEach(() => house.close());

describe('a one-time link', () => {
  test('lets its person in once', async () => {
    const { token, user } = await house.desk.invite('Anne@Example.ch ', 'editor');
    expect(user).toMatchObject({
      email: 'anne@example.ch',
      roles: [{ site: null, role: 'editor' }],
    });
    const entry = await house.desk.enter(token);
    expect(entry?.session.user).toEqual(user);
    expect(await house.desk.enter(token)).toBeNull();
  });

  test('of two that use it at once, one enters', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'editor');
    const both = await Promise.all([house.desk.enter(token), house.desk.enter(token)]);
    expect(both.filter((entry) => entry !== null)).toHaveLength(1);
  });

  test('opens nothing after 24 hours, and nothing where it was never made', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    house.later(LINK_LIFE);
    expect(await house.desk.enter(token)).toBeNull();
    expect(await house.desk.enter('')).toBeNull();
    expect(await house.desk.enter('guess')).toBeNull();
  });

  test('has 256 random bits', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(enterUrl('https://consent.example.ch', token)).toBe(
      `https://consent.example.ch/console/enter/${token}`,
    );
  });

  test('gives somebody known another role, and writes it down', async () => {
    await house.desk.invite('anne@example.ch', 'owner');
    expect(await house.desk.changeRole('Anne@Example.ch', 'auditor')).toBe('owner');
    expect(await house.desk.changeRole('anne@example.ch', 'auditor')).toBeNull();
    expect(await house.desk.changeRole('nobody@example.ch', 'auditor')).toBeNull();
    expect((await house.desk.acts({ limit: 1 }))[0]).toMatchObject({
      user: 'anne@example.ch',
      act: 'role',
      detail: 'anne@example.ch',
      before: 'owner',
      after: 'auditor',
    });
    const { user } = await house.desk.invite('anne@example.ch', 'editor');
    expect(user.roles).toEqual([{ site: null, role: 'auditor' }]);
  });

  test('gives a role on one site beside that for all', async () => {
    await house.desk.invite('anne@example.ch', 'auditor');
    expect(await house.desk.changeRole('anne@example.ch', 'editor', 'hebergeur')).toBeNull();
    const { user } = await house.desk.invite('anne@example.ch', 'owner', 'autre');
    expect(user.roles).toEqual([
      { site: null, role: 'auditor' },
      { site: 'hebergeur', role: 'editor' },
    ]);
  });

  test('for one site opens no other, and a second site is added to it', async () => {
    const { user } = await house.desk.invite('anne@example.ch', 'editor', 'hebergeur');
    expect(user.roles).toEqual([{ site: 'hebergeur', role: 'editor' }]);
    const again = await house.desk.invite('anne@example.ch', 'auditor', 'autre');
    expect(again.user.roles).toHaveLength(2);
  });

  test('to somebody who is known keeps their role', async () => {
    await house.desk.invite('anne@example.ch', 'auditor');
    const { user } = await house.desk.invite('anne@example.ch', 'owner');
    expect(user.roles).toEqual([{ site: null, role: 'auditor' }]);
    expect(await house.store.desk.users()).toHaveLength(1);
  });

  test.each(['', 'anne', 'a b@c', '<a@b>'])(
    'is refused to "%s", which is no address',
    async (email) => {
      await expect(house.desk.invite(email, 'owner')).rejects.toThrow(/^email: /);
    },
  );
});

describe('a session', () => {
  test('lasts 12 hours', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const entry = await house.desk.enter(token);
    house.later(SESSION_LIFE - 1);
    expect(await house.desk.session(entry?.token ?? '')).not.toBeNull();
    house.later(1);
    expect(await house.desk.session(entry?.token ?? '')).toBeNull();
  });

  test('ends at once when its person leaves', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const entry = await house.desk.enter(token);
    if (!entry) throw new Error('nobody entered');
    await house.desk.leave(entry.session);
    expect(await house.desk.session(entry.token)).toBeNull();
  });

  test('is known to the store by the hash of its token alone', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const entry = await house.desk.enter(token);
    const hash = createHash('sha256')
      .update(entry?.token ?? '')
      .digest('hex');
    expect(entry?.session.tokenHash).toBe(hash);
  });
});

test('an act has somebody who did it', () => {
  const deed = { user: null, site: null, act: 'publish', detail: '' };
  expect(() => house.desk.note(deed)).toThrow(/user/);
});

test('whether the first owner is still to come', async () => {
  expect(await house.desk.hasPeople()).toBe(false);
  await house.desk.invite('anne@example.ch', 'owner');
  expect(await house.desk.hasPeople()).toBe(true);
});

test('what is done is written down, newest first', async () => {
  const { token } = await house.desk.invite('anne@example.ch', 'owner');
  await house.desk.enter(token);
  const acts = await house.desk.acts({ limit: 10 });
  expect(acts.map(({ act, user }) => [act, user])).toEqual([
    ['enter', 'anne@example.ch'],
    ['invite', 'anne@example.ch'],
  ]);
  expect(JSON.stringify(acts)).not.toContain(token);
});
