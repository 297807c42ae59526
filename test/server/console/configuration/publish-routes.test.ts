/**
 * From the draft of a configuration to what visitors are asked.
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

async function addVimeo(by = browser) {
  await by.get(`${BASE}/add/service?purpose=video`);
  await by.submit(`${BASE}/add/service`, {
    act: 'save',
    purpose: 'video',
    name: 'Vimeo',
    provider: 'Vimeo.com, Inc.',
  });
}

async function change(id: string, fields: Record<string, string>, by = browser) {
  await by.get(`${BASE}/services/${id}`);
  await by.submit(`${BASE}/services/${id}`, { act: 'save', ...fields });
}

const publish = (fields: Record<string, string | readonly string[]>, by = browser) =>
  by.submit(`${BASE}/publish`, { reason: 'Un lecteur vidéo de plus', material: 'no', ...fields });
const current = () => house.store.sites.current('hebergeur');

describe('a service that was added', () => {
  test('raises the revision by itself; the page says so, and who is asked', async () => {
    await addVimeo();
    await browser.get(`${BASE}/publish`);
    const page = unescape(browser.html);
    expect(page).toContain('La révision passe d’elle-même de 1 à 2');
    expect(page).toContain(
      '«\u202fVimeo\u202f» est demandé à ceux qui avaient accepté «\u202fVidéos\u202f»',
    );
    await publish({});
    expect(await current()).toMatchObject({ version: 1 });
    await house.wait();
    const site = await current();
    expect(site).toMatchObject({ version: 2, by: 'desk', author: 'editor@example.ch' });
    expect(site?.config.revision).toBe(2);
    expect(site?.config.services.at(-1)).toMatchObject({ id: 'vimeo', since: 2 });
    expect(await house.store.configurations.draft('hebergeur')).toBeNull();
  });

  test('waits ten minutes on a page that says who is asked what, and what changes', async () => {
    await addVimeo();
    await browser.get(`${BASE}/publish`);
    await publish({});
    const page = unescape(browser.html);
    expect(page).toContain('Publication prévue');
    expect(page).toMatch(/lundi 23 novembre 2026 à 10:10/);
    expect(page).toMatch(/interrogés à nouveau\s: Vimeo/);
    expect(page).toContain('La révision passe d’elle-même de 1 à 2');
    expect(page).toMatch(/<ins>.*Vimeo\.com/s);
    await browser.get(BASE);
    expect(unescape(browser.html)).toMatch(/Configuration\s» entre en vigueur le/);
    const [act] = await house.desk.acts({ sites: ['hebergeur'], limit: 1 });
    expect(act).toMatchObject({
      act: 'schedule',
      detail: 'configuration (-) Un lecteur vidéo de plus',
    });
  });

  test('can be cancelled until then; the draft is still there, and can be published again', async () => {
    await addVimeo();
    await browser.get(`${BASE}/publish`);
    await publish({});
    const [, id = ''] = /publications\/([0-9a-f-]{36})\/cancel/.exec(browser.html) ?? [];
    await browser.submit(`/console/sites/hebergeur/publications/${id}/cancel`);
    await house.wait();
    expect(await current()).toMatchObject({ version: 1 });
    await browser.get(`${BASE}/publish`);
    await publish({});
    await house.wait();
    expect((await current())?.config.services.at(-1)?.id).toBe('vimeo');
  });

  test('keeps any other publication of the configuration waiting', async () => {
    await addVimeo();
    await browser.get(`${BASE}/publish`);
    await publish({});
    await browser.get(`${BASE}/publish`);
    expect((await publish({})).status).toBe(409);
    expect(browser.html).toContain('attend déjà');
    expect(browser.html).toContain('value="Un lecteur vidéo de plus"');
  });

  test('belongs to the desk: a file that would overwrite it is held', async () => {
    await change('matomo', { provider: 'InnoCraft Ltd' });
    await browser.get(`${BASE}/publish`);
    await publish({});
    expect(await house.store.sites.deskPaths('hebergeur')).toEqual(['services.matomo.provider']);
  });
});

describe('words that changed', () => {
  test('are compared fact by fact, and ask nobody', async () => {
    await change('matomo', { name: 'Matomo Cloud' });
    await browser.get(`${BASE}/publish`);
    expect(browser.html).toMatch(/<ins>.*Cloud/);
    expect(browser.html).toContain('La révision reste 1');
    await publish({});
    expect((await current())?.config.revision).toBe(1);
    expect(browser.html).toContain('Configuration publiée (version 2)');
    const [act] = await house.desk.acts({ sites: ['hebergeur'], limit: 1 });
    expect(act).toMatchObject({ act: 'publish-configuration', user: 'editor@example.ch' });
    const after = JSON.parse(act?.after ?? '{}') as SiteConfig;
    expect(after.services.map(({ name }) => name)).toEqual(['Matomo Cloud', 'YouTube']);
  });

  test('may wait for a date', async () => {
    await change('matomo', { name: 'Matomo Cloud' });
    await browser.get(`${BASE}/publish`);
    await publish({ when: 'at', date: '2026-11-24', time: '08:30', zone: 'Europe/Paris' });
    expect(unescape(browser.html)).toMatch(/mardi 24 novembre 2026 à 08:30/);
    expect(unescape(browser.html)).toContain('Personne ne sera interrogé à nouveau');
    await house.wait(24 * 3_600_000);
    expect((await current())?.config.services[0]?.name).toBe('Matomo Cloud');
  });

  test('are told as a person would say them', async () => {
    await change('matomo', { purpose: 'video', country: 'nz' });
    await browser.get(`${BASE}/services/matomo`);
    await browser.submit(`${BASE}/services/matomo`, { act: 'add cookies' });
    await browser.submit(`${BASE}/services/matomo`, {
      act: 'save',
      'cookies.0.name': '_pk_ses.*',
      'cookies.0.days': '0.0208',
    });
    await browser.get(`${BASE}/publish`);
    const page = unescape(browser.html).replaceAll(/<[^>]+>/g, ' ');
    expect(page).toContain('Nouvelle-Zélande (NZ)');
    expect(page).toMatch(/30\sminutes/);
    expect(page).toMatch(/Mesure d’audience.*Vidéos/s);
    expect(browser.html).not.toContain('>analytics<');
  });

  test('that change what visitors agreed to raise the revision for their purposes', async () => {
    await change('matomo', { provider: 'Autre société SA' });
    await browser.get(`${BASE}/publish`);
    await publish({ material: 'yes', purpose: ['analytics'] });
    await house.wait();
    const config = (await current())?.config;
    expect(config?.revision).toBe(2);
    expect(config?.purposes.find(({ id }) => id === 'analytics')?.since).toBe(2);
    expect(config?.purposes.find(({ id }) => id === 'video')?.since).toBeUndefined();
  });
});

describe('nothing is published', () => {
  test('without a reason', async () => {
    await change('matomo', { name: 'Matomo Cloud' });
    await browser.get(`${BASE}/publish`);
    expect((await publish({ reason: ' ' })).status).toBe(422);
    expect(browser.html).toContain('Écrivez la raison');
    expect((await current())?.version).toBe(1);
  });

  test('as long as something is to be mended', async () => {
    await change('matomo', { country: 'Suisse' });
    await browser.get(`${BASE}/publish`);
    expect(browser.html).toContain('deux lettres');
    expect(browser.html).not.toContain('name="reason"');
  });

  test('that its author has not seen', async () => {
    const other = await house.signedIn('owner');
    await change('matomo', { name: 'Matomo Cloud' });
    await browser.get(`${BASE}/publish`);
    await change('youtube', { name: 'YouTube Kids' }, other);
    expect((await publish({})).status).toBe(409);
    expect(browser.html).toContain('a changé depuis que cette page a été ouverte');
    expect(browser.html).toContain('Kids');
    expect(browser.html).toContain('value="Un lecteur vidéo de plus"');
    expect((await current())?.version).toBe(1);
    expect((await publish({})).status).toBe(200);
    expect((await current())?.config.services.map(({ name }) => name)).toEqual([
      'Matomo Cloud',
      'YouTube Kids',
    ]);
  });
});

test('what was published meanwhile about the same part is told, and waits for a decision', async () => {
  await change('matomo', { name: 'Matomo Cloud' });
  const config = (await current())?.config as SiteConfig;
  const services = config.services.map((one) =>
    one.id === 'matomo' ? { ...one, name: 'Matomo On-Premise' } : one,
  );
  const who = { by: 'desk', author: 'chloe@example.ch', reason: 'ailleurs' } as const;
  await house.sites.publish({ ...config, services }, who);
  await browser.get(`${BASE}/publish`);
  expect(browser.html).toContain('Quelqu’un a publié un changement de la même partie');
  expect(browser.html).not.toContain('name="reason"');
  await browser.submit(`${BASE}/rebase`);
  await browser.get(`${BASE}/publish`);
  await publish({});
  expect((await current())?.config.services[0]?.name).toBe('Matomo Cloud');
});
