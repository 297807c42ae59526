/**
 * Passwords and second factors, on both stores.
 *
 * @module
 */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  type Credentials,
  createCredentials,
  passwordFault,
} from '../../../../server/console/credentials/credentials.ts';
import { openSqlite } from '../../../../server/store/sqlite.ts';
import { type DeskUser, type Store, Unavailable } from '../../../../server/store/store.ts';
import { engines, folderOfTest } from '../../store/events.ts';
import { codeOf } from '../authenticator.ts';

const PASSWORD = 'un cheval juste, agrafé';
const anna: DeskUser = {
  id: 'u1',
  email: 'anna@example.ch',
  roles: [{ site: null, role: 'owner' }],
  createdAt: '2026-01-01T00:00:00.000Z',
};

/** An address that no other test has used: tries are counted by it. */
const newAddress = () => `198.51.${randomInt(256)}.${randomInt(256)}`;

describe.each(engines)('on $engine', ({ engine, newPlace }) => {
  let store: Store;
  let credentials: Credentials;
  let asking: { userId: string; address: string };
  const failures: unknown[] = [];
  beforeEach(async () => {
    store = await (await newPlace()).open();
    await store.desk.addUser(anna);
    const failure = (_: string, error: unknown) => void failures.push(error);
    credentials = createCredentials({ store, failure });
    asking = { userId: anna.id, address: newAddress() };
    await credentials.setPassword(anna.id, PASSWORD);
  });
  const signIn = (password = PASSWORD, email = anna.email) =>
    credentials.signIn(email, password, newAddress());

  async function withSecondFactor() {
    const begun = await credentials.beginSecondFactor(asking, PASSWORD);
    if (begun.outcome !== 'begun') throw new Error(begun.outcome);
    expect(await credentials.confirmSecondFactor(asking, codeOf(begun.uri))).toEqual({
      outcome: 'done',
    });
    return begun;
  }

  test('the right password lets in, and nothing else does', async () => {
    expect(await signIn()).toEqual({ outcome: 'in', userId: anna.id });
    expect(await signIn(PASSWORD, 'Anna@Example.CH')).toEqual({ outcome: 'in', userId: anna.id });
    expect(await signIn('un cheval faux, agrafé')).toEqual({ outcome: 'wrong' });
    expect(await signIn(PASSWORD, 'nobody@example.ch')).toEqual({ outcome: 'wrong' });
    expect(await signIn('', '')).toEqual({ outcome: 'wrong' });
    expect(failures).toEqual([]);
  });

  test('the password is kept as a hash, and another takes its place', async () => {
    expect(
      await credentials.changePassword(asking, 'wrong wrong wrong', 'neuf et bien long'),
    ).toEqual({ outcome: 'wrong' });
    expect(await credentials.changePassword(asking, PASSWORD, 'neuf et bien long')).toEqual({
      outcome: 'done',
    });
    expect(await signIn()).toEqual({ outcome: 'wrong' });
    expect((await signIn('neuf et bien long')).outcome).toBe('in');
  });

  test('a second factor is asked for once it is confirmed by a code', async () => {
    expect(await credentials.beginSecondFactor(asking, 'wrong wrong')).toEqual({
      outcome: 'wrong',
    });
    const begun = await credentials.beginSecondFactor(asking, PASSWORD);
    if (begun.outcome !== 'begun') throw new Error(begun.outcome);
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Mes%20choix:anna%40example.ch\?secret=/);
    expect(new Set(begun.backupCodes).size).toBe(10);
    for (const code of begun.backupCodes)
      expect(code).toMatch(/^[a-hj-km-np-z2-9]{5}-[a-z2-9]{5}$/);
    const stale = codeOf(begun.uri, Date.now() - 3_600_000);
    expect(await credentials.confirmSecondFactor(asking, stale)).toEqual({ outcome: 'wrong' });
    expect((await signIn()).outcome).toBe('in');

    expect(await credentials.confirmSecondFactor(asking, codeOf(begun.uri))).toEqual({
      outcome: 'done',
    });
    expect(await credentials.meansOf(anna.id)).toEqual({
      hasPassword: true,
      hasSecondFactor: true,
    });
    const second = await signIn();
    if (second.outcome !== 'second') throw new Error(second.outcome);
    const { challenge } = second;
    expect(await credentials.answer(challenge, '000000', newAddress())).toEqual({
      outcome: 'wrong',
    });
    const code = codeOf(begun.uri).replace(/(...)/, '$1 ');
    expect(await credentials.answer(challenge, code, newAddress())).toEqual({
      outcome: 'in',
      userId: anna.id,
    });
    expect(await credentials.answer(challenge, code, newAddress())).toEqual({ outcome: 'over' });
    expect(failures).toEqual([]);
  });

  test('each backup code opens once; new ones replace them', async () => {
    const { backupCodes } = await withSecondFactor();
    const by = async (code = '') => {
      const second = await signIn();
      if (second.outcome !== 'second') throw new Error(second.outcome);
      return (await credentials.answer(second.challenge, code, newAddress())).outcome;
    };
    expect(await by(backupCodes[0])).toBe('in');
    expect(await by(backupCodes[0])).toBe('wrong');
    const made = await credentials.newBackupCodes(asking, PASSWORD);
    if (made.outcome !== 'made') throw new Error(made.outcome);
    expect(await by(backupCodes[1])).toBe('wrong');
    expect(await by(made.backupCodes[1])).toBe('in');
  });

  test('who is removed is let in no longer, and leaves nothing behind', async () => {
    await store.desk.addUser({ ...anna, id: 'u2', email: 'bert@example.ch' });
    await withSecondFactor();
    await signIn();
    expect(await store.desk.removeUser(anna.id)).toBe(true);
    expect(await signIn()).toEqual({ outcome: 'wrong' });
    expect(await credentials.meansOf(anna.id)).toEqual({
      hasPassword: false,
      hasSecondFactor: false,
    });
  });

  // What follows is decided above the tables: one engine is enough.
  if (engine !== 'SQLite') return;

  test('a person without a password is not let in by any', async () => {
    await store.desk.addUser({ ...anna, id: 'u2', email: 'bert@example.ch' });
    expect(await credentials.meansOf('u2')).toEqual({ hasPassword: false, hasSecondFactor: false });
    expect(await signIn('', 'bert@example.ch')).toEqual({ outcome: 'wrong' });
  });

  test('after five tries in a minute an address waits, and no other one', async () => {
    const from = (address: string) => credentials.signIn(anna.email, 'wrong', address);
    const address = newAddress();
    for (let tried = 0; tried < 5; tried += 1) expect((await from(address)).outcome).toBe('wrong');
    const wait = await from(address);
    expect(wait.outcome).toBe('wait');
    expect(wait.outcome === 'wait' ? wait.seconds : 0).toBeGreaterThan(50);
    expect((await credentials.signIn(anna.email, PASSWORD, address)).outcome).toBe('wait');
    expect((await from(newAddress())).outcome).toBe('wrong');
  });

  test('a challenge that nobody made opens nothing, and one is tried five times', async () => {
    const { uri } = await withSecondFactor();
    expect(await credentials.answer('', codeOf(uri), newAddress())).toEqual({ outcome: 'over' });
    expect(await credentials.answer('a.b', codeOf(uri), newAddress())).toEqual({ outcome: 'over' });
    const second = await signIn();
    if (second.outcome !== 'second') throw new Error(second.outcome);
    const outcomes: string[] = [];
    for (let tried = 0; tried < 6; tried += 1) {
      outcomes.push((await credentials.answer(second.challenge, '000000', newAddress())).outcome);
    }
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'over']);
  });

  test('the second factor goes with the password, and is asked for no longer', async () => {
    await withSecondFactor();
    expect(await credentials.dropSecondFactor(asking, 'wrong wrong')).toEqual({ outcome: 'wrong' });
    expect(await credentials.dropSecondFactor(asking, PASSWORD)).toEqual({ outcome: 'done' });
    expect((await signIn()).outcome).toBe('in');
  });
});

test('a store that is away is told as it is', async () => {
  const folder = await folderOfTest();
  const store = await openSqlite(folder);
  onTestFinished(() => store.close());
  await store.desk.addUser(anna);
  const credentials = createCredentials({ store });
  await credentials.setPassword(anna.id, PASSWORD);
  const other = new DatabaseSync(join(folder, 'mes-choix.sqlite'));
  onTestFinished(() => other.close());
  other.exec('begin immediate');
  const asking = { userId: anna.id, address: newAddress() };
  const begin = () => credentials.beginSecondFactor(asking, PASSWORD);
  await expect(begin()).rejects.toThrow(Unavailable);
  other.exec('rollback');
  expect((await begin()).outcome).toBe('begun');
});

describe('a password is refused', () => {
  test.each([
    ['onze lettre', 'short'],
    ['x'.repeat(129), 'long'],
    ['aaaaaaaaaaaaaa', 'guessable'],
    ['anna@example.ch', 'guessable'],
    ['annaannaannaanna', 'guessable'],
  ])('%s', (password, fault) => {
    expect(passwordFault(password, anna.email)).toBe(fault);
  });

  test('and a sentence is not', () => {
    expect(passwordFault(PASSWORD, anna.email)).toBeNull();
  });
});
