import { describe, expect, test } from 'vitest';
import type { DeskUser } from '../../../server/store/store.ts';
import { storeOfTest } from './events.ts';

const anna: DeskUser = {
  id: 'u1',
  email: 'anna@example.ch',
  role: 'owner',
  createdAt: '2026-01-01T00:00:00.000Z',
};
const now = '2026-01-02T00:00:00.000Z';
const later = '2026-01-02T01:00:00.000Z';

describe('the desk', () => {
  test('knows its people, each address once', async () => {
    const { desk } = await storeOfTest();
    await desk.addUser(anna);
    expect(await desk.users()).toEqual([anna]);
    expect(await desk.userByEmail(anna.email)).toEqual(anna);
    expect(await desk.userByEmail('nobody@example.ch')).toBeNull();
    await expect(desk.addUser({ ...anna, id: 'u2' })).rejects.toThrow(/UNIQUE/);
  });

  test('gives a person another role, in their sessions too', async () => {
    const { desk } = await storeOfTest();
    await desk.addUser(anna);
    await desk.addSession({ tokenHash: 'hash', user: anna, csrf: 'csrf', expiresAt: later });
    await desk.setRole(anna.id, 'auditor');
    expect((await desk.userByEmail(anna.email))?.role).toBe('auditor');
    expect((await desk.session('hash', now))?.user.role).toBe('auditor');
  });

  test('lets a link in once, before it expires', async () => {
    const { desk } = await storeOfTest();
    await desk.addUser(anna);
    await desk.addLink('hash', anna.id, later);
    await desk.addLink('old', anna.id, now);
    const both = await Promise.all([desk.useLink('hash', now), desk.useLink('hash', now)]);
    expect(both.filter(Boolean)).toEqual([anna]);
    expect(await desk.useLink('old', now)).toBeNull();
    expect(await desk.useLink('unknown', now)).toBeNull();
  });

  test('keeps sessions until they end', async () => {
    const { desk } = await storeOfTest();
    await desk.addUser(anna);
    const session = { tokenHash: 'hash', user: anna, csrf: 'csrf', expiresAt: later };
    await desk.addSession(session);
    expect(await desk.session('hash', now)).toEqual(session);
    expect(await desk.session('hash', later)).toBeNull();
    await desk.dropSession('hash');
    expect(await desk.session('hash', now)).toBeNull();
  });

  test('tells what was done, newest first', async () => {
    const { desk } = await storeOfTest();
    const act = (detail: string) => ({ at: now, user: 'u1', site: null, act: 'publish', detail });
    await Promise.all([
      desk.addAct(act('one')),
      desk.addAct(act('two')),
      desk.addAct(act('three')),
    ]);
    expect((await desk.acts(2)).map(({ detail }) => detail)).toEqual(['three', 'two']);
    expect(await desk.acts(9)).toHaveLength(3);
    expect((await desk.acts(1))[0]).toEqual(act('three'));
  });
});
