import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKeptWidget } from '../../../server/site/kept-widget.ts';
import { assets } from './assets.ts';
import { hebergeur } from './example.ts';
import { createServerWorld, type ServerWorld } from './world.ts';

let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterAll(() => world.close());

const text = async (path: string) => (await world.app.request(path)).text();
const hashOf = async (language = 'fr') => {
  const site = await world.slices.sites.published('hebergeur');
  return site!.notices.get(language)!.hash;
};

describe('a notice as it was shown', () => {
  test('runs the very script that a first visit got, also when another is in force', async () => {
    const then = await text('/hebergeur/consent.js');
    const hash = await hashOf();
    const preferences = await text(`/hebergeur/preferences.js?notice=${hash}`);
    await world.publish({ ...hebergeur, name: 'Autre nom' });
    world.clock += 2_000;
    expect(await text('/hebergeur/consent.js')).not.toBe(then);
    expect(await hashOf()).not.toBe(hash);
    expect(await text(`/hebergeur/notices/${hash}/shown/consent.js`)).toBe(then);
    expect(await text(`/hebergeur/notices/${hash}/shown/preferences.js`)).toBe(preferences);
  });

  test('is kept in each language of the site', async () => {
    for (const language of hebergeur.languages) {
      const hash = await hashOf(language);
      const script = await text(`/hebergeur/notices/${hash}/shown/consent.js`);
      expect(script).toContain(`sha256:${hash}`);
    }
  });

  test('is a page that shares its origin with nothing and reaches its own files alone', async () => {
    const hash = await hashOf();
    const response = await world.app.request(`/hebergeur/notices/${hash}/shown/`);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).not.toMatch(/connect-src|unsafe/);
    expect(policy).toContain(`script-src https://consent.example.ch/hebergeur/notices/${hash}/`);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(await response.text()).toContain('<script src="consent.js" data-lang="fr">');
  });

  test('lets its scripts be read by a page without an origin', async () => {
    const hash = await hashOf();
    for (const name of ['shown/consent.js', 'shown/open.js', 'assets/turn-1.js']) {
      const response = await world.app.request(`/hebergeur/notices/${hash}/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  test('is not there for an unknown notice, an unknown file or another site', async () => {
    const hash = await hashOf();
    for (const path of [
      `/hebergeur/notices/${'0'.repeat(64)}/shown/`,
      '/hebergeur/notices/x/shown/',
      `/other/notices/${hash}/shown/`,
      `/hebergeur/notices/${hash}/shown/other.js`,
      `/hebergeur/notices/${hash}/assets/other-1.js`,
      `/hebergeur/notices/${hash}/assets/other.js`,
    ]) {
      expect((await world.app.request(path)).status).toBe(404);
    }
  });
});

describe('the files of an earlier build', () => {
  test('are still served to the pages that began with them', async () => {
    const bytes = Buffer.from('export default "earlier"');
    const type = 'text/javascript; charset=utf-8';
    const files = new Map([['services-0earlier.js', { bytes, type }]]);
    const earlier = { ...assets, build: '0earlier', files };
    const site = await world.slices.sites.published('hebergeur');
    await createKeptWidget(world.slices.store, earlier).keep(site!);
    expect(await text('/assets/services-0earlier.js')).toBe('export default "earlier"');
    expect((await world.app.request('/assets/services-1earlier.js')).status).toBe(404);
  });

  test('cost no more with every notice: their code is kept once', async () => {
    const gate = 'g'.repeat(50_000);
    const big = { ...assets, gate, firstLayerOwn: 'f'.repeat(50_000) };
    const kept: Uint8Array[] = [];
    const store = {
      files: {
        ...world.slices.store.files,
        names: () => Promise.resolve([]),
        keep: (_: string, files: readonly { readonly parts: readonly Uint8Array[] }[]) => {
          kept.push(...files.flatMap(({ parts }) => parts));
          return Promise.resolve();
        },
      },
    };
    const site = await world.slices.sites.published('hebergeur');
    await createKeptWidget(store, big).keep(site!);
    const long = kept.filter(({ length }) => length >= 50_000).map((part) => part.length);
    expect(long.every((length) => length === 50_000)).toBe(true);
    expect(long).toHaveLength(hebergeur.languages.length * 2);
  });
});
