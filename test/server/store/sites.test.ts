import { describe, expect, test } from 'vitest';
import { Conflict, type SiteVersion, type StoredNotice } from '../../../server/store/store.ts';
import { engines, storeOf } from './events.ts';

const version = (number: number, day: string): SiteVersion => ({
  site: 'demo',
  version: number,
  config: {
    site: 'demo',
    name: 'Démo',
    origins: ['https://www.example.ch'],
    languages: ['fr'],
    defaultLanguage: 'fr',
    purposes: [],
    services: [],
    revision: number,
  },
  by: 'desk',
  author: 'anna@example.ch',
  reason: 'a reason',
  publishedAt: `${day}T12:00:00.000Z`,
});

describe.each(engines)('the sites on $engine', (engine) => {
  test('keep every version, and know which was in force when', async () => {
    const { sites } = await storeOf(engine);
    expect(await sites.list()).toEqual([]);
    expect(await sites.current('demo')).toBeNull();
    const [first, second] = [version(1, '2026-01-01'), version(2, '2026-02-01')];
    await sites.publish(first);
    await sites.publish(second);
    await sites.publish({ ...first, site: 'another' });
    expect(await sites.list()).toEqual(['another', 'demo']);
    expect(await sites.current('demo')).toEqual(second);
    expect(await sites.versions('demo')).toEqual([first, second]);
    expect(await sites.at('demo', '2026-02-01T13:00:00+02:00')).toEqual(first);
    expect(await sites.at('demo', '2026-02-01T12:00:00Z')).toEqual(second);
    expect(await sites.at('demo', '2025-12-31T00:00:00Z')).toBeNull();
  });

  test('take only the next version', async () => {
    const { sites } = await storeOf(engine);
    await expect(sites.publish(version(2, '2026-01-01'))).rejects.toThrow(Conflict);
    await sites.publish(version(1, '2026-01-01'));
    await expect(sites.publish(version(1, '2026-01-01'))).rejects.toThrow(Conflict);
  });

  test('keep notices for ever', async () => {
    const { sites } = await storeOf(engine);
    const notice: StoredNotice = {
      site: 'demo',
      hash: 'ab'.repeat(32),
      language: 'fr',
      publishedAt: '2026-01-01T00:00:00.000Z',
      body: '{"é":1}',
    };
    await sites.keepNotice(notice);
    await sites.keepNotice({ ...notice, publishedAt: '2026-02-01T00:00:00.000Z' });
    expect(await sites.notice('demo', notice.hash)).toEqual(notice);
    expect(await sites.notice('other', notice.hash)).toBeNull();
  });

  test('remember what the desk changed until it is exported', async () => {
    const { sites } = await storeOf(engine);
    await sites.addDeskPaths('demo', ['texts.fr', 'name']);
    await sites.addDeskPaths('demo', ['name']);
    await sites.addDeskPaths('demo', []);
    expect(await sites.deskPaths('demo')).toEqual(['name', 'texts.fr']);
    await sites.clearDeskPaths('demo');
    expect(await sites.deskPaths('demo')).toEqual([]);
  });
});
