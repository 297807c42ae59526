import { describe, expect, test } from 'vitest';
import type { EventQuery, KeptEvent, Store } from '../../../server/store/store.ts';
import { engines, erase, erasureEntry, newEvent, plain, storeOf } from './events.ts';

const on = (day: string, more: { subject?: string | null } = {}) =>
  newEvent({ ...more, at: `${day}T12:00:00.000Z` });

/** Everything that a query finds, page by page. */
async function paged(store: Store, query: Omit<EventQuery, 'limit'>): Promise<KeptEvent[]> {
  const found: KeptEvent[] = [];
  for (;;) {
    const page = await store.log.events({ ...query, beyond: found.at(-1), limit: 2 });
    found.push(...page);
    if (page.length < 2) return found;
  }
}

describe.each(engines)('the register by day on $engine', (engine) => {
  test('lists a site’s events in order, a page at a time, without other sites or erased ones', async () => {
    const store = await storeOf(engine);
    const gone = '7d1e7c9c-0c84-4f4b-9b6a-3f3a5d2c1b00';
    const events = [on('2026-01-01'), on('2026-01-02', { subject: gone }), on('2026-01-02')];
    await store.log.appendEvents([
      ...events,
      { ...on('2026-01-02'), site: 'other' },
      on('2026-01-03', { subject: null }),
      on('2026-01-04'),
    ]);
    await erase(store, gone);
    const positions = (found: readonly KeptEvent[]) => found.map(({ position }) => position);

    expect(positions(await paged(store, { site: 'demo' }))).toEqual([0, 2, 4, 5]);
    expect(positions(await paged(store, { site: 'demo', newestFirst: true }))).toEqual([
      5, 4, 2, 0,
    ]);
    const days = { site: 'demo', from: '2026-01-02', to: '2026-01-03' };
    const found = await paged(store, days);
    expect(positions(found)).toEqual([2, 4]);
    expect(plain(found[0]!)).toEqual(plain({ ...events[2], position: 2 }));
    expect(await store.log.days('demo', '2026-01-01', '2026-01-03')).toEqual([
      { day: '2026-01-01', events: 1 },
      { day: '2026-01-02', events: 1 },
      { day: '2026-01-03', events: 1 },
    ]);
  });

  test('a purge erases the oldest first, so many at a time, and logs each', async () => {
    const store = await storeOf(engine);
    const [first, second, third] = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => on(day));
    await store.log.appendEvents([third!, first!, second!, { ...on('2026-01-01'), site: 'other' }]);
    const logged: (readonly number[])[] = [];
    const purge = (before: string, endedBy?: string) =>
      store.log.purge(
        { site: 'demo', before, endedBy, ground: 'retention', limit: 2 },
        (positions) => {
          logged.push(positions);
          return erasureEntry(positions);
        },
      );

    expect(await purge('2026-01-03', '2026-06-01T00:00:00Z')).toBe(0);
    expect(await purge('2026-01-04')).toBe(2);
    expect(await purge('2026-01-03')).toBe(0);
    expect(await purge('2026-01-04')).toBe(1);
    expect(logged).toEqual([[1, 2], [0]]);
    expect(await paged(store, { site: 'demo' })).toEqual([]);
    expect(await paged(store, { site: 'other' })).toHaveLength(1);
    expect(await store.log.size()).toBe(6);
    const [again] = await store.log.appendEvents([first!]);
    expect(again).toEqual({ outcome: 'erased' });
  });
});

describe.each(engines)('the counts of past days on $engine', (engine) => {
  test('are kept once for each day', async () => {
    const store = await storeOf(engine);
    const count = {
      day: '2026-01-01',
      language: 'fr',
      layer: 'banner',
      action: 'accept-all',
      revision: 1,
      purpose: '',
      answer: 'granted',
      count: 3,
    } as const;
    await store.counts.keep('demo', '2026-01-01', [
      count,
      { ...count, purpose: 'video', count: 2 },
    ]);
    await store.counts.keep('demo', '2026-01-01', [{ ...count, count: 9 }]);
    await store.counts.keep('demo', '2026-01-02', []);
    await store.counts.keep('other', '2026-01-01', [count]);

    expect(await store.counts.keptDays('demo', '2026-01-01', '2026-12-31')).toEqual([
      '2026-01-01',
      '2026-01-02',
    ]);
    const found = await store.counts.counts('demo', '2026-01-01', '2026-12-31');
    expect(Object.fromEntries(found.map(({ purpose, count: times }) => [purpose, times]))).toEqual({
      '': 3,
      video: 2,
    });
    expect(await store.counts.counts('demo', '2026-01-02', '2026-12-31')).toEqual([]);
  });
});
