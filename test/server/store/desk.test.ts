import { describe, expect, test } from 'vitest';
import type { DeskUser } from '../../../server/store/store.ts';
import { engines, storeOf } from './events.ts';

const anna: DeskUser = {
  id: 'u1',
  email: 'anna@example.ch',
  role: 'owner',
  createdAt: '2026-01-01T00:00:00.000Z',
};
const now = '2026-01-02T00:00:00.000Z';
const later = '2026-01-02T01:00:00.000Z';

describe.each(engines)('the desk on $engine', (engine) => {
  test('knows its people, each address once', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    expect(await desk.users()).toEqual([anna]);
    expect(await desk.userByEmail(anna.email)).toEqual(anna);
    expect(await desk.userByEmail('nobody@example.ch')).toBeNull();
    await expect(desk.addUser({ ...anna, id: 'u2' })).rejects.toThrow(/unique/i);
  });

  test('gives a person another role, in their sessions too', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    await desk.addSession({ tokenHash: 'hash', user: anna, csrf: 'csrf', expiresAt: later });
    await desk.setRole(anna.id, 'auditor');
    expect((await desk.userByEmail(anna.email))?.role).toBe('auditor');
    expect((await desk.session('hash', now))?.user.role).toBe('auditor');
  });

  test('lets a link in once, before it expires', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    await desk.addLink('hash', anna.id, later);
    await desk.addLink('old', anna.id, now);
    const both = await Promise.all([desk.useLink('hash', now), desk.useLink('hash', now)]);
    expect(both.filter(Boolean)).toEqual([anna]);
    expect(await desk.useLink('old', now)).toBeNull();
    expect(await desk.useLink('unknown', now)).toBeNull();
  });

  test('keeps sessions until they end', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    const session = { tokenHash: 'hash', user: anna, csrf: 'csrf', expiresAt: later };
    await desk.addSession(session);
    expect(await desk.session('hash', now)).toEqual(session);
    expect(await desk.session('hash', later)).toBeNull();
    await desk.dropSession('hash');
    expect(await desk.session('hash', now)).toBeNull();
  });

  test('tells what was done, newest first', async () => {
    const { desk } = await storeOf(engine);
    const act = (detail: string) => ({ at: now, user: 'u1', site: null, act: 'publish', detail });
    for (const detail of ['one', 'two', 'three']) await desk.addAct(act(detail));
    expect((await desk.acts(2)).map(({ detail }) => detail)).toEqual(['three', 'two']);
    expect(await desk.acts(9)).toHaveLength(3);
    expect((await desk.acts(1))[0]).toEqual(act('three'));
  });

  test('writes down all that is done at once', async () => {
    const { open } = await engine.newPlace();
    const [one, two] = [await open(), await open()];
    const details = Array.from({ length: 12 }, (_, at) => String(at));
    const act = (detail: string) => ({ at: now, user: 'u1', site: null, act: 'publish', detail });
    await Promise.all(details.map((detail, at) => (at % 2 ? one : two).desk.addAct(act(detail))));
    const acts = await one.desk.acts(99);
    expect(
      acts
        ?.map(({ detail }) => Number(detail))
        .toSorted((a, b) => a - b)
        .map(String),
    ).toEqual(details);
  });
});
