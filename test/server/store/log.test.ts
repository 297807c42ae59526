import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashRemains } from '../../../server/log/remains.ts';
import { leafHash, rootAt, rootOf } from '../../../server/log/merkle.ts';
import type { NewEvent } from '../../../server/store/store.ts';
import { engines, erase, erasureEntry, newEvent, plain, storeOf } from './events.ts';

describe.each(engines)('the register on $engine', (engine) => {
  test('gives every event the next position, from 0', async () => {
    const store = await storeOf(engine);
    const first = await store.log.appendEvents([newEvent(), newEvent()]);
    const second = await store.log.appendEvents([newEvent({ subject: null })]);
    const positions = [...first, ...second].map((kept) =>
      kept.outcome === 'stored' ? kept.event.position : null,
    );
    expect(positions).toEqual([0, 1, 2]);
    expect(await store.log.size()).toBe(3);
  });

  test('keeps an event once, also within one batch', async () => {
    const store = await storeOf(engine);
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
    const store = await storeOf(engine);
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
    const { open } = await engine.newPlace();
    const subject = randomUUID();
    const first = await open();
    await first.log.appendEvents([newEvent({ subject })]);
    await first.close();
    const second = await open();
    expect(await second.log.eventsOf('demo', subject)).toHaveLength(1);
    await second.log.appendEvents([newEvent()]);
    expect(await second.log.size()).toBe(2);
  });
});

describe.each(engines)('the log on $engine', (engine) => {
  test('stores the hash of every subtree of 256 leaves with the entry that completes it', async () => {
    const store = await storeOf(engine);
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
    const store = await storeOf(engine);
    await store.log.appendEvents([newEvent()]);
    expect(await store.log.append({ ...erasureEntry([]), kind: 'document' })).toBe(1);
    expect(await store.log.size()).toBe(2);
  });

  test('keeps signed heads, the first of each size', async () => {
    const store = await storeOf(engine);
    expect(await store.log.latestCheckpoint()).toBeNull();
    const at = '2026-11-23T00:00:00.000Z';
    await store.log.keepCheckpoint({ size: 9, text: 'nine', signedAt: at, seal: null });
    await store.log.keepCheckpoint({ size: 10, text: 'ten', signedAt: at, seal: 'sealed' });
    await store.log.keepCheckpoint({ size: 10, text: 'another', signedAt: at, seal: null });
    expect(await store.log.latestCheckpoint()).toEqual({
      size: 10,
      text: 'ten',
      signedAt: at,
      seal: 'sealed',
    });
  });
});

describe.each(engines)('an erasure on $engine', (engine) => {
  test('takes the events away, is logged itself, and breaks no hash', async () => {
    const store = await storeOf(engine);
    const [subject, id] = [randomUUID(), randomUUID()];
    const mine = newEvent({ subject, id });
    await store.log.appendEvents([newEvent(), mine, newEvent({ subject }), newEvent()]);
    const before = await store.log.entries(0, 4);
    let told: readonly unknown[] = [];
    const count = await store.log.erase(
      { site: 'demo', subject, ground: 'visitor', at: '2026-11-24T00:00:00.000Z' },
      (positions, remains) => {
        told = [positions, remains];
        return erasureEntry(positions);
      },
    );
    const rows = await store.audit.entriesAt([2, 1]);
    const remains = hashRemains(
      rows.map(({ position, day, id_hash, entry }) => ({ position, day, idHash: id_hash!, entry })),
    );
    expect([count, told]).toEqual([2, [[1, 2], remains]]);
    expect(await store.log.eventsOf('demo', subject)).toEqual([]);
    expect(await store.log.entries(0, 4)).toEqual(before);
    expect(await store.log.size()).toBe(5);
    expect(await store.log.appendEvents([mine])).toEqual([{ outcome: 'erased' }]);
    expect(await erase(store, subject)).toBe(0);
    expect(await store.log.size()).toBe(5);
  });
});
