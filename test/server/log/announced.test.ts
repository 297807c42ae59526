import { describe, expect, test } from 'vitest';
import { announcing } from '../../../server/log/announced.ts';
import { entryOf } from '../../../server/log/commitment.ts';
import { sha256 } from '../../../server/log/publications.ts';
import type { DocumentVersion, SiteVersion, Store } from '../../../server/store/store.ts';
import { hebergeur } from '../site/example.ts';
import { engines, newEvent, storeOf } from '../store/events.ts';

const now = () => new Date('2026-11-23T12:00:00.000Z');
const publishedAt = '2026-11-23T10:00:00.000Z';

const notice = {
  site: 'hebergeur',
  hash: 'ab'.repeat(32),
  language: 'fr',
  publishedAt,
  body: '{}',
};
const configuration: SiteVersion = {
  site: 'hebergeur',
  version: 1,
  config: { ...hebergeur, revision: 1 },
  by: 'desk',
  author: 'anna@example.ch',
  reason: 'new',
  publishedAt,
};
const policy: DocumentVersion = {
  site: 'hebergeur',
  kind: 'privacy',
  version: 1,
  texts: { fr: '# Politique' },
  hash: `sha256:${'cd'.repeat(32)}`,
  faqVersion: null,
  author: 'anna@example.ch',
  reason: 'new',
  material: [],
  behind: [],
  publishedAt,
};
const release = { widget: '1.0.0+aa', files: { gate: sha256('gate') } };

/** What the log says, without the salts; each entry commits to what it says. */
async function logged(store: Store): Promise<readonly Record<string, unknown>[]> {
  const rows = await store.audit.entries(0, await store.log.size());
  return rows.map(({ kind, site, salt, body, entry }) => {
    expect(Buffer.from(entry)).toEqual(entryOf(salt as Uint8Array, body as string));
    const said = JSON.parse(body as string) as Record<string, unknown>;
    expect([said['kind'], said['site'] ?? '']).toEqual([kind, site]);
    return said;
  });
}

describe.each(engines)('what is published, on $engine', (engine) => {
  test('is logged as it is published, with a hash of each text', async () => {
    const { store, release: announce } = announcing(await storeOf(engine), now);
    await store.sites.keepNotice(notice);
    await store.documents.publish([policy]);
    await store.sites.publish(configuration);
    await announce(release);
    const who = { author: 'anna@example.ch', reason: 'new', publishedAt };
    const loggedAt = now().toISOString();
    const site = 'hebergeur';
    expect(await logged(store)).toEqual([
      {
        kind: 'notice',
        site,
        language: 'fr',
        name: notice.hash,
        hash: sha256('{}'),
        publishedAt,
        loggedAt,
      },
      {
        kind: 'document',
        site,
        document: 'privacy',
        version: 1,
        faqVersion: null,
        material: '[]',
        behind: '[]',
        name: policy.hash,
        hash: sha256('{"fr":"# Politique"}'),
        ...who,
        loggedAt,
      },
      {
        kind: 'configuration',
        site,
        version: 1,
        by: 'desk',
        hash: sha256(JSON.stringify(configuration.config)),
        ...who,
        loggedAt,
      },
      { kind: 'release', ...release, loggedAt },
    ]);
  });

  test('is logged once, whoever says it again', async () => {
    const place = await engine.newPlace();
    const stores = [announcing(await place.open(), now), announcing(await place.open(), now)];
    for (const { store, release: announce, catchUp } of [...stores, ...stores]) {
      await store.sites.keepNotice(notice);
      await announce(release);
      await catchUp();
    }
    expect(await stores[0]!.store.log.size()).toBe(2);
    await announcing(await place.open(), now).release({ ...release, files: {} });
    expect(await stores[0]!.store.log.size()).toBe(3);
  });

  test('and not logged in its turn, is logged at the next start', async () => {
    const inner = await storeOf(engine);
    await inner.sites.keepNotice(notice);
    await inner.documents.publish([policy]);
    await inner.sites.publish(configuration);
    await inner.log.appendEvents([newEvent()]);
    const { store, catchUp } = announcing(inner, now);
    expect(await catchUp()).toBe(3);
    expect(await catchUp()).toBe(0);
    const kinds = (await store.audit.entries(1, 9)).map(({ kind }) => kind);
    expect(kinds).toEqual(['document', 'notice', 'configuration']);
  });

  test('stays published where the log cannot be had just then', async () => {
    const inner = await storeOf(engine);
    const failing: Store = {
      ...inner,
      log: { ...inner.log, announce: () => Promise.reject(new Error('away')) },
    };
    await announcing(failing, now).store.sites.publish(configuration);
    expect(await inner.sites.current('hebergeur')).not.toBeNull();
    expect(await announcing(inner, now).catchUp()).toBe(1);
  });
});
