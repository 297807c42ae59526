import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteConfig } from '../../../../server/contract.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { hebergeur } from '../../site/example.ts';
import { type ADesk, aDesk, type Browser, site as plain } from '../a-desk.ts';

const PAGE = '/console/sites/hebergeur/configuration/settings';

let house: ADesk;
afterEach(() => house.close());
const draft = async () =>
  (await house.store.configurations.draft('hebergeur'))?.config as SiteConfig | undefined;

async function opened(config: SiteConfig): Promise<Browser> {
  house = await aDesk({ config });
  const browser = await house.signedIn('editor');
  await browser.get(PAGE);
  return browser;
}

describe.each([
  ['with everything', hebergeur],
  ['with little', plain],
])('the settings of a site %s', (_, config) => {
  let browser: Browser;
  beforeEach(async () => {
    browser = await opened(config);
  });

  test('change nothing where nobody touched them', async () => {
    await browser.submit(PAGE);
    expect(await draft()).toBeUndefined();
  });

  test('are saved as they were typed, with what is wrong beside its field', async () => {
    await browser.submit(PAGE, {
      name: 'Un autre nom SA',
      choiceDays: '100',
      'records.cookie': 'server',
      origins: 'https://www.example.ch\nexample.ch/accueil',
    });
    expect(await draft()).toMatchObject({
      name: 'Un autre nom SA',
      choiceDays: 100,
      records: { cookie: 'server' },
      origins: ['https://www.example.ch', 'example.ch/accueil'],
    });
    expect(browser.html).toMatch(/id="f-choiceDays-fault">Il faut au moins 182/);
    expect(browser.html).toMatch(/id="f-origins-fault">Écrivez une adresse/);
  });

  test('tell the second of two people who was first', async () => {
    const other = await house.signedIn('owner');
    await other.get(PAGE);
    await browser.submit(PAGE, { name: 'Premier' });
    expect((await other.submit(PAGE, { name: 'Second' })).status).toBe(409);
    expect(other.html).toContain('editor@example.ch');
    expect(other.html).toContain('value="Second"');
    await other.submit(PAGE);
    expect((await draft())?.name).toBe('Second');
  });
});

describe('the languages of a site', () => {
  test('are ticked; one that is added stands last, and has fields of its own', async () => {
    const browser = await opened(plain);
    await browser.submit(PAGE, { languages: ['en', 'de', 'fr'] });
    expect((await draft())?.languages).toEqual(['fr', 'en', 'de']);
    await browser.get(`${PAGE.replace('settings', 'purposes/video')}`);
    expect(browser.html).toContain('name="title.de"');
  });

  test('are at least one, and the main one is among them', async () => {
    const browser = await opened(plain);
    await browser.submit(PAGE, { languages: ['en'] });
    expect(browser.html).toMatch(/id="f-defaultLanguage-fault"/);
  });
});

describe('Google’s types', () => {
  const withGoogle: SiteConfig = {
    ...plain,
    purposes: plain.purposes.map((one) =>
      one.id === 'analytics' ? { ...one, id: 'stats-web' } : one,
    ),
    services: [
      {
        id: 'ga',
        purpose: 'stats-web',
        name: 'Google Analytics',
        provider: 'Google',
        signal: 'google',
      },
    ],
  };

  test('say which purpose they stand for by its name, and can be given another', async () => {
    const browser = await opened(withGoogle);
    expect(browser.html).toContain('aucune finalité');
    await browser.submit(PAGE, { 'signals.google.map.analytics_storage': 'stats-web' });
    expect((await draft())?.signals?.google).toEqual({
      mode: 'basic',
      map: { analytics_storage: 'stats-web' },
    });
    await browser.submit(PAGE, { 'signals.google.map.analytics_storage': '' });
    expect((await draft())?.signals?.google?.map).toEqual({});
  });

  test('that never speak of a service are told before anything is published', async () => {
    const browser = await opened(withGoogle);
    await browser.submit(PAGE, { name: 'Un autre nom' });
    await browser.get(PAGE.replace('settings', 'publish'));
    expect(browser.html).toContain('Google n’apprendra jamais un oui');
    await browser.get(PAGE);
    await browser.submit(PAGE, { 'signals.google.map.analytics_storage': 'stats-web' });
    await browser.get(PAGE.replace('settings', 'publish'));
    expect(browser.html).not.toContain('Google n’apprendra jamais un oui');
  });
});

describe('where the choice is kept', () => {
  test('has a name and a domain, with what is wrong beside its field', async () => {
    const browser = await opened(plain);
    await browser.submit(PAGE, { 'cookie.name': 'choix_neve', 'cookie.domain': '.autre.ch' });
    expect((await draft())?.cookie).toEqual({ name: 'choix_neve', domain: '.autre.ch' });
    expect(browser.html).toMatch(/id="f-cookie-domain-fault">Ce domaine ne couvre pas/);
    // What is to be mended is named as its field is, with the way there.
    await browser.get(PAGE.replace('/settings', ''));
    expect(browser.html).toContain(`<a href="${PAGE}">Domaine du cookie du choix</a>`);
    await browser.get(PAGE);
    await browser.submit(PAGE, { 'cookie.name': 'mes choix', 'cookie.domain': 'example' });
    expect(browser.html).toMatch(/id="f-cookie-name-fault">De 1 à 64 lettres/);
    expect(browser.html).toMatch(/id="f-cookie-domain-fault">Écrivez un domaine/);
    await browser.submit(PAGE, { 'cookie.name': '__Host-choix', 'cookie.domain': '.example.ch' });
    expect(browser.html).toMatch(/id="f-cookie-name-fault">Un nom en/);
  });

  test('under another name asks everybody again: that is said, and waits ten minutes', async () => {
    const browser = await opened(plain);
    await browser.submit(PAGE, { 'cookie.name': 'choix_neve' });
    const publish = PAGE.replace('settings', 'publish');
    await browser.get(publish);
    expect(browser.html).toContain('Tous les visiteurs sont interrogés à nouveau');
    expect(browser.html).not.toContain('La révision reste');
    // Nor does the answer "no" say that nobody is asked.
    expect(browser.html).not.toContain('personne n’est interrogé');
    await browser.submit(publish, { reason: 'Un nom à nous', material: 'no' });
    expect(browser.html).toMatch(/interrogés à nouveau\s: Mesure d’audience, Vidéos/);
    expect((await house.sites.current('hebergeur'))?.config.cookie).toBeUndefined();
    await house.wait();
    expect((await house.sites.current('hebergeur'))?.config.cookie?.name).toBe('choix_neve');
  });
});

describe('the tool that a site comes from', () => {
  const answers = { 'migrate.klaro': 'carry', 'migrate.axeptio': 'ask' };

  test('is chosen, with what becomes of the answers that were given there', async () => {
    const browser = await opened(plain);
    await browser.submit(PAGE, answers);
    expect((await draft())?.migrate).toEqual(['klaro', { from: 'axeptio', choices: 'ask' }]);
    await browser.submit(PAGE, { 'migrate.klaro': 'ask', 'migrate.axeptio': '' });
    expect((await draft())?.migrate).toEqual([{ from: 'klaro', choices: 'ask' }]);
  });

  test('is told in words before it is published, like every other choice', async () => {
    const browser = await opened({ ...plain, signals: { google: { mode: 'basic', map: {} } } });
    await browser.submit(PAGE, {
      ...answers,
      profile: 'ch',
      'signals.gpc': 'ignore',
      'records.cookie': 'server',
      'signals.google.map.ad_storage': 'video',
    });
    await browser.get(PAGE.replace('settings', 'publish'));
    const said = browser.html.replaceAll(/<[^>]+>/g, ' ');
    expect(said).toContain('Klaro (réponses reprises)\u202f; Axeptio (tous interrogés)');
    expect(said).toContain('Suisse');
    expect(said).toContain('le bandeau demande quand même');
    expect(said).toContain('le serveur (toute la durée');
    expect(said).toMatch(/Stocker pour la publicité\s+ajouté\s:\s+Vidéos/);
    expect(said).not.toMatch(/[{}]|ad_storage|\b(ignore|signals|records)\b/);
  });

  test('keeps what its file says of its names', async () => {
    const browser = await opened(hebergeur);
    expect(browser.html).toContain('ce que valent ici les noms de cet outil');
    await browser.submit(PAGE, { ...answers, 'migrate.tarteaucitron': 'carry' });
    expect((await draft())?.migrate).toEqual([
      { from: 'tarteaucitron', map: { statistics: 'analytics' }, choices: 'carry' },
      'klaro',
      { from: 'axeptio', choices: 'ask' },
    ]);
  });
});

test('the legal setting is chosen', async () => {
  const browser = await opened(plain);
  await browser.submit(PAGE, { profile: 'ch' });
  expect((await draft())?.profile).toBe('ch');
});

describe('every key of a site.json', () => {
  /** Where each is changed at the desk; `file`: the settings say that it is not. */
  const PLACES: Readonly<Record<keyof SiteConfig, string>> = {
    site: 'file',
    server: 'file',
    test: 'file',
    revision: 'file',
    name: 'name',
    controller: 'controller.name',
    origins: 'origins',
    languages: 'languages',
    defaultLanguage: 'defaultLanguage',
    profile: 'profile',
    choiceDays: 'choiceDays',
    cookie: 'cookie.name',
    policyUrl: 'policyUrl.fr',
    signals: 'signals.gpc',
    records: 'records.retainDays',
    migrate: 'migrate.klaro',
    purposes: '/configuration/purposes/analytics',
    services: '/configuration/services/matomo',
    appearance: '/configuration/appearance',
    texts: '/banner/fr',
    reviewed: '/languages',
  };

  test('has its form at the desk, or is named among what the file alone holds', async () => {
    const browser = await opened(hebergeur);
    const settings = browser.html;
    const file = settings.slice(settings.indexOf('id="file-only"'));
    expect(Object.keys(siteConfig.shape).toSorted()).toEqual(Object.keys(PLACES).toSorted());
    for (const [key, place] of Object.entries(PLACES)) {
      if (place === 'file') {
        const said =
          { site: 'Identifiant du site', revision: 'Révision' }[key] ?? `«\u202f${key}\u202f»`;
        expect(file, key).toContain(said);
      } else if (place.startsWith('/')) {
        expect((await browser.get(`/console/sites/hebergeur${place}`)).status, key).toBe(200);
      } else expect(settings, key).toContain(` name="${place}"`);
    }
  });
});
