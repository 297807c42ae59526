import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Held } from '../../../../server/store/store.ts';
import { engines, erase, erasureEntry, storeOf } from '../events.ts';
import { keep } from './events.ts';

const author = 'owner@example.ch';
const setAt = '2026-11-24T10:00:00.000Z';

describe.each(engines)('a legal hold on $engine', (engine) => {
  test('keeps a record from being erased until it is lifted', async () => {
    const store = await storeOf(engine);
    const subject = randomUUID();
    await keep(store, { subject }, {}, { subject });
    const hold = { site: 'demo', subject, reason: 'Procédure 12/2026', author, setAt };
    expect(await store.register.hold(hold)).toBe(true);
    await expect(erase(store, subject)).rejects.toThrow(Held);
    await expect(erase(store, subject)).rejects.toMatchObject({ reason: 'Procédure 12/2026' });
    expect(await store.log.eventsOf('demo', subject)).toHaveLength(2);
    expect(await store.log.size()).toBe(3);

    expect(await store.register.lift('demo', subject)).toEqual(hold);
    expect(await erase(store, subject)).toBe(2);
  });

  test('is set once: a second reason does not take the place of the first', async () => {
    const store = await storeOf(engine);
    const subject = randomUUID();
    await keep(store, { subject });
    const hold = { site: 'demo', subject, reason: 'First', author, setAt };
    await store.register.hold(hold);
    expect(await store.register.hold({ ...hold, reason: 'Second' })).toBe(true);
    expect(await store.register.holdOf('demo', subject)).toEqual(hold);
  });

  test('needs a record of its site', async () => {
    const store = await storeOf(engine);
    const subject = randomUUID();
    await keep(store, { subject });
    const hold = { site: 'other', subject, reason: 'None', author, setAt };
    expect(await store.register.hold(hold)).toBe(false);
    expect(await store.register.holdOf('other', subject)).toBeNull();
    expect(await store.register.lift('demo', subject)).toBeNull();
  });

  test('is listed by site, newest first, with the newest event of its subject', async () => {
    const store = await storeOf(engine);
    const [first, second] = [randomUUID(), randomUUID()];
    await keep(store, { subject: first }, { subject: second }, { subject: first });
    await store.register.hold({ site: 'demo', subject: first, reason: 'A', author, setAt });
    await store.register.hold({
      site: 'demo',
      subject: second,
      reason: 'B',
      author,
      setAt: '2026-11-25T10:00:00.000Z',
    });
    expect(await store.register.holds('demo')).toMatchObject([
      { subject: second, reason: 'B', position: 1 },
      { subject: first, reason: 'A', position: 2 },
    ]);
    expect(await store.register.holds('other')).toEqual([]);
  });

  test('is passed over by a purge', async () => {
    const store = await storeOf(engine);
    const subject = randomUUID();
    await keep(store, { subject }, {}, { subject: null });
    await store.register.hold({ site: 'demo', subject, reason: 'A', author, setAt });
    const purge = { site: 'demo', before: '2027-01-01', ground: 'retention', limit: 10 };
    expect(await store.log.purge(purge, erasureEntry)).toBe(2);
    expect(await store.log.eventsOf('demo', subject)).toHaveLength(1);
  });

  test('and an erasure that come at once: one of them wins, and the other knows', async () => {
    const store = await storeOf(engine);
    for (let round = 0; round < 10; round += 1) {
      const subject = randomUUID();
      await keep(store, { subject });
      const [isHeld, erased] = await Promise.all([
        store.register.hold({ site: 'demo', subject, reason: 'Race', author, setAt }),
        erase(store, subject).catch(() => 0),
      ]);
      expect(erased).toBe(isHeld ? 0 : 1);
      expect(await store.log.eventsOf('demo', subject)).toHaveLength(isHeld ? 1 : 0);
    }
  });
});
