/**
 * Purposes and services in forms: kept in the draft, with what is wrong beside its field.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConfigurationDraft } from '../../../../server/store/store.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { hebergeur } from '../../site/example.ts';
import { type ADesk, aDesk, type Browser, unescape } from '../a-desk.ts';

const BASE = '/console/sites/hebergeur/configuration';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk({ config: hebergeur });
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

const draft = (): Promise<ConfigurationDraft | null> =>
  house.store.configurations.draft('hebergeur');
const drafted = async () => (await draft())?.config as SiteConfig | undefined;
const service = async (id: string) => (await drafted())?.services.find((one) => one.id === id);
const purpose = async (id: string) => (await drafted())?.purposes.find((one) => one.id === id);

describe('a form', () => {
  test.each([
    ...hebergeur.purposes.map(({ id }) => `${BASE}/purposes/${id}`),
    ...hebergeur.services.map(({ id }) => `${BASE}/services/${id}`),
  ])('that nobody touched changes nothing: %s', async (path) => {
    await browser.get(path);
    expect((await browser.submit(path, { act: 'save' })).status).toBe(200);
    expect(await draft()).toBeNull();
  });

  test('saves what was typed into the draft, and publishes nothing', async () => {
    const path = `${BASE}/services/matomo`;
    await browser.get(path);
    await browser.submit(path, {
      act: 'save',
      name: 'Matomo Cloud',
      hosts: 'https://demo.matomo.cloud/matomo.js\nmatomo.example.ch',
      'cookies.0.days': '180',
      'cookies.0.description.de': 'Erkennt einen Browser.',
      reload: 'true',
    });
    expect(browser.html).toContain('Enregistré dans le brouillon');
    expect(await service('matomo')).toEqual({
      ...hebergeur.services[0],
      name: 'Matomo Cloud',
      hosts: ['demo.matomo.cloud', 'matomo.example.ch'],
      cookies: [
        {
          name: '_pk_id.*',
          days: 180,
          description: { fr: 'Reconnaît un navigateur.', de: 'Erkennt einen Browser.' },
        },
      ],
      reload: true,
    });
    expect((await house.store.sites.current('hebergeur'))?.version).toBe(1);
  });

  test('keeps what cannot be published, and says beside the field what is wrong', async () => {
    const path = `${BASE}/services/matomo`;
    await browser.get(path);
    await browser.submit(path, {
      act: 'save',
      country: 'Suisse',
      policyUrl: '',
      'policyUrl.fr': 'matomo.org',
      'cookies.0.days': 'treize mois',
      hosts: 'matomo.example.ch\nn’importe quoi',
    });
    const said = (field: string) =>
      unescape(new RegExp(`id="f-${field}-fault">([^<]*)`).exec(browser.html)?.[1] ?? '');
    expect(said('country')).toMatch(/deux lettres/);
    expect(said('policyUrl-fr')).toMatch(/https:/);
    expect(said('cookies-0-days')).toBe('Écrivez un nombre.');
    expect(said('hosts')).toMatch(/un nom d’hôte par ligne/);
    expect(browser.html).toContain('value="treize mois"');
    await browser.get(BASE);
    expect(browser.html).toContain('4 points');
  });

  test('adds and takes away rows without losing what was typed, and saves nothing by it', async () => {
    const path = `${BASE}/services/matomo`;
    await browser.get(path);
    await browser.submit(path, { act: 'add cookies', name: 'Un nom à moitié' });
    expect(browser.html).toContain('value="Un nom à moitié"');
    expect(browser.html).toContain('name="cookies.1.name"');
    await browser.submit(path, { act: 'drop cookies 0', 'cookies.1.name': '_pk_ses.*' });
    expect(browser.html).toContain('value="_pk_ses.*"');
    expect(browser.html).not.toContain('name="cookies.1.name"');
    expect(await draft()).toBeNull();
    await browser.submit(path, { act: 'save' });
    expect((await service('matomo'))?.cookies).toEqual([{ name: '_pk_ses.*' }]);
  });

  test('keeps one text for all languages one, until another language has its own', async () => {
    const path = `${BASE}/purposes/video`;
    await browser.get(path);
    await browser.submit(path, { act: 'save', 'title.fr': 'Vidéos' });
    expect((await purpose('video'))?.title).toBe('Vidéos');
    await browser.get(path);
    await browser.submit(path, { act: 'save', 'title.de': 'Videos' });
    expect((await purpose('video'))?.title).toEqual({ fr: 'Vidéos', de: 'Videos' });
  });

  test('says in English what is wrong to who reads English', async () => {
    await browser.get('/console');
    await browser.submit('/console/language', { language: 'en' });
    await browser.get(`${BASE}/purposes/video`);
    await browser.submit(`${BASE}/purposes/video`, { act: 'save', 'title.fr': '' });
    expect(browser.html).toContain('The text in the site’s own language (fr) is missing.');
  });
});

describe('what is new', () => {
  test('gets an id of its name, which is told', async () => {
    await browser.get(`${BASE}/add/purpose`);
    await browser.submit(`${BASE}/add/purpose`, {
      act: 'save',
      'title.fr': 'Plans & itinéraires',
      'description.fr': 'Voir où nous sommes.',
    });
    expect(await purpose('plans-itineraires')).toEqual({
      id: 'plans-itineraires',
      title: { fr: 'Plans & itinéraires' },
      description: { fr: 'Voir où nous sommes.' },
    });
    expect(browser.html).toContain('nouveau');
  });

  test('never takes the place of what has the id already', async () => {
    await browser.get(`${BASE}/add/service?purpose=video`);
    const fields = { act: 'save', id: 'matomo', name: 'Autre', provider: 'Autre SA' };
    expect((await browser.submit(`${BASE}/add/service`, fields)).status).toBe(422);
    expect(browser.html).toContain('désigne déjà');
    expect(browser.html).toContain('value="Autre SA"');
    expect(await draft()).toBeNull();
  });
});

describe('the list', () => {
  async function arrange(part: string, act: string) {
    await browser.get(BASE);
    const seen = new RegExp(`value="${part}"><input type="hidden" name="seen" value="(\\w+)"`).exec(
      browser.html,
    )?.[1];
    return browser.submit(`${BASE}/arrange`, { part, act, seen: seen ?? '' });
  }

  test('moves a purpose', async () => {
    await arrange('purposes.video', 'up');
    expect((await drafted())?.purposes.map(({ id }) => id)).toEqual([
      'video',
      'analytics',
      'security',
    ]);
  });

  test('takes a service away, and back with the draft', async () => {
    await arrange('services.youtube', 'remove');
    expect(browser.html).toContain('«\u202fYouTube\u202f» est retiré du brouillon.');
    expect(await service('youtube')).toBeUndefined();
    await browser.submit(`${BASE}/discard`);
    expect(browser.html).toContain('Brouillon abandonné');
    expect(await draft()).toBeNull();
  });

  test('keeps the services of a purpose that was taken away, and says what is to be mended', async () => {
    await arrange('purposes.video', 'remove');
    expect(browser.html).toContain('Services sans finalité');
    expect(unescape(browser.html)).toContain('La finalité «\u202fvideo\u202f» n’existe pas');
  });
});

describe('two people at one service', () => {
  test('the second is told who was first and what differs; their text stays in the form', async () => {
    const path = `${BASE}/services/matomo`;
    const other = await house.signedIn('owner');
    await browser.get(path);
    await other.get(path);
    await browser.submit(path, { act: 'save', name: 'Matomo de la rédaction' });
    expect((await other.submit(path, { act: 'save', name: 'Matomo du patron' })).status).toBe(409);
    expect(other.html).toContain('Quelqu’un d’autre a changé cette partie');
    expect(other.html).toContain('editor@example.ch');
    expect(other.html).toContain('value="Matomo du patron"');
    expect(other.html).toMatch(/<ins>.*rédaction/);
    expect((await service('matomo'))?.name).toBe('Matomo de la rédaction');
    await other.submit(path, { act: 'save' });
    expect((await service('matomo'))?.name).toBe('Matomo du patron');
  });
});

describe('who only reads', () => {
  test('sees what there is, and no form', async () => {
    const auditor = await house.signedIn('auditor');
    await auditor.get(BASE);
    expect(auditor.html).toContain('Matomo');
    expect(auditor.html).not.toContain('name="act"');
    expect((await auditor.get(`${BASE}/services/matomo`)).status).toBe(403);
  });
});
