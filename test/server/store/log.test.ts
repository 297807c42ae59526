import { randomUUID } from 'node:crypto';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leafHash, rootAt, rootOf } from '../../../server/log/merkle.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import type { NewEvent, Store } from '../../../server/store/store.ts';
import { erasureEntry, folderOfTest, newEvent, storeOfTest } from './events.ts';

const plain = (event: object) =>
  Object.fromEntries(
    Object.entries(event).map(([key, value]: [string, unknown]) => [
      key,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ]),
  );

describe('the register', () => {
  test('gives every event the next position, from 0', async () => {
    const store = await storeOfTest();
    const first = await store.log.appendEvents([newEvent(), newEvent()]);
    const second = await store.log.appendEvents([newEvent({ subject: null })]);
    const positions = [...first, ...second].map((kept) =>
      kept.outcome === 'stored' ? kept.event.position : null,
    );
    expect(positions).toEqual([0, 1, 2]);
    expect(await store.log.size()).toBe(3);
  });

  test('keeps an event once, also within one batch', async () => {
    const store = await storeOfTest();
    const event = newEvent();
    const again: NewEvent = { ...newEvent(), idHash: event.idHash };
    const [first, second] = await store.log.appendEvents([event, again]);
    const [third] = await store.log.appendEvents([again]);
    expect(first?.outcome).toBe('stored');
    for (const kept of [second, third]) {
      expect(kept?.outcome).toBe('known');
      expect(kept?.outcome === 'known' && plain(kept.event)).toEqual(
        plain({ ...event, position: 0 }),
      );
    }
    expect(await store.log.size()).toBe(1);
  });

  test('gives back a subject’s events of a site, oldest first, as they were', async () => {
    const store = await storeOfTest();
    const subject = randomUUID();
    const mine = [newEvent({ subject }), newEvent({ subject })];
    await store.log.appendEvents([
      mine[0]!,
      newEvent(),
      mine[1]!,
      { ...newEvent({ subject }), site: 'other' },
    ]);
    const events = await store.log.eventsOf('demo', subject);
    expect(events.map(plain)).toEqual([
      plain({ ...mine[0], position: 0 }),
      plain({ ...mine[1], position: 2 }),
    ]);
    expect(await store.log.eventsOf('demo', randomUUID())).toEqual([]);
  });

  test('keeps what it had when it is opened again', async () => {
    const folder = await folderOfTest();
    const subject = randomUUID();
    const first = await openSqlite(folder);
    await first.log.appendEvents([newEvent({ subject })]);
    await first.close();
    const second = await openSqlite(folder);
    onTestFinished(() => second.close());
    expect(await second.log.eventsOf('demo', subject)).toHaveLength(1);
    await second.log.appendEvents([newEvent()]);
    expect(await second.log.size()).toBe(2);
  });
});

describe('the log', () => {
  test('stores the hash of every subtree of 256 leaves with the entry that completes it', async () => {
    const store = await storeOfTest();
    const events = Array.from({ length: 600 }, () => newEvent());
    await store.log.appendEvents(events.slice(0, 255));
    expect(await store.log.node(1, 0)).toBeNull();
    await store.log.appendEvents(events.slice(255, 511));
    await store.log.append(erasureEntry([]));
    const entries = await store.log.entries(0, 512);
    expect(entries).toHaveLength(512);
    const hashes = [entries.slice(0, 256), entries.slice(256)].map((tile) =>
      Buffer.from(rootOf(tile.map(leafHash))),
    );
    expect((await store.log.nodes(1, 0, 9)).map((node) => Buffer.from(node))).toEqual(hashes);
    expect(await store.log.node(2, 0)).toBeNull();
    expect(Buffer.from(await rootAt(store.log, 512))).toEqual(
      Buffer.from(rootOf(entries.map(leafHash))),
    );
  });

  test('numbers all kinds of entries in one row', async () => {
    const store = await storeOfTest();
    await store.log.appendEvents([newEvent()]);
    expect(await store.log.append({ ...erasureEntry([]), kind: 'document' })).toBe(1);
    expect(await store.log.size()).toBe(2);
  });

  test('keeps signed heads, the first of each size', async () => {
    const store = await storeOfTest();
    expect(await store.log.latestCheckpoint()).toBeNull();
    const at = '2026-11-23T00:00:00.000Z';
    await store.log.keepCheckpoint({ size: 9, text: 'nine', signedAt: at });
    await store.log.keepCheckpoint({ size: 10, text: 'ten', signedAt: at });
    await store.log.keepCheckpoint({ size: 10, text: 'another', signedAt: at });
    expect(await store.log.latestCheckpoint()).toEqual({ size: 10, text: 'ten', signedAt: at });
  });
});

const erase = (store: Store, subject: string) =>
  store.log.erase(
    { site: 'demo', subject, ground: 'visitor', at: '2026-11-24T00:00:00.000Z' },
    erasureEntry,
  );

describe('an erasure', () => {
  test('takes the events away, is logged itself, and breaks no hash', async () => {
    const store = await storeOfTest();
    const [subject, id] = [randomUUID(), randomUUID()];
    const mine = newEvent({ subject, id });
    await store.log.appendEvents([newEvent(), mine, newEvent({ subject }), newEvent()]);
    const before = await store.log.entries(0, 4);
    let told: readonly number[] = [];
    const count = await store.log.erase(
      { site: 'demo', subject, ground: 'visitor', at: '2026-11-24T00:00:00.000Z' },
      (positions) => {
        told = positions;
        return erasureEntry(positions);
      },
    );
    expect([count, told]).toEqual([2, [1, 2]]);
    expect(await store.log.eventsOf('demo', subject)).toEqual([]);
    expect(await store.log.entries(0, 4)).toEqual(before);
    expect(await store.log.size()).toBe(5);
    expect(await store.log.appendEvents([mine])).toEqual([{ outcome: 'erased' }]);
    expect(await erase(store, subject)).toBe(0);
    expect(await store.log.size()).toBe(5);
  });

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
