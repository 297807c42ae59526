import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readDestination, nameOf } from '../../../server/heads/destination.ts';
import { createHeads } from '../../../server/heads/heads.ts';
import { readCosignerKey } from '../../../server/log/cosignature.ts';
import { problemResponse } from '../../../server/problem.ts';
import { problemOf } from '../../../server/refusals.ts';
import type { Store } from '../../../server/store/store.ts';
import { witnessRoutes } from '../../../server/witness/routes.ts';
import { createWitness, type Witness } from '../../../server/witness/witness.ts';
import { engines, storeOf, storeOfTest } from '../store/events.ts';
import { aLog, type ALog } from '../witness/a-log.ts';

const now = () => new Date('2026-11-23T12:00:00Z');

let log: ALog;
let witness: Witness;
let address: string;
beforeEach(async () => {
  log = await aLog();
  const store = await storeOfTest();
  witness = createWitness({ store, name: 'witness/log/witness', logs: [log.verifier], now });
  address = `${await listening(witnessRoutes({ witness, alarm() {} }))}/add-checkpoint`;
});

/** Serves these routes until the test has ended; their address. */
async function listening(routes: Hono): Promise<string> {
  const app = new Hono().route('/', routes);
  app.onError((error) => problemResponse(problemOf(error)));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Hands the head of a log to a destination. */
async function hand(of: ALog, word: string, store?: Store) {
  const destination = readDestination(word);
  const heads = createHeads({
    store: store ?? (await storeOfTest()),
    log: of.log,
    destinations: [destination],
    now,
  });
  const [sending] = await heads.send([destination]);
  return sending;
}

test('a witness is shown that the head continues the last one, and its cosignature is checked', async () => {
  const word = `${address}#${await witness.key()}`;
  for (const more of [0, 3, 0, 300]) {
    await log.grow(more);
    const sending = await hand(log, word);
    expect(sending).toMatchObject({ to: address, fault: null });
    const { text } = await log.log.checkpoint();
    const key = readCosignerKey(await witness.key());
    expect(key?.cosignedAt(text + sending?.cosignature)).toBe(now().getTime() / 1_000);
  }
  expect((await witness.heads()).map(({ size }) => size)).toEqual([303]);
});

describe.each(engines)('what a witness cosigned, on $engine', (engine) => {
  test('is kept, in the place of what it cosigned before', async () => {
    const store = await storeOf(engine);
    expect(await store.sentHeads.cosigned()).toEqual([]);
    for (const more of [3, 4]) {
      await log.grow(more);
      const sending = await hand(log, address, store);
      const { size, text } = await log.log.checkpoint();
      const note = text + sending?.cosignature;
      expect(await store.sentHeads.cosigned()).toEqual([{ size, note }]);
    }
    await store.sentHeads.keepCosigned('another', { size: 2, note: 'older' });
    expect((await store.sentHeads.cosigned()).map(({ size }) => size)).toEqual([7, 2]);
  });
});

test('a witness that cosigns with another key is not believed', async () => {
  const other = createWitness({ store: await storeOfTest(), name: 'w', logs: [], now });
  expect((await hand(log, `${address}#${await other.key()}`))?.fault).toContain('no cosignature');
  const liar = new Hono().post('/add-checkpoint', (c) => c.text('thank you'));
  const word = `${await listening(liar)}/add-checkpoint`;
  expect((await hand(log, word))?.fault).toContain('no cosignature');
});

test('a register that was restored from an older backup is told so', async () => {
  await log.grow(5);
  await hand(log, address);
  const restored = await aLog();
  await restored.grow(4);
  expect((await hand(restored, address))?.fault).toBe(
    'It has seen 5 entries of this log, which has 4: the register was restored from an older backup, or its end was cut off.',
  );
});

test.each([5, 9])('a register that was written anew with %i entries is told so', async (size) => {
  await log.grow(5);
  await hand(log, address);
  const anew = await aLog();
  await anew.grow(size);
  expect((await hand(anew, address))?.fault).toMatch(/does not continue the head that it has/);
});

test('a witness that knows nothing of the log says so', async () => {
  expect((await hand(await aLog('b'), address))?.fault).toMatch(/403.*no witness of this log/);
});

test('an address is a witness where it ends as the standard says', () => {
  const url = 'https://w.example.ch/log/witness/add-checkpoint';
  expect(readDestination(url)).toEqual({ kind: 'witness', url, key: null });
  expect(nameOf(readDestination(url))).toBe(url);
  expect(readDestination('https://w.example.ch/heads').kind).toBe('address');
  expect(() => readDestination(`${url}#a+b+c`)).toThrow(RangeError);
});
