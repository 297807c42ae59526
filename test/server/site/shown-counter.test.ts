import { expect, test } from 'vitest';
import { createShownCounter } from '../../../server/site/shown-counter.ts';
import type { ShownCount } from '../../../server/store/store.ts';
import { storeOfTest } from '../store/events.ts';
import { createServerWorld } from './world.ts';

const now = () => new Date('2026-11-23T10:00:00Z');
const days = { from: '2026-11-23', to: '2026-11-23' };

test('sums wait for a store that is away, and none is lost', async () => {
  const store = await storeOfTest();
  await store.shown.let('demo', '2026-11-23T09:00:00Z');
  let isAway = false;
  const add = (counts: readonly ShownCount[]) =>
    isAway ? Promise.reject(new Error('away')) : store.shown.add(counts);
  const counter = createShownCounter({ store: { shown: { ...store.shown, add } }, now });
  await counter.learn();
  counter.see('demo', 'fr', 2);
  counter.see('demo', 'fr', 2);
  isAway = true;
  await expect(counter.flush()).rejects.toThrow('away');
  counter.see('demo', 'fr', 2);
  isAway = false;
  await counter.flush();
  expect(await store.shown.of('demo', days)).toEqual([
    { site: 'demo', day: '2026-11-23', language: 'fr', revision: 2, count: 3 },
  ]);
});

test('a page that shows its first question is counted by what it fetches anyway', async () => {
  const world = await createServerWorld();
  await world.slices.store.shown.let('hebergeur', '2026-11-23T09:00:00Z');
  await world.slices.shown.learn();
  const site = await world.slices.sites.published('hebergeur');
  const hash = site!.notices.get('de')!.hash;
  const ask = (query: string, headers = {}) =>
    world.app.request(`/hebergeur/preferences.js?notice=${hash}${query}`, { headers });
  const script = { 'sec-fetch-dest': 'script' };
  await ask('&rest', script);
  await ask('&rest');
  await ask('', script);
  await ask('&texts', script);
  await world.slices.shown.flush();
  expect(await world.slices.store.shown.of('hebergeur', days)).toMatchObject([
    { language: 'de', revision: 1, count: 1 },
  ]);
  await world.close();
});
