import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PublishOutcome } from '../../../server/site/publish.ts';
import { createSites, type Sites } from '../../../server/site/sites.ts';
import { widgetBuild } from '../../../server/site/widget-build.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { Conflict, type Store } from '../../../server/store/store.ts';
import type { Purpose, Service, SiteConfig } from '../../../widget/contract.ts';
import { hebergeur } from './example.ts';

const file = { by: 'file', author: 'owner', reason: 'test' } as const;
const desk = { by: 'desk', author: 'legal@example.ch', reason: 'clearer' } as const;
const map: Service = { id: 'map', purpose: 'video', name: 'Map', provider: 'Map AG' };
const ads: Purpose = { id: 'ads', title: 'Publicité', description: 'Annonces.' };

const site: SiteConfig = hebergeur;
const withService: SiteConfig = { ...site, services: [...site.services, map] };

let folder: string;
let store: Store;
let clock: number;
let policy: number | null;

const open = (version = '1.0.0'): Sites =>
  createSites({
    store,
    widget: widgetBuild(version),
    policyVersion: async () => policy,
    now: () => new Date(clock),
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-sites-'));
  store = await openSqlite(folder);
  clock = Date.parse('2026-11-23T10:00:00Z');
  policy = 1;
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function published(outcome: PublishOutcome) {
  if (outcome.outcome !== 'published') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const sinceOf = (config: SiteConfig, id: string) =>
  [...config.purposes, ...config.services].find((part) => part.id === id)?.since ?? 1;

describe('a first publication', () => {
  test('is version 1, revision 1', async () => {
    const { version } = published(await open().publish(site, file));
    expect(version).toMatchObject({ version: 1, site: 'hebergeur', config: { revision: 1 } });
  });

  test('keeps a notice in every language, named by the hash of its bytes', async () => {
    const sites = open();
    await sites.publish(site, file);
    const notices = await sites.notices('hebergeur');
    expect([...(notices?.keys() ?? [])]).toEqual(['fr', 'de', 'it', 'en']);
    for (const { hash, body, notice } of notices?.values() ?? []) {
      expect(createHash('sha256').update(body).digest('hex')).toBe(hash);
      expect(await sites.notice('hebergeur', hash)).toMatchObject({ body });
      expect(notice.policyVersion).toBe(1);
    }
    expect(notices?.get('fr')?.notice.texts['banner.title']).toBe('Vos choix');
  });

  test('gives a lone accent a text that can be read on it', async () => {
    const sites = open();
    await sites.publish(site, file);
    const notice = (await sites.notices('hebergeur'))?.get('fr')?.notice;
    expect(notice?.appearance.tokens).toEqual({ accent: '#0a5', 'accent-text': '#000000' });
  });

  test('of a site with its own policy names no version of ours', async () => {
    const sites = open();
    await sites.publish({ ...site, policyUrl: '/privacy' }, file);
    expect((await sites.notices('hebergeur'))?.get('fr')?.notice.policyVersion).toBeNull();
  });

  test('speaks English where a language has no built-in texts', async () => {
    const sites = open();
    await sites.publish(
      {
        ...site,
        languages: ['fr', 'ja', 'de-CH'],
        texts: {},
        purposes: [ads],
        services: [],
        signals: {},
        migrate: [],
      },
      file,
    );
    const notices = await sites.notices('hebergeur');
    expect(notices?.get('ja')?.notice.texts['banner.reject']).toBe('Refuse all');
    expect(notices?.get('de-CH')?.notice.texts['banner.reject']).toMatch(/ablehnen/);
  });

  test('is refused where the configuration is not valid', async () => {
    const outcome = await open().publish({ ...site, defaultLanguage: 'es' }, file);
    expect(outcome).toMatchObject({ outcome: 'refused' });
    expect(await store.sites.list()).toEqual([]);
  });
});

describe('a changed configuration', () => {
  let sites: Sites;
  beforeEach(async () => {
    sites = open();
    await sites.publish({ ...site, revision: 3 }, file);
  });

  test('that says the same is no new version, whether it names the revision or not', async () => {
    expect(await sites.publish({ ...site, revision: 3 }, file)).toMatchObject({
      outcome: 'unchanged',
    });
    expect(await sites.publish(site, file)).toMatchObject({ outcome: 'unchanged' });
  });

  test('with a lower revision is refused', async () => {
    expect(await sites.publish({ ...site, revision: 2 }, file)).toMatchObject({
      outcome: 'refused',
      faults: [{ path: 'revision', message: expect.stringContaining('never goes down') as string }],
    });
  });

  test('of wording alone keeps the revision', async () => {
    const { version, notes } = published(await sites.publish({ ...site, name: 'Autre SA' }, file));
    expect(version).toMatchObject({ version: 2, config: { revision: 3 } });
    expect(notes).toEqual([]);
  });

  test('with an added service gets revision and since raised, and says so', async () => {
    const { version, notes } = published(await sites.publish(withService, file));
    expect(version.config.revision).toBe(4);
    expect(sinceOf(version.config, 'map')).toBe(4);
    expect(sinceOf(version.config, 'youtube')).toBe(1);
    expect(notes.join()).toMatch(/revision raised from 3 to 4.*"map"/);
  });

  test('with an added purpose gets them raised too, even where its file says 1', async () => {
    const config = { ...site, revision: 3, purposes: [...site.purposes, { ...ads, since: 1 }] };
    const { version } = published(await sites.publish(config, file));
    expect(version.config.revision).toBe(4);
    expect(sinceOf(version.config, 'ads')).toBe(4);
  });

  test('with an added service and a risen revision is taken at its word', async () => {
    const config = { ...site, revision: 7, services: [...site.services, { ...map, since: 7 }] };
    const { version, notes } = published(await sites.publish(config, file));
    expect(version.config.revision).toBe(7);
    expect(sinceOf(version.config, 'map')).toBe(7);
    expect(notes).toEqual([]);
  });

  test('that moves a service to another purpose asks about it again', async () => {
    const services = site.services.map((one) =>
      one.id === 'youtube' ? { ...one, purpose: 'analytics' } : one,
    );
    const { version } = published(await sites.publish({ ...site, services }, file));
    expect(sinceOf(version.config, 'youtube')).toBe(4);
  });

  test('may name a since without its revision, which the site has already', async () => {
    const purposes = site.purposes.map((one) => (one.id === 'video' ? { ...one, since: 3 } : one));
    expect(
      published(await sites.publish({ ...site, purposes }, file)).version.config,
    ).toMatchObject({ revision: 3 });
    const above = purposes.map((one) => (one.id === 'video' ? { ...one, since: 4 } : one));
    expect(await sites.publish({ ...site, purposes: above }, file)).toMatchObject({
      outcome: 'refused',
      faults: [{ path: 'purposes.1.since' }],
    });
  });

  test('keeps a since that its file does not name, and refuses a lower one', async () => {
    published(await sites.publish(withService, file));
    const { version } = published(await sites.publish({ ...withService, name: 'Autre SA' }, file));
    expect(sinceOf(version.config, 'map')).toBe(4);
    const lower = {
      ...withService,
      services: [...site.services, { ...map, since: 2 }],
      revision: 4,
    };
    expect(await sites.publish(lower, file)).toMatchObject({
      outcome: 'refused',
      faults: [{ path: 'services.2.since' }],
    });
  });
});

describe('what the desk published', () => {
  let sites: Sites;
  const reworded = { ...site, texts: { fr: { 'banner.title': 'À vous de choisir' } } };
  beforeEach(async () => {
    sites = open();
    await sites.publish(site, file);
    published(await sites.publish(reworded, desk));
  });

  test('is not overwritten by the file, which is told the paths', async () => {
    expect(await sites.publish(site, file)).toEqual({
      outcome: 'held-by-desk',
      paths: ['texts.fr.banner.title'],
    });
  });

  test('leaves the file free in everything else', async () => {
    published(await sites.publish({ ...reworded, name: 'Autre SA' }, file));
  });

  test('is named to a stale export too, beside its revision', async () => {
    await sites.publishMaterial('hebergeur', ['video'], desk);
    expect(await sites.publish({ ...site, revision: 1 }, file)).toMatchObject({
      outcome: 'refused',
      faults: [{ path: 'revision' }, { path: 'texts.fr.banner.title' }],
    });
  });

  test('is the file’s again after an export', async () => {
    await store.sites.clearDeskPaths('hebergeur');
    published(await sites.publish(site, file));
  });

  test('as a material change raises revision and since, which no file has to name', async () => {
    const { version } = published(await sites.publishMaterial('hebergeur', ['video'], desk));
    expect(version.config.revision).toBe(2);
    expect(sinceOf(version.config, 'video')).toBe(2);
    const after = published(await sites.publish({ ...reworded, name: 'Autre SA' }, file));
    expect(after.version.config.revision).toBe(2);
    expect(sinceOf(after.version.config, 'video')).toBe(2);
  });

  test('about an unknown purpose is refused', async () => {
    expect(await sites.publishMaterial('hebergeur', ['films'], desk)).toMatchObject({
      outcome: 'refused',
      faults: [{ path: 'material' }],
    });
  });
});

describe('a server that runs meanwhile', () => {
  test('sees within a second what a command published', async () => {
    const [server, command] = [open(), open()];
    await command.publish(site, file);
    expect((await server.current('hebergeur'))?.version).toBe(1);
    await command.publish({ ...site, name: 'Autre SA' }, file);
    expect((await server.current('hebergeur'))?.version).toBe(1);
    clock += 1_001;
    expect((await server.current('hebergeur'))?.version).toBe(2);
  });

  test('keeps the very same value as long as nothing changes', async () => {
    const server = open();
    await server.publish(site, file);
    const before = await server.published('hebergeur');
    clock += 5_000;
    expect(await server.published('hebergeur')).toBe(before);
  });

  test('has new notices once a policy is published', async () => {
    const server = open();
    await server.publish(site, file);
    const before = (await server.notices('hebergeur'))?.get('fr')?.hash ?? '';
    policy = 2;
    clock += 1_001;
    const after = (await server.notices('hebergeur'))?.get('fr')?.hash ?? '';
    expect(after).not.toBe(before);
    expect(await server.notice('hebergeur', before)).not.toBeNull();
    expect(await server.notice('hebergeur', after)).not.toBeNull();
  });

  test('has new notices with a new build of the widget', async () => {
    await open('1.0.0+a').publish(site, file);
    const sites = open('1.0.0+b');
    await sites.refresh('hebergeur');
    const notice = (await sites.notices('hebergeur'))?.get('fr');
    expect(notice?.notice.widget).toBe('1.0.0+b');
    expect(await sites.notice('hebergeur', notice?.hash ?? '')).not.toBeNull();
  });

  test('tells what a notice says: of the one in force without asking the store', async () => {
    const older =
      published(await open().publish(site, file)) && (await open().notices('hebergeur'));
    const before = older?.get('fr');
    policy = 2;
    const elsewhere = await openSqlite(folder);
    const sites = createSites({
      store: elsewhere,
      widget: widgetBuild('1.0.0'),
      policyVersion: async () => policy,
      now: () => new Date(clock),
    });
    const current = (await sites.notices('hebergeur'))?.get('fr');
    expect(await sites.told('hebergeur', before?.hash ?? '')).toEqual(before?.notice);
    expect(await sites.told('hebergeur', '0'.repeat(64))).toBe(null);
    expect(await sites.told('elsewhere', current?.hash ?? '')).toBe(null);
    await elsewhere.close();
    expect(current?.hash).not.toBe(before?.hash);
    expect(await sites.told('hebergeur', current?.hash ?? '')).toEqual(current?.notice);
  });

  test('knows no site that was never published', async () => {
    expect(await open().published('nobody')).toBeNull();
  });
});

describe('with the version that its author had looked at', () => {
  test('nothing is published over what somebody else published since', async () => {
    const sites = open();
    await sites.publish(site, file);
    published(await sites.publish({ ...site, name: 'Un autre nom' }, { ...desk, base: 1 }));
    await expect(sites.publish(withService, { ...desk, base: 1 })).rejects.toThrow(Conflict);
    expect((await store.sites.current('hebergeur'))?.config.name).toBe('Un autre nom');
  });
});
