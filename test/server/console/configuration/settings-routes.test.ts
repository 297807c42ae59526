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
