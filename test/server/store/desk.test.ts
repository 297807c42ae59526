import { describe, expect, test } from 'vitest';
import type { ActQuery, DeskSession, DeskUser } from '../../../server/store/store.ts';
import { engines, storeOf } from './events.ts';

const anna: DeskUser = {
  id: 'u1',
  email: 'anna@example.ch',
  roles: [{ site: null, role: 'owner' }],
  createdAt: '2026-01-01T00:00:00.000Z',
};
const now = '2026-01-02T00:00:00.000Z';
const later = '2026-01-02T01:00:00.000Z';
const session: DeskSession = {
  tokenHash: 'hash',
  user: anna,
  csrf: 'csrf',
  expiresAt: later,
  begunAt: now,
  seenAt: now,
  browser: 'Firefox, Linux',
};
const bert: DeskUser = { ...anna, id: 'u2', email: 'bert@example.ch' };
const publish = {
  at: now,
  user: 'u1',
  site: null,
  act: 'publish',
  before: null,
  after: null,
};

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
    await desk.addUser(bert);
    await desk.addSession(session);
    expect(await desk.setRole(anna.id, null, 'auditor')).toBe(true);
    await desk.setRole(anna.id, 'shop', 'editor');
    const roles = [
      { site: null, role: 'auditor' },
      { site: 'shop', role: 'editor' },
    ];
    expect((await desk.userByEmail(anna.email))?.roles).toEqual(roles);
    expect((await desk.session('hash', now))?.user.roles).toEqual(roles);
    await desk.setRole(anna.id, null, null);
    expect((await desk.user(anna.id))?.roles).toEqual(roles.slice(1));
  });

  test('keeps somebody who owns every site', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    await desk.addUser({ ...bert, roles: [{ site: 'shop', role: 'owner' }] });
    expect(await desk.setRole(anna.id, null, 'editor', { keepsAnOwner: true })).toBe(false);
    expect(await desk.setRole(anna.id, null, null, { keepsAnOwner: true })).toBe(false);
    expect(await desk.removeUser(anna.id)).toBe(false);
    expect((await desk.user(anna.id))?.roles).toEqual(anna.roles);
    await desk.setRole(bert.id, null, 'owner');
    const both = await Promise.all([desk.removeUser(anna.id), desk.removeUser(bert.id)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await desk.users()).toHaveLength(1);
  });

  test('removes a person with all that let them in', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    await desk.addUser(bert);
    await desk.addSession(session);
    await desk.addLink('link', anna.id, later);
    expect(await desk.removeUser(anna.id)).toBe(true);
    expect(await desk.session('hash', now)).toBeNull();
    expect(await desk.useLink('link', now)).toBeNull();
    expect(await desk.userByEmail(anna.email)).toBeNull();
  });

  test('lets a link in once, before it expires', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    await desk.addLink('hash', anna.id, later);
    await desk.addLink('old', anna.id, now);
    expect(await desk.peekLink('hash', now)).toEqual(anna);
    const both = await Promise.all([desk.useLink('hash', now), desk.useLink('hash', now)]);
    expect(both.filter(Boolean)).toEqual([anna]);
    expect(await desk.peekLink('hash', now)).toBeNull();
    expect(await desk.peekLink('old', now)).toBeNull();
    expect(await desk.useLink('old', now)).toBeNull();
    expect(await desk.useLink('unknown', now)).toBeNull();
  });

  test('keeps sessions until they end', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    await desk.addSession(session);
    expect(await desk.session('hash', now)).toEqual(session);
    expect(await desk.session('hash', later)).toBeNull();
    await desk.dropSession('hash');
    expect(await desk.session('hash', now)).toBeNull();
  });

  test('lists the sessions of a person, and ends them', async () => {
    const { desk } = await storeOf(engine);
    await desk.addUser(anna);
    await desk.addUser(bert);
    const second = { ...session, tokenHash: 'second', begunAt: '2026-01-02T00:10:00.000Z' };
    await desk.addSession(session);
    await desk.addSession(second);
    await desk.addSession({ ...session, tokenHash: 'other', user: bert });
    await desk.seeSession('hash', '2026-01-02T00:30:00.000Z');
    const hashes = async () => (await desk.sessionsOf(anna.id, now)).map((one) => one.tokenHash);
    expect(await desk.sessionsOf(anna.id, now)).toEqual([
      second,
      { ...session, seenAt: '2026-01-02T00:30:00.000Z' },
    ]);
    expect(await desk.sessionsOf(anna.id, later)).toEqual([]);
    await desk.dropSessionsOf(anna.id, 'second');
    expect(await hashes()).toEqual(['second']);
    await desk.dropSessionsOf(anna.id);
    expect(await hashes()).toEqual([]);
    expect(await desk.session('other', now)).not.toBeNull();
  });

  test('tells what was done, newest first', async () => {
    const { desk } = await storeOf(engine);
    const act = (detail: string) => ({ ...publish, detail });
    for (const detail of ['one', 'two', 'three']) await desk.addAct(act(detail));
    expect((await desk.acts({ limit: 2 })).map(({ detail }) => detail)).toEqual(['three', 'two']);
    expect(await desk.acts({ limit: 9 })).toHaveLength(3);
    expect((await desk.acts({ limit: 1 }))[0]).toEqual(act('three'));
  });

  test('tells of what is asked for alone', async () => {
    const { desk } = await storeOf(engine);
    await desk.addAct({ ...publish, site: 'shop', detail: 'one', before: '1', after: '2' });
    await desk.addAct({ ...publish, site: 'blog', detail: 'two', user: 'u2' });
    await desk.addAct({ ...publish, act: 'enter', detail: 'three', at: later });
    const told = async (query: Partial<ActQuery>) =>
      (await desk.acts({ limit: 9, ...query })).map(({ detail }) => detail);
    expect(await told({ sites: ['shop', 'blog'] })).toEqual(['two', 'one']);
    expect(await told({ sites: [null] })).toEqual(['three']);
    expect(await told({ sites: ['blog', null] })).toEqual(['three', 'two']);
    expect(await told({ sites: [] })).toEqual([]);
    expect(await told({ user: 'u2' })).toEqual(['two']);
    expect(await told({ act: 'enter' })).toEqual(['three']);
    expect(await told({ from: later })).toEqual(['three']);
    expect(await told({ until: later })).toEqual(['two', 'one']);
    expect((await desk.acts({ limit: 9 })).at(-1)).toMatchObject({ before: '1', after: '2' });
  });

  test('writes down all that is done at once', async () => {
    const { open } = await engine.newPlace();
    const [one, two] = [await open(), await open()];
    const details = Array.from({ length: 12 }, (_, at) => String(at));
    const act = (detail: string) => ({ ...publish, detail });
    await Promise.all(details.map((detail, at) => (at % 2 ? one : two).desk.addAct(act(detail))));
    const acts = await one.desk.acts({ limit: 99 });
    expect(
      acts
        ?.map(({ detail }) => Number(detail))
        .toSorted((a, b) => a - b)
        .map(String),
    ).toEqual(details);
  });
});
