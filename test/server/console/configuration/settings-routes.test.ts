import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
