import { randomBytes } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { Conflict, type SiteVersion, Unavailable } from '../../../server/store/store.ts';
import { folderOfTest, newEvent, storeOfTest } from './events.ts';

describe('the embedded store', () => {
  test('makes its folder, for nobody else to read', async () => {
    const folder = join(await folderOfTest(), 'a', 'b');
    const store = await openSqlite(folder);
    onTestFinished(() => store.close());
    await store.check();
    expect((await stat(folder)).mode & 0o077).toBe(0);
  });

  test('writes ahead, so that readers of other processes wait for nobody', async () => {
    const folder = await folderOfTest();
    const store = await openSqlite(folder);
    onTestFinished(() => store.close());
    const other = new DatabaseSync(join(folder, 'mes-choix.sqlite'));
    onTestFinished(() => other.close());
    expect(other.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  test('says that it cannot be had while another process holds it, and goes on afterwards', async () => {
    const folder = await folderOfTest();
    const store = await openSqlite(folder);
    onTestFinished(() => store.close());
    const other = new DatabaseSync(join(folder, 'mes-choix.sqlite'));
    other.exec('begin immediate');
    await expect(store.log.appendEvents([newEvent()])).rejects.toThrow(Unavailable);
    await expect(store.check()).rejects.toThrow(Unavailable);
    other.exec('rollback');
    other.close();
    expect(await store.log.appendEvents([newEvent()])).toMatchObject([{ outcome: 'stored' }]);
    expect(await store.log.size()).toBe(1);
  }, 15_000);

  test('says that it cannot be had where the disk is full, and keeps what it had', async () => {
    const folder = await folderOfTest();
    const store = await openSqlite(folder);
    await store.log.appendEvents([newEvent()]);
    await store.close();
    // SQLite's own limit of pages answers as a full disk does.
    const small = await openSqlite(folder, { pages: 60 });
    onTestFinished(() => small.close());
    const many = Array.from({ length: 500 }, () => newEvent());
    await expect(small.log.appendEvents(many)).rejects.toThrow(Unavailable);
    expect(await small.log.size()).toBe(1);
    expect(await small.log.appendEvents([newEvent()])).toMatchObject([{ outcome: 'stored' }]);
  });

  test('is not opened over a file that is no database', async () => {
    const folder = await folderOfTest();
    await writeFile(
      join(folder, 'mes-choix.sqlite'),
      'not a database, but some other file '.repeat(99),
    );
    await expect(openSqlite(folder)).rejects.toThrow(/not a database/);
  });

  test('makes a secret once and keeps it', async () => {
    const folder = await folderOfTest();
    const first = await openSqlite(folder);
    const made = await first.secret('key', () => randomBytes(32));
    await first.close();
    const second = await openSqlite(folder);
    onTestFinished(() => second.close());
    expect(Buffer.from(await second.secret('key', () => randomBytes(32)))).toEqual(
      Buffer.from(made),
    );
    expect(await second.secret('other', () => Uint8Array.of(1))).toEqual(Uint8Array.of(1));
  });

  test('writes of every kind at once do not enter each other’s transactions', async () => {
    const store = await storeOfTest();
    const version = (number: number): SiteVersion => ({
      site: 'demo',
      version: number,
      config: { site: 'demo', revision: 1 } as SiteVersion['config'],
      by: 'file',
      author: 'owner',
      reason: 'test',
      publishedAt: '2026-11-23T00:00:00.000Z',
    });
    const results = await Promise.allSettled([
      store.sites.publish(version(1)),
      store.log.appendEvents([newEvent()]),
      store.sites.publish(version(1)),
      store.log.appendEvents([newEvent()]),
      store.sites.publish(version(2)),
    ]);
    const failed = results.filter((result) => result.status === 'rejected');
    expect(failed.map((result) => result.reason as unknown)).toEqual([expect.any(Conflict)]);
    expect(await store.log.size()).toBe(2);
    expect((await store.sites.current('demo'))?.version).toBe(2);
  });
});
