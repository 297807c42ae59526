import { describe, expect, test } from 'vitest';
import { type ConfigurationDraft, Conflict } from '../../../server/store/store.ts';
import { engines, storeOf } from './events.ts';

const draft: ConfigurationDraft = {
  site: 'demo',
  number: 1,
  config: { site: 'demo', services: [{ id: 'matomo', cookies: [{ days: 'douze' }] }] },
  base: 3,
  author: 'anna@example.ch',
  savedAt: '2026-01-01T00:00:00.000Z',
};

describe.each(engines)('the drafts of configurations on $engine', (engine) => {
  test('are kept as they were typed, one a site', async () => {
    const { configurations } = await storeOf(engine);
    expect(await configurations.draft('demo')).toBeNull();
    await configurations.save(draft);
    await configurations.save({ ...draft, site: 'other', author: 'bea@example.ch' });
    expect(await configurations.draft('demo')).toEqual(draft);
    const next = { ...draft, number: 2, config: { site: 'demo' } };
    await configurations.save(next);
    expect(await configurations.draft('demo')).toEqual(next);
  });

  test('are saved by whoever saw the last one, and by nobody else', async () => {
    const { configurations } = await storeOf(engine);
    await expect(configurations.save({ ...draft, number: 2 })).rejects.toThrow(Conflict);
    await configurations.save(draft);
    await expect(configurations.save({ ...draft, author: 'bea' })).rejects.toThrow(Conflict);
    const both = ['anna', 'bea'].map((author) =>
      configurations.save({ ...draft, number: 2, author }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await configurations.draft('demo'))?.number).toBe(2);
  });

  test('go only where they are still the ones that were seen', async () => {
    const { configurations } = await storeOf(engine);
    await configurations.save(draft);
    await configurations.save({ ...draft, number: 2 });
    expect(await configurations.drop('demo', 1)).toBe(false);
    expect(await configurations.draft('demo')).not.toBeNull();
    expect(await configurations.drop('demo', 2)).toBe(true);
    expect(await configurations.draft('demo')).toBeNull();
  });
});
