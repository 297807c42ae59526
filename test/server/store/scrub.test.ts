import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../../server/store/sqlite.ts';
import type { NewEvent } from '../../../server/store/store.ts';
import { erase, folderOfTest, newEvent, plain } from './events.ts';

describe('an erasure in the embedded store', () => {
  test('leaves position, day and ground', async () => {
    const folder = await folderOfTest();
    const store = await openSqlite(folder);
    const event = newEvent({ at: '2026-11-23T10:20:30.000Z' });
    await store.log.appendEvents([event]);
    await erase(store, event.subject as string);
    await store.close();
    const database = new DatabaseSync(join(folder, 'mes-choix.sqlite'));
    const row = database.prepare('select * from entries where position = 0').get();
    database.close();
    expect(row && plain(row)).toEqual({
      position: 0,
      kind: 'event',
      site: 'demo',
      day: '2026-11-23',
      ground: 'visitor',
      id_hash: Buffer.from(event.idHash).toString('hex'),
      entry: Buffer.from(event.entry).toString('hex'),
      subject_hash: null,
      subject: null,
      notice: null,
      revision: null,
      received_at: null,
      expires_at: null,
      salt: null,
      body: null,
    });
  });

  test('waits for a reader of another process before its bytes are gone', async () => {
    const folder = await folderOfTest();
    const store = await openSqlite(folder);
    onTestFinished(() => store.close());
    const event = newEvent();
    await store.log.appendEvents([event]);
    const reader = new DatabaseSync(join(folder, 'mes-choix.sqlite'));
    onTestFinished(() => reader.close());
    reader.exec('begin');
    reader.prepare('select count(*) from entries').get();
    setTimeout(() => reader.exec('rollback'), 300);
    expect(await erase(store, event.subject as string)).toBe(1);
    for (const name of await readdir(folder)) {
      expect(await readFile(join(folder, name), 'latin1')).not.toContain(event.subject);
    }
  });

  test('takes its bytes away soon after a reader that stayed longer has gone', async () => {
    const { store, folder, reader, subject } = await erasedUnderAReader();
    onTestFinished(() => store.close());
    expect(await filesOf(folder)).toContain(subject);
    reader.close();
    await expect.poll(() => filesOf(folder), { timeout: 5000 }).not.toContain(subject);
  }, 10_000);

  test('leaves no byte after a crash while a reader held it up, once it is opened again', async () => {
    const { store, folder, reader, subject } = await erasedUnderAReader();
    const crashed = await folderOfTest();
    for (const name of ['mes-choix.sqlite', 'mes-choix.sqlite-wal']) {
      await copyFile(join(folder, name), join(crashed, name));
    }
    reader.close();
    await store.close();
    expect(await filesOf(crashed)).toContain(subject);
    const again = await openSqlite(crashed);
    onTestFinished(() => again.close());
    expect(await filesOf(crashed)).not.toContain(subject);
    expect(await again.log.size()).toBe(2);
  }, 10_000);

  test('leaves no byte of the content in the files, among thousands of others', async () => {
    const folder = await folderOfTest();
    const store = await openSqlite(folder);
    onTestFinished(() => store.close());
    const events = Array.from({ length: 2000 }, () => newEvent());
    for (let at = 0; at < events.length; at += 500) {
      await store.log.appendEvents(events.slice(at, at + 500));
    }
    // Whole runs and single ones, with new events in between: pages are emptied, merged and split.
    const gone = events.filter((_, at) => (at > 1000 && at < 1150) || at % 20 === 0);
    for (const event of gone) {
      await erase(store, event.subject as string);
      if (event.salt[0] === 7) await store.log.appendEvents([newEvent()]);
    }
    const files = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')),
    );
    const found = new Set(
      files.flatMap((text) => text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []),
    );
    const idsOf = ({ body }: NewEvent) => Object.values(JSON.parse(body) as Record<string, string>);
    expect(gone.flatMap(idsOf).filter((id) => found.has(id))).toEqual([]);
    const salts = gone.slice(0, 50).map(({ salt }) => Buffer.from(salt).toString('latin1'));
    expect(salts.filter((salt) => files.some((text) => text.includes(salt)))).toEqual([]);
    // The search finds what is still there.
    expect(found.has(events[1]?.subject as string)).toBe(true);
  });
});

/** Everything that a folder's files hold, as text. */
async function filesOf(folder: string): Promise<string> {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
  return texts.join('\n');
}

/** An event that was erased while another process reads what was there before. */
async function erasedUnderAReader() {
  const folder = await folderOfTest();
  const store = await openSqlite(folder);
  const event = newEvent();
  await store.log.appendEvents([event]);
  const reader = new DatabaseSync(join(folder, 'mes-choix.sqlite'));
  reader.exec('begin');
  reader.prepare('select count(*) from entries').get();
  expect(await erase(store, event.subject as string)).toBe(1);
  return { store, folder, reader, subject: event.subject as string };
}
