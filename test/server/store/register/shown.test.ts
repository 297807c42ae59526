import { describe, expect, test } from 'vitest';
import { engines, storeOf } from '../events.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };

describe.each(engines)('the questions shown on $engine', (engine) => {
  test('add up by day, language and revision, for sites that let them be counted', async () => {
    const store = await storeOf(engine);
    expect(await store.shown.sites()).toEqual(new Map());
    await store.shown.let('demo', '2026-11-23T10:00:00.000Z');
    await store.shown.let('demo', '2026-11-25T10:00:00.000Z');
    expect(await store.shown.sites()).toEqual(new Map([['demo', '2026-11-23T10:00:00.000Z']]));
    const shown = { site: 'demo', day: '2026-11-23', language: 'fr', revision: 3 };
    await store.shown.add([{ ...shown, count: 2 }]);
    await store.shown.add([
      { ...shown, count: 3 },
      { ...shown, language: 'de', count: 1 },
    ]);
    const counts = await store.shown.of('demo', november);
    expect(counts.find(({ language }) => language === 'fr')?.count).toBe(5);
    expect(counts).toHaveLength(2);
    await store.shown.let('demo', null);
    expect(await store.shown.sites()).toEqual(new Map());
  });
});
