/**
 * The demo's site in the consent server's store: added once, moved with its ports, and never
 * against what the desk has published.
 *
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDemo } from '../../demo/demo.ts';
import { publishDemo, publishLook } from '../../demo/publish.ts';
import { createPolicy } from '../../server/policy/policy.ts';
import { createSites } from '../../server/site/sites.ts';
import { widgetBuild } from '../../server/site/widget-build.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';

const now = () => new Date('2026-03-02T10:00:00Z');
const demoAt = (port: number) =>
  createDemo({
    consentUrl: `http://localhost:${port}`,
    siteUrl: `http://127.0.0.1:${port + 1}`,
    vendorsUrl: `http://vendors.localhost:${port + 2}`,
  }).config;

let folder: string;
let store: Store;
const house = () => {
  const policy = createPolicy({ store: store.documents, now });
  const sites = createSites({
    store,
    widget: widgetBuild('1.0.0'),
    policyVersion: (site) => policy.policyVersion(site),
    now,
  });
  return { store, policy, sites };
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-demo-'));
  store = await openSqlite(folder);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('the first start', () => {
  test('publishes the site with a policy and a FAQ in its languages', async () => {
    expect(await publishDemo(house(), demoAt(8787))).toEqual([]);
    const current = await store.sites.current('hebergeur');
    expect([current?.version, current?.config.revision]).toEqual([1, 1]);
    for (const kind of ['privacy', 'faq'] as const) {
      const texts = (await store.documents.current('hebergeur', kind))?.texts ?? {};
      expect(Object.keys(texts).sort()).toEqual(['de', 'en', 'fr', 'it']);
    }
  });
});

describe('a later start', () => {
  beforeEach(() => publishDemo(house(), demoAt(8787)));

  test('changes nothing where nothing changed', async () => {
    await publishDemo(house(), demoAt(8787));
    expect((await store.sites.current('hebergeur'))?.version).toBe(1);
    expect((await store.documents.current('hebergeur', 'privacy'))?.version).toBe(1);
  });

  test('follows the ports, and asks nobody again', async () => {
    await publishDemo(house(), demoAt(9000));
    const current = await store.sites.current('hebergeur');
    expect(current?.config.origins).toEqual(['http://127.0.0.1:9001']);
    expect(current?.config.revision).toBe(1);
  });

  test('keeps what the desk has published, at the new addresses', async () => {
    const { sites } = house();
    const texts = { fr: { 'banner.title': 'Votre choix chez Névé' } };
    const who = { by: 'desk', author: 'legal@neve.example', reason: 'wording' } as const;
    const edit = await sites.publish({ ...demoAt(8787), texts }, who);
    expect(edit.outcome).toBe('published');

    expect(await publishDemo(house(), demoAt(9000))).toHaveLength(1);
    const config = (await store.sites.current('hebergeur'))?.config;
    expect(config?.texts).toEqual(texts);
    expect(config?.origins).toEqual(['http://127.0.0.1:9001']);
    expect(config?.services.flatMap(({ hosts }) => hosts ?? [])).toContain(
      'videolac.vendors.localhost:9002',
    );
  });
});

describe('a look', () => {
  const look = { place: 'box-top-left', theme: 'dark' } as const;
  const slug = 'hebergeur-box-top-left-dark';

  beforeEach(() => publishDemo(house(), demoAt(8787)));

  test('is published as a trial copy, with documents of its own', async () => {
    await publishLook(house(), 'hebergeur', look);
    const config = (await store.sites.current(slug))?.config;
    expect(config?.test).toBe(true);
    expect(config?.appearance).toMatchObject({
      layout: 'box',
      position: 'top-left',
      theme: 'dark',
    });
    expect(await store.documents.current(slug, 'privacy')).not.toBeNull();
  });

  test('shown again says what the desk has published meanwhile', async () => {
    await publishLook(house(), 'hebergeur', look);
    const texts = { fr: { 'banner.title': 'Votre choix chez Névé' } };
    const who = { by: 'desk', author: 'legal@neve.example', reason: 'wording' } as const;
    await house().sites.publish({ ...demoAt(8787), texts }, who);
    await publishLook(house(), 'hebergeur', look);
    expect((await store.sites.current(slug))?.config.texts).toEqual(texts);
  });
});
