/**
 * From the catalogue to a service in the draft.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { type ADesk, aDesk, type Browser, unescape } from '../a-desk.ts';

const BASE = '/console/sites/hebergeur/configuration';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

const draft = async () =>
  (await house.store.configurations.draft('hebergeur'))?.config as SiteConfig | undefined;

describe('the catalogue', () => {
  test('finds a service by a word, and says what the site has already', async () => {
    await browser.get(`${BASE}/catalogue?q=vimeo`);
    expect(browser.html).toContain('1 service connu');
    expect(browser.html).toContain(`${BASE}/add/service?preset=vimeo`);
    await browser.get(`${BASE}/catalogue?q=youtube`);
    expect(browser.html).toContain('déjà sur le site');
    await browser.get(`${BASE}/catalogue?q=introuvable`);
    expect(browser.html).toContain('Décrivez-le vous-même');
  });

  test('shows what was looked for as text, whatever it is', async () => {
    await browser.get(`${BASE}/catalogue?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(browser.html).not.toContain('<script>alert');
  });
});

describe('a known service', () => {
  test('fills in the form, in the languages of the site, under the purpose of its name', async () => {
    const path = `${BASE}/add/service?preset=vimeo`;
    await browser.get(path);
    await browser.submit(path, { act: 'save' });
    const vimeo = (await draft())?.services.at(-1);
    expect(vimeo).toMatchObject({
      id: 'vimeo',
      purpose: 'video',
      provider: 'Vimeo',
      country: 'US',
    });
    expect(vimeo?.cookies?.[0]).toEqual({
      name: 'vuid',
      days: 730,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    });
  });

  test('says where each fact was read; what nobody confirmed waits for a check', async () => {
    const path = `${BASE}/add/service?preset=google-ads`;
    await browser.get(path);
    expect(browser.html).toContain('https://policies.google.com/technologies/cookies');
    expect(unescape(browser.html)).toContain(
      'J’ai vérifié\u202f: Cookie IDE, 393 jours (environ 13 mois)',
    );
    expect(browser.html).not.toContain('value="IDE"');
    // A policy names the hosts as well.
    expect(unescape(browser.html)).toContain(
      'J’ai vérifié\u202f: Hôte googleads.g.doubleclick.net',
    );
    const checked = `${path}&checked=cookies.IDE`;
    await browser.get(checked);
    expect(browser.html).toContain('value="IDE"');
  });

  test('offers the purpose that the site lacks for it', async () => {
    await browser.get(`${BASE}/add/service?preset=google-maps`);
    expect(unescape(browser.html)).toContain('ajoutez «\u202fPlans interactifs\u202f»');
    await browser.submit(`${BASE}/add/known-purpose`);
    expect((await draft())?.purposes.at(-1)).toMatchObject({
      id: 'maps',
      title: { fr: 'Plans interactifs', en: 'Interactive maps' },
    });
    expect(browser.html).toContain('<option value="maps" selected>');
  });

  test('keeps what was typed where something else is wrong', async () => {
    const path = `${BASE}/add/service?preset=vimeo`;
    await browser.get(path);
    await browser.submit(path, { act: 'add cookies', name: 'Vimeo Pro' });
    expect(browser.html).toContain('value="Vimeo Pro"');
    expect(browser.html).toContain('Ce qui est connu de Vimeo');
    expect(await draft()).toBeUndefined();
  });
});
