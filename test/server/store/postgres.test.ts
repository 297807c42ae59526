import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../server/log/log.ts';
import { leafHash, rootOf } from '../../../server/log/merkle.ts';
import { openPostgres } from '../../../server/store/postgres.ts';
import { openPool } from '../../../server/store/postgres/engine.ts';
import {
  Conflict,
  type Kept,
  type NewEvent,
  type SiteVersion,
  type Store,
  Unavailable,
  Unfit,
} from '../../../server/store/store.ts';
import { databaseOfTest, erase, erasureEntry, newEvent } from './events.ts';

async function opened(url: string): Promise<Store> {
  const store = await openPostgres(url);
  onTestFinished(() => store.close());
  return store;
}

/** Asks the database itself, by a session of its own. */
async function session(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** The hashes of the subtrees of 256 that are stored. */
async function nodesOf({ log }: Store): Promise<Buffer[]> {
  const nodes = await log.nodes(1, 0, 1_000);
  return nodes.map((node) => Buffer.from(node));
}

/** What they have to be. */
async function rootsOf({ log }: Store): Promise<Buffer[]> {
  const entries = await log.entries(0, await log.size());
  const whole = Math.floor(entries.length / 256);
  return Array.from({ length: whole }, (_, at) =>
    Buffer.from(rootOf(entries.slice(at * 256, at * 256 + 256).map(leafHash))),
  );
}

const positionOf = (kept: Kept) => (kept.outcome === 'stored' ? kept.event.position : -1);
const siteVersion = (version: number, site = 'demo'): SiteVersion => ({
  site,
  version,
  config: { site, revision: 1 } as SiteVersion['config'],
  by: 'file',
  author: 'owner',
  reason: 'test',
  publishedAt: '2026-11-23T00:00:00.000Z',
});

describe('processes that share a database', () => {
  test('may begin at the same time on an empty one', async () => {
    const url = await databaseOfTest();
    const stores = await Promise.all([opened(url), opened(url), opened(url)]);
    await Promise.all(stores.map((store) => store.log.appendEvents([newEvent()])));
    expect(await stores[0].log.size()).toBe(3);
  });

  test('append without a gap, each position once, and store the subtrees as one would', async () => {
    const url = await databaseOfTest();
    const stores = await Promise.all([opened(url), opened(url)]);
    const positions: number[] = [];
    async function write(store: Store) {
      for (let round = 0; round < 30; round += 1) {
        const batch = Array.from({ length: 4 + (round % 17) }, () => newEvent());
        positions.push(...(await store.log.appendEvents(batch)).map(positionOf));
        if (round % 10 === 9) positions.push(await store.log.append(erasureEntry([])));
      }
    }
    await Promise.all(stores.map(write));
    const [store] = stores;
    const size = await store.log.size();
    expect(positions.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: size }, (_, at) => at),
    );
    expect(size).toBeGreaterThan(512);
    expect(await nodesOf(store)).toEqual(await rootsOf(store));
  });

  test('append without a gap where each goes on alone for a while', async () => {
    const url = await databaseOfTest();
    const stores = await Promise.all([opened(url), opened(url)]);
    const events = Array.from({ length: 600 }, () => newEvent());
    for (let from = 0; from < events.length; from += 10) {
      // Six batches by one, then six by the other.
      const store = stores[Math.floor(from / 60) % 2] as Store;
      const kept = await store.log.appendEvents(events.slice(from, from + 10));
      expect(kept.map(positionOf)).toEqual(kept.map((_, at) => from + at));
    }
    expect(await nodesOf(stores[0])).toEqual(await rootsOf(stores[0]));
  });

  test('keep an event once, whoever is told it again and when', async () => {
    const url = await databaseOfTest();
    const stores = await Promise.all([opened(url), opened(url)]);
    const [store] = stores;
    const events = Array.from({ length: 400 }, () => newEvent());
    for (let from = 0; from < events.length; from += 8) {
      await store.log.appendEvents(events.slice(from, from + 8));
      // Now and then one of before again, alone or among others, here or there.
      const again = events[from / 2] as NewEvent;
      const told = await stores[from % 3 === 0 ? 1 : 0].log.appendEvents([again]);
      if (from % 64 === 0) expect(told).toMatchObject([{ outcome: 'known', event: again }]);
    }
    const [erased, known] = events as [NewEvent, NewEvent];
    await erase(store, erased.subject as string);
    for (let round = 0; round < 30; round += 1) await store.log.appendEvents([newEvent()]);
    const both = newEvent();
    const told = await store.log.appendEvents([known, both, erased, both]);
    expect(told.map(({ outcome }) => outcome)).toEqual(['known', 'stored', 'erased', 'known']);
    expect(await store.log.size()).toBe(400 + 1 + 30 + 1);
    expect(await nodesOf(store)).toEqual(await rootsOf(store));
  });

  test('keep an event once that both are told at the same time', async () => {
    const url = await databaseOfTest();
    const stores = await Promise.all([opened(url), opened(url)]);
    const events = Array.from({ length: 40 }, () => newEvent());
    const told = await Promise.all(
      events.flatMap((event) => stores.map((store) => store.log.appendEvents([event]))),
    );
    expect(told.flat().filter(({ outcome }) => outcome === 'stored')).toHaveLength(40);
    expect(told.flat().filter(({ outcome }) => outcome === 'known')).toHaveLength(40);
    expect(await stores[0].log.size()).toBe(40);
  });

  test('sign heads of one log, each consistent with the one before', async () => {
    const url = await databaseOfTest();
    const stores = await Promise.all([opened(url), opened(url)]);
    const now = () => new Date('2026-11-23T00:00:00Z');
    const logs = stores.map((store) => createLog({ store, origin: 'example.ch/log', now }));
    const [first, second] = await Promise.all(logs.map((log) => log.key()));
    expect(first).toBe(second);
    await Promise.all(
      stores.map(async (store, at) => {
        for (let round = 0; round < 25; round += 1) {
          await store.log.appendEvents([newEvent()]);
          const { size } = (await logs[at]?.checkpoint()) ?? {};
          expect(size).toBeGreaterThan(round);
        }
      }),
    );
    expect((await logs[0]?.checkpoint())?.size).toBe(50);
  });

  test('publish one next version: who comes second is told so', async () => {
    const url = await databaseOfTest();
    const stores = await Promise.all([opened(url), opened(url)]);
    for (let version = 1; version <= 5; version += 1) {
      const told = await Promise.allSettled(
        stores.map((store) => store.sites.publish(siteVersion(version))),
      );
      const refused = told.flatMap((one) =>
        one.status === 'rejected' ? [one.reason as unknown] : [],
      );
      expect(refused).toEqual([expect.any(Conflict)]);
    }
    expect(await stores[0].sites.versions('demo')).toHaveLength(5);
  });

  test('share the secrets', async () => {
    const url = await databaseOfTest();
    const stores = await Promise.all([opened(url), opened(url)]);
    const made = await Promise.all(stores.map((one) => one.secret('key', () => randomBytes(32))));
    expect(Buffer.from(made[0] as Uint8Array)).toEqual(Buffer.from(made[1] as Uint8Array));
  });
});

describe('an append', () => {
  test('does not read the whole log once that has grown', async () => {
    const url = await databaseOfTest();
    const store = await openPostgres(url, { connections: 1 });
    for (let round = 0; round < 300; round += 1) {
      await store.log.appendEvents(Array.from({ length: 8 }, () => newEvent()));
    }
    // A session tells what it read when it ends at the latest.
    await store.close();
    const other = await session(url);
    const read = async () => {
      const { rows } = await other.query<{ rows: number }>(
        "select seq_tup_read::int as rows from pg_stat_user_tables where relname = 'entries'",
      );
      return rows[0]?.rows;
    };
    await expect.poll(read).toBeGreaterThan(0);
    // All of it each time would be 360,000 rows; while it is small that is the quickest way.
    expect(await read()).toBeLessThan(120_000);
  });
});

describe('a database that cannot be had', () => {
  test('is found again by itself when its connections were cut', async () => {
    const url = await databaseOfTest();
    const store = await opened(url);
    await store.log.appendEvents([newEvent()]);
    const other = await session(url);
    await other.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    // The first may meet a connection that has ended meanwhile; it is never half done.
    await store.log.appendEvents([newEvent()]).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Unavailable);
    });
    const before = await store.log.size();
    await store.log.appendEvents([newEvent()]);
    await store.check();
    expect(await store.log.size()).toBe(before + 1);
  });

  test('is said to be so while somebody holds the head for too long', async () => {
    const url = await databaseOfTest();
    const store = await opened(url);
    const other = await session(url);
    await other.query('begin; select * from log_head for update');
    const told = await Promise.allSettled([store.check(), store.log.appendEvents([newEvent()])]);
    expect(told.map((one) => one.status === 'rejected' && (one.reason as unknown))).toEqual([
      expect.any(Unavailable),
      expect.any(Unavailable),
    ]);
    await other.query('rollback');
    await store.log.appendEvents([newEvent()]);
    expect(await store.log.size()).toBe(1);
  }, 20_000);

  test('is said to be so while it may only be read, and reads go on', async () => {
    const url = await databaseOfTest();
    await (await openPostgres(url)).close();
    const other = await session(url);
    const name = new URL(url).pathname.slice(1);
    await other.query(`alter database ${name} set default_transaction_read_only = on`);
    const engine = openPool(url);
    onTestFinished(() => engine.close());
    await expect(engine.extend(() => Promise.resolve())).rejects.toThrow(/read-only/);
    await expect(engine.extend(() => Promise.resolve())).rejects.toThrow(Unavailable);
  });

  test('is named with its reason, without its password', async () => {
    const url = new URL(await databaseOfTest());
    url.pathname = '/none';
    url.password = 'secret';
    const error: unknown = await openPostgres(url.href).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unavailable);
    expect(String(error)).toContain('database "none" does not exist');
    expect(String(error)).not.toContain('secret');
    await expect(openPostgres('postgres://127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('a database', () => {
  test('that would not keep what it acknowledges is made to, or refused', async () => {
    const url = await databaseOfTest();
    const other = await session(url);
    const name = new URL(url).pathname.slice(1);
    await other.query(`alter database ${name} set synchronous_commit = off`);
    const engine = openPool(url);
    onTestFinished(() => engine.close());
    const shown = await engine.db.executeQuery<{ synchronous_commit: string }>({
      sql: 'show synchronous_commit',
      parameters: [],
    } as never);
    expect(shown.rows).toEqual([{ synchronous_commit: 'on' }]);
  });

  test('in another encoding is refused', async () => {
    const url = await databaseOfTest();
    const other = await session(url);
    const name = `latin_${randomUUID().replaceAll('-', '')}`;
    await other.query(`create database ${name} template template0 encoding 'LATIN1' locale 'C'`);
    onTestFinished(async () => {
      const last = new Client({ connectionString: url });
      await last.connect();
      await last.query(`drop database ${name} with (force)`);
      await last.end();
    });
    const latin = new URL(url);
    latin.pathname = `/${name}`;
    await expect(openPostgres(latin.href)).rejects.toThrow(Unfit);
  });

  test('takes a text with a NUL as one that names nothing', async () => {
    const store = await opened(await databaseOfTest());
    expect(await store.sites.current('de\0mo')).toBeNull();
    await store.sites.publish(siteVersion(1, 'demo'));
    expect(await store.sites.notice('demo', '\0')).toBeNull();
    const event = newEvent();
    await store.log.appendEvents([event]);
    const erasure = { site: 'demo', subject: event.subject as string, ground: 'a\0b', at: '' };
    expect(await store.log.erase(erasure, erasureEntry)).toBe(1);
  });

  test('sorts as the embedded store does, whatever its language', async () => {
    const store = await opened(await databaseOfTest());
    for (const site of ['b', 'a-b', 'ab', 'a0']) await store.sites.publish(siteVersion(1, site));
    expect(await store.sites.list()).toEqual(['a-b', 'a0', 'ab', 'b']);
  });

  test('has nothing of an erased event in any row, and is told to clear it soon', async () => {
    const url = await databaseOfTest();
    const store = await opened(url);
    const event = newEvent();
    await store.log.appendEvents([newEvent(), event]);
    await erase(store, event.subject as string);
    const other = await session(url);
    const { rows } = await other.query('select * from entries order by position');
    expect(JSON.stringify(rows)).not.toContain(event.subject);
    expect(rows[1]).toMatchObject({
      position: '1',
      kind: 'event',
      day: '2026-11-23',
      ground: 'visitor',
      body: null,
      salt: null,
    });
    const options = await other.query("select reloptions from pg_class where relname = 'entries'");
    expect(options.rows[0]).toEqual({
      reloptions: ['autovacuum_vacuum_threshold=0', 'autovacuum_vacuum_scale_factor=0'],
    });
    await other.query('vacuum entries');
    const dead = await other.query(
      "select n_dead_tup::int as dead from pg_stat_user_tables where relname = 'entries'",
    );
    expect(dead.rows[0]).toEqual({ dead: 0 });
  });
});
