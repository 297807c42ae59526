/**
 * The looks that the demo shows the banner in: each a valid site, named by the page's address alone.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { createDemo } from '../../demo/demo.ts';
import { dressedAs, type Look, lookOf, PLACES, THEMES } from '../../demo/looks.ts';
import { PATHS } from '../../demo/pages.ts';
import { siteConfig } from '../../server/contract.ts';
import { checkLooks } from '../../server/site/check/looks.ts';

const addresses = {
  consentUrl: 'http://localhost:8787',
  siteUrl: 'http://127.0.0.1:8788',
  vendorsUrl: 'http://vendors.localhost:8789',
};
const prepared: Look[] = [];
const { site, config } = createDemo({
  ...addresses,
  prepare: async (look) => prepared.push(look),
});
const names = Object.keys(PLACES).flatMap((place) => THEMES.map((theme) => `${place}-${theme}`));
const others = names.filter((name) => name !== 'bar-bottom-auto');
const read = async (path: string) => (await site.request(path)).text();

describe('a look', () => {
  test.each(others)(
    '%s is a site that the server takes, kept apart from the demo’s own',
    (name) => {
      const look = lookOf(name);
      const dressed = dressedAs(config, look as Look);
      expect(siteConfig.safeParse(dressed).error).toBeUndefined();
      expect(checkLooks(dressed)).toEqual([]);
      expect(dressed).toMatchObject({ site: `hebergeur-${name}`, test: true });
    },
  );

  test('shows every layout and every theme', () => {
    const shown = others.map((name) => dressedAs(config, lookOf(name) as Look).appearance);
    expect([...new Set(shown.map((look) => look?.layout))]).toEqual(['bar', 'box', 'modal']);
    expect(new Set(shown.map((look) => look?.theme))).toEqual(
      new Set(['auto', 'light', 'dark', 'plain']),
    );
  });

  test('takes the colours of a branded site along, but into the plain theme', () => {
    const branded = { ...config, appearance: { tokens: { accent: '#0b5d6e' } } };
    const dark = dressedAs(branded, { place: 'modal', theme: 'dark' });
    expect(dark.appearance?.tokens).toEqual({ accent: '#0b5d6e' });
    expect(dressedAs(branded, { place: 'modal', theme: 'plain' }).appearance).not.toHaveProperty(
      'tokens',
    );
  });
});

describe('a page in a look', () => {
  test('asks for its banner, once the server has it', async () => {
    prepared.length = 0;
    const page = await read('/offres?apparence=box-top-left-dark');
    expect(page).toContain('/hebergeur-box-top-left-dark/consent.js" async></script>');
    expect(prepared).toEqual([{ place: 'box-top-left', theme: 'dark' }]);
  });

  test.each(PATHS)('leads on in the same look from %s', async (path) => {
    const page = await read(`${path}?apparence=modal-plain`);
    const own = [...page.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) => href);
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((href) => !href?.includes('?apparence=modal-plain'))).toEqual([]);
    for (const [form] of page.matchAll(/<form[\s\S]*?<\/form>/g)) {
      expect(form).toContain('name="apparence" value="modal-plain"');
    }
  });

  test.each(['nonsense', 'bar-bottom-auto', 'modal-pink', '"><script>'])(
    'is the page as it is where the address says %s',
    async (name) => {
      const plain = await read('/');
      expect(await read(`/?apparence=${encodeURIComponent(name)}`)).toBe(plain);
    },
  );
});

describe('choosing a look', () => {
  const choose = (query: string) => site.request(`/apparence?${query}`);

  test('keeps the page, and forgets the choice so that the banner asks again', async () => {
    const answer = await choose('retour=/decouvrir&place=box-bottom-left&theme=light');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/decouvrir?apparence=box-bottom-left-light');
    expect(answer.headers.get('set-cookie')).toMatch(/^mes_choix=; Max-Age=0; Path=\/$/);
  });

  test('of the demo itself leads back to the page as it is', async () => {
    const answer = await choose('retour=/offres&place=bar-bottom&theme=auto');
    expect(answer.headers.get('location')).toBe('/offres');
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example', '/nulle-part'])(
    'leads nowhere but to a page of the site: %s',
    async (retour) => {
      const answer = await choose(`retour=${encodeURIComponent(retour)}&place=modal&theme=dark`);
      expect(answer.headers.get('location')).toBe('/?apparence=modal-dark');
    },
  );
});
