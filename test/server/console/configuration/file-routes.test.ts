/**
 * A site's file: out and in again.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { hebergeur } from '../../site/example.ts';
import { type ADesk, aDesk, type Browser, unescape } from '../a-desk.ts';

const BASE = '/console/sites/hebergeur/configuration';
const FILE = `${BASE}/file`;

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk({ config: hebergeur });
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

const draft = async () => (await house.store.configurations.draft('hebergeur'))?.config;

async function exported(): Promise<string> {
  await browser.get(FILE);
  return (await browser.submit(`${FILE}/export`)).text();
}

async function importing(text: string): Promise<number> {
  await browser.get(FILE);
  return (await browser.submit(FILE, { text })).status;
}

describe('a file that was exported', () => {
  test('changes nothing when it is imported again', async () => {
    const text = await exported();
    expect(JSON.parse(text)).toEqual({ ...hebergeur, revision: 1 });
    await importing(text);
    expect(browser.html).toContain('Ce fichier ne change rien');
    expect(await draft()).toBeUndefined();
  });

  test('still changes nothing after the revision has risen', async () => {
    await house.sites.publishMaterial('hebergeur', ['analytics'], {
      by: 'desk',
      author: 'chloe',
      reason: 'r',
    });
    await importing(await exported());
    expect(browser.html).toContain('Ce fichier ne change rien');
  });

  test('holds from then on what the desk published: a file may say otherwise again', async () => {
    const name = 'Un autre nom SA';
    const who = { by: 'desk', author: 'chloe', reason: 'r' } as const;
    await house.sites.publish({ ...hebergeur, name }, who);
    expect(await house.store.sites.deskPaths('hebergeur')).toEqual(['name']);
    await browser.get(FILE);
    expect(browser.html).toContain('le bureau a publié\u202f: name');
    await exported();
    expect(await house.store.sites.deskPaths('hebergeur')).toEqual([]);
  });
});

describe('a file that says something else', () => {
  const changed = JSON.stringify({ ...hebergeur, name: 'Un autre nom SA' });

  test('becomes the draft, and is compared before anything is published', async () => {
    expect(await importing(changed)).toBe(200);
    expect(unescape(browser.html)).toContain('<ins>');
    expect(browser.html).toContain('name="reason"');
    expect((await draft()) as SiteConfig).toMatchObject({ name: 'Un autre nom SA' });
    expect((await house.store.sites.current('hebergeur'))?.version).toBe(1);
  });

  test.each([
    ['no JSON', '{"site": "hebergeur",}', 'Ligne 1'],
    ['another site', JSON.stringify({ ...hebergeur, site: 'autre' }), 'son «'],
    ['faults', JSON.stringify({ ...hebergeur, choiceDays: 1 }), 'choiceDays'],
  ])('is not imported with %s; it stays in the field', async (_, text, said) => {
    expect(await importing(text)).toBe(422);
    expect(unescape(browser.html)).toContain(said);
    expect(unescape(browser.html)).toContain(text);
    expect(await draft()).toBeUndefined();
  });

  test('does not replace a draft that was saved since the page was opened', async () => {
    const other = await house.signedIn('owner');
    await browser.get(FILE);
    await other.get(`${BASE}/services/matomo`);
    await other.submit(`${BASE}/services/matomo`, { act: 'save', name: 'Matomo Cloud' });
    expect((await browser.submit(FILE, { text: changed })).status).toBe(409);
    expect(browser.html).toContain('owner@example.ch');
    expect(unescape(browser.html)).toContain('Un autre nom SA');
    expect(JSON.stringify(await draft())).toContain('Matomo Cloud');
  });
});
