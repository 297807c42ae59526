import { describe, expect, test } from 'vitest';
import { engines, erase, storeOf } from '../events.ts';
import { toldEvent } from './events.ts';

describe.each(engines)('the rows of the register on $engine', (engine) => {
  test('are found by position and by the hash of their id, within their site alone', async () => {
    const store = await storeOf(engine);
    const event = toldEvent();
    await store.log.appendEvents([event]);
    const row = await store.register.at('demo', 0);
    expect(row?.state === 'kept' && row.event.body).toBe(event.body);
    const found = await store.register.withId('demo', event.idHash);
    expect(found?.state === 'kept' && found.event.position).toBe(0);
    expect(await store.register.at('other', 0)).toBeNull();
    expect(await store.register.withId('other', event.idHash)).toBeNull();
    expect(await store.register.at('demo', 1)).toBeNull();
  });

  test('keep position, day and ground when they are erased', async () => {
    const store = await storeOf(engine);
    const event = toldEvent();
    await store.log.appendEvents([event]);
    await erase(store, event.subject!);
    expect(await store.register.at('demo', 0)).toMatchObject({
      state: 'erased',
      position: 0,
      day: '2026-11-23',
      ground: 'visitor',
    });
  });
});
