import { describe, expect, test } from 'vitest';
import { isSealOf, openCheckpoint } from '../../../server/log/checkpoint.ts';
import { createLog, originOf } from '../../../server/log/log.ts';
import { readVerifierKey, type Verifier } from '../../../server/log/note.ts';
import { verifyConsistency, verifyInclusion } from '../../../server/log/proof.ts';
import { logRoutes } from '../../../server/log/routes.ts';
import { type Store, Unavailable } from '../../../server/store/store.ts';
import { newEvent, storeOfTest } from '../store/events.ts';

const now = () => new Date('2026-11-23T00:00:00Z');
const logOf = (store: Store, origin = 'localhost:8787/log') => createLog({ store, origin, now });

describe('the log', () => {
  test.each([
    ['http://localhost:8787', 'localhost:8787/log'],
    ['https://consent.example.ch/', 'consent.example.ch/log'],
  ])('of the server at %s is called %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });

  test('proves each entry against its signed head', async () => {
    const store = await storeOfTest();
    const log = logOf(store);
    const verifier = readVerifierKey(await log.key()) as Verifier;
    await store.log.appendEvents(Array.from({ length: 300 }, () => newEvent()));
    const { size, text } = await log.checkpoint();
    const head = openCheckpoint(text, verifier);
    expect(head?.size).toBe(300);
    for (const index of [0, 255, 256, 299]) {
      const [entry] = await store.log.entries(index, index + 1);
      const path = await log.inclusion(index, size);
      const { root } = head!;
      expect(verifyInclusion({ entry: entry!, index, size, root, path })).toBe(true);
    }
  });

  test('signs a head once, and keeps it', async () => {
    const store = await storeOfTest();
    const log = logOf(store);
    const empty = await log.checkpoint();
    expect(empty.size).toBe(0);
    await store.log.appendEvents([newEvent()]);
    const heads = await Promise.all([log.checkpoint(), log.checkpoint()]);
    expect(heads[0]).toEqual(heads[1]);
    expect(heads[0].size).toBe(1);
    expect((await store.log.latestCheckpoint())?.text).toBe(heads[0].text);
    // Another process over the same store says the same, byte for byte.
    expect(await logOf(store).checkpoint()).toEqual(heads[0]);
  });

  test('signs the time of a head beside it', async () => {
    const store = await storeOfTest();
    const log = logOf(store);
    const verifier = readVerifierKey(await log.key()) as Verifier;
    await log.checkpoint();
    const { text, signedAt, seal } = (await store.log.latestCheckpoint())!;
    expect(isSealOf(seal!, { text, signedAt }, verifier)).toBe(true);
    const later = signedAt.replace('00.000Z', '01.000Z');
    expect(isSealOf(seal!, { text, signedAt: later }, verifier)).toBe(false);
    expect(isSealOf(seal!, { text: `${text} `, signedAt }, verifier)).toBe(false);
  });

  test('is signed also where nothing can be written, and kept when it can', async () => {
    const store = await storeOfTest();
    let isFull = true;
    const keepCheckpoint: Store['log']['keepCheckpoint'] = (head) =>
      isFull ? Promise.reject(new Unavailable('full')) : store.log.keepCheckpoint(head);
    const log = logOf({ ...store, log: { ...store.log, keepCheckpoint } });
    const head = await log.checkpoint();
    expect(await store.log.latestCheckpoint()).toBeNull();
    isFull = false;
    expect(await log.checkpoint()).toEqual(head);
    expect((await store.log.latestCheckpoint())?.text).toBe(head.text);
  });

  test('signs no head that contradicts the one before', async () => {
    const [store, other] = [await storeOfTest(), await storeOfTest()];
    await store.log.appendEvents([newEvent(), newEvent(), newEvent()]);
    await logOf(store).checkpoint();
    const rewritten: Store = {
      ...other,
      log: { ...other.log, latestCheckpoint: () => store.log.latestCheckpoint() },
      secret: (name, make) => store.secret(name, make),
    };
    await other.log.appendEvents([newEvent()]);
    await expect(logOf(rewritten).checkpoint()).rejects.toThrow(/signed head of 3/);
    await other.log.appendEvents([newEvent(), newEvent(), newEvent()]);
    await expect(logOf(rewritten).checkpoint()).rejects.toThrow(/signed head of 3/);
    expect(await other.log.latestCheckpoint()).toBeNull();
  });

  test('begins anew under another name', async () => {
    const store = await storeOfTest();
    await store.log.appendEvents([newEvent()]);
    await logOf(store).checkpoint();
    const moved = logOf(store, 'consent.example.ch/log');
    await store.log.appendEvents([newEvent()]);
    expect((await moved.checkpoint()).text).toMatch(/^consent\.example\.ch\/log\n2\n/);
  });
});

describe('whoever watches', () => {
  test.each(['/checkpoint', '/key'])('reads %s as text, from anywhere', async (path) => {
    const response = await logRoutes({ log: logOf(await storeOfTest()) }).request(path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=2',
    });
    expect(await response.text()).toMatch(/localhost:8787\/log/);
  });

  test('reads why an older head is a beginning of a newer one', async () => {
    const store = await storeOfTest();
    const log = logOf(store);
    const verifier = readVerifierKey(await log.key()) as Verifier;
    await store.log.appendEvents(Array.from({ length: 5 }, () => newEvent()));
    const older = openCheckpoint((await log.checkpoint()).text, verifier)!;
    await store.log.appendEvents(Array.from({ length: 300 }, () => newEvent()));
    const response = await logRoutes({ log }).request('/consistency?from=5');
    const { from, to, checkpoint, proof } = (await response.json()) as {
      readonly from: number;
      readonly to: number;
      readonly checkpoint: string;
      readonly proof: readonly string[];
    };
    expect([from, to]).toEqual([5, 305]);
    const newer = openCheckpoint(checkpoint, verifier)!;
    const path = proof.map((hash) => Buffer.from(hash, 'base64'));
    expect(verifyConsistency({ older, newer, path })).toBe(true);
    const between = await logRoutes({ log }).request('/consistency?from=5&to=6');
    expect(await between.json()).toEqual({
      from: 5,
      to: 6,
      proof: [expect.any(String), expect.any(String), expect.any(String)],
    });
  });
});
