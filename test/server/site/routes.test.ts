import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Notice, PublishedConfig } from '../../../widget/contract.ts';
import { hebergeur } from './example.ts';
import { createServerWorld, type ServerWorld } from './world.ts';

let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterAll(() => world.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  Promise.resolve(world.app.request(path, { headers }));

const SUBJECT = '0b51d6b4-1e0c-4f0b-9f0a-6a8f3a0c1a11';
const standing = `1~1~20261101~analytics~${SUBJECT}`;

/** What the gate in a script was handed. */
async function payloadOf(response: Response): Promise<Record<string, unknown>> {
  const scope: { booted?: Record<string, unknown> } = {};
  // oxlint-disable-next-line no-implied-eval, no-new-func
  new Function('globalThis', await response.text())(scope);
  return scope.booted ?? {};
}

describe('consent.js', () => {
  test('is the gate with configuration and first layer, in the site’s language', async () => {
    const response = await get('/hebergeur/consent.js');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    const payload = await payloadOf(response);
    expect(payload).toMatchObject({ language: 'fr', version: '1.0.0', rules: { revision: 1 } });
    expect(payload['first']).toBeTypeOf('function');
    expect(payload['banner']).toMatchObject({
      language: 'fr',
      texts: { 'banner.reject': 'Tout refuser' },
    });
    expect(payload['hash']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(payload['labels']).toMatchObject({
      fr: { control: 'Modifier mes choix' },
    });
  });

  test('carries the signals that the site configures, and no other, with what they stand for', async () => {
    const payload = await payloadOf(
      await get('/hebergeur/consent.js', { cookie: 'mes_choix=1~1~20261101~~' }),
    );
    expect(payload['signals']).toEqual(['google', 'matomo', 'data-layer']);
    expect(payload['rules']).toMatchObject({
      signals: { google: { map: { analytics_storage: 'analytics', ad_storage: '' } } },
    });
  });

  test('speaks the language that is asked for, or the default one', async () => {
    expect(await payloadOf(await get('/hebergeur/consent.js?lang=de'))).toMatchObject({
      language: 'de',
    });
    expect(await payloadOf(await get('/hebergeur/consent.js?lang=xx'))).toMatchObject({
      language: 'fr',
    });
  });

  test('carries what reads the page’s colours for the theme plain alone', async () => {
    const firstOf = async (site: string) =>
      String((await payloadOf(await get(`/${site}/consent.js`)))['first']);
    const plain = { ...hebergeur, site: 'plain', appearance: { theme: 'plain' } } as const;
    await world.publish(plain);
    expect(await firstOf('hebergeur')).not.toContain('plain');
    expect(await firstOf('plain')).toContain('plain');
  });

  test('may be read from any page, is asked for again each time, and depends on the cookie', async () => {
    const { headers } = await get('/hebergeur/consent.js');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('vary')).toBe('Accept-Encoding, Cookie');
    expect(headers.get('set-cookie')).toBeNull();
  });

  test.each([
    ['a standing choice', `mes_choix=${standing}`, false],
    ['a refusal', 'mes_choix=1~1~20261101~~', false],
    ['a choice among others', `a=b; mes_choix=${standing}; mes_choix=x`, false],
    ['no choice', 'other=1', true],
    ['a choice that has expired', 'mes_choix=1~1~20260101~~', true],
    ['garbage', 'mes_choix=%00~', true],
    ['a cookie of another name', `xmes_choix=${standing}`, true],
  ])('of a request with %s', async (_, cookie, asks) => {
    const payload = await payloadOf(await get('/hebergeur/consent.js', { cookie }));
    expect('first' in payload).toBe(asks);
    expect('banner' in payload).toBe(asks);
  });

  test.each([
    ['br', 'gzip, deflate, br, zstd', (bytes: Buffer) => brotliDecompressSync(bytes).toString()],
    ['gzip', 'gzip, deflate', (bytes: Buffer) => gunzipSync(bytes).toString()],
    ['gzip', 'br;q=0, gzip;q=0.5', (bytes: Buffer) => gunzipSync(bytes).toString()],
    [null, 'identity', String],
  ])('as %s where the browser takes "%s"', async (coding, accept, unpack) => {
    const plain = await (await get('/hebergeur/consent.js')).text();
    const response = await get('/hebergeur/consent.js', { 'accept-encoding': accept });
    expect(response.headers.get('content-encoding')).toBe(coding);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(unpack(bytes)).toBe(plain);
  });

  test('has an ETag of its own for each form, and is not sent again', async () => {
    const tags = new Map<string, Record<string, string>>();
    for (const headers of [
      {},
      { 'accept-encoding': 'br' },
      { 'accept-encoding': 'gzip' },
      { cookie: `mes_choix=${standing}` },
    ] as Record<string, string>[]) {
      const etag = (await get('/hebergeur/consent.js', headers)).headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]+"$/);
      tags.set(etag, headers);
    }
    expect(tags.size).toBe(4);
    for (const [etag, headers] of tags) {
      const again = await get('/hebergeur/consent.js', {
        ...headers,
        'if-none-match': `W/"x", ${etag}`,
      });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
    const [etag = ''] = tags.keys();
    expect(
      (
        await get('/hebergeur/consent.js', {
          cookie: `mes_choix=${standing}`,
          'if-none-match': etag,
        })
      ).status,
    ).toBe(200);
  });

  test('of an unknown site is a problem that a page may read', async () => {
    const response = await get('/nobody/consent.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('the configuration and its notices', () => {
  test('config.json is what was published, with the notice of each language', async () => {
    const config = (await (await get('/hebergeur/config.json')).json()) as PublishedConfig;
    expect(config).toMatchObject({ ...hebergeur, revision: 1 });
    expect(Object.keys(config.notice)).toEqual(['fr', 'de', 'it', 'en']);
  });

  test('config.json names nobody who approved the texts', async () => {
    const review = { by: 'Anna Muster', date: '2026-11-24' };
    await world.publish({ ...hebergeur, site: 'approved', reviewed: { de: review } });
    const config = await (await get('/approved/config.json')).text();
    expect(config).toContain('"approved"');
    expect(config).not.toContain('reviewed');
  });

  test('the bytes of a notice hash to its name, for ever', async () => {
    const config = (await (await get('/hebergeur/config.json')).json()) as PublishedConfig;
    for (const [language, name] of Object.entries(config.notice)) {
      const hash = name.slice('sha256:'.length);
      const response = await get(`/hebergeur/notices/${hash}`);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(response.headers.get('cache-control')).toMatch(/immutable/);
      const body = await response.text();
      expect(createHash('sha256').update(body).digest('hex')).toBe(hash);
      expect((JSON.parse(body) as Notice).language).toBe(language);
    }
  });

  test.each(['0'.repeat(64), 'x', '%2e%2e'])('there is no notice %s', async (hash) => {
    expect((await get(`/hebergeur/notices/${hash}`)).status).toBe(404);
  });

  test('preferences.js shows exactly the notice that is named', async () => {
    const { notice } = (await (await get('/hebergeur/config.json')).json()) as PublishedConfig;
    const hash = notice['de']?.slice(7) ?? '';
    const named = await (await get(`/hebergeur/preferences.js?notice=${hash}`)).text();
    expect(named).toContain('"language":"de"');
    expect(named).toBe(await (await get('/hebergeur/preferences.js?lang=de')).text());
    expect((await get(`/hebergeur/preferences.js?notice=${'0'.repeat(64)}`)).status).toBe(404);
  });

  test('preferences.js of a page that holds an embed brings what stands in its place, and countries by their names', async () => {
    const { hash } = await payloadOf(await get('/hebergeur/consent.js'));
    const form = `notice=${String(hash).slice(7)}&rest`;
    const alone = await (await get(`/hebergeur/preferences.js?${form}`)).text();
    const withPage = await (await get(`/hebergeur/preferences.js?${form}&page`)).text();
    expect(alone).not.toMatch(/inPage|embed\.once|"country"/);
    expect(withPage).toMatch(/inPage=.*"embed\.once":/s);
    expect(withPage).toContain('"country.NZ":"Nouvelle-Zélande"');
    expect(withPage).toContain('"country.US":"États-Unis"');
  });

  test('a publication is seen within a second, and the old notice stays', async () => {
    const before = (await (await get('/hebergeur/config.json')).json()) as PublishedConfig;
    await world.publish({ ...hebergeur, name: 'Autre Hébergeur SA' });
    world.clock += 1_001;
    const after = (await (await get('/hebergeur/config.json')).json()) as PublishedConfig;
    expect(after.name).toBe('Autre Hébergeur SA');
    expect(after.notice['fr']).not.toBe(before.notice['fr']);
    expect((await get(`/hebergeur/notices/${before.notice['fr']?.slice(7)}`)).status).toBe(200);
  });
});

describe('built files and the schema', () => {
  test('an asset is immutable and compressed', async () => {
    const response = await get('/assets/first-layer-1.js', { 'accept-encoding': 'br' });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('an empty asset is no error', async () => {
    expect((await get('/assets/turn-1.js')).status).toBe(200);
  });

  test.each(['/assets/none.js', '/assets/..%2fpackage.json'])('there is no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('the schema of site.json names itself', async () => {
    const response = await get('/schema/site.json');
    expect(await response.json()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://consent.example.ch/schema/site.json',
      additionalProperties: false,
      required: expect.arrayContaining(['site', 'origins', 'purposes']) as string[],
    });
  });
});
