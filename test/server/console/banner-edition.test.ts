/**
 * The banner's texts, edited at the desk and in force in the site's configuration.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, site, unescape } from './a-desk.ts';

const BANNER = '/console/sites/hebergeur/banner';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

/** Edits the document as it stands in the editor's field. */
async function edit(change: (markdown: string) => string): Promise<void> {
  await browser.get(`${BANNER}/fr`);
  const field = /<textarea[^>]* name="markdown"[^>]*>\n([\s\S]*?)<\/textarea>/.exec(browser.html);
  house.later();
  const markdown = change(unescape(field?.[1] ?? ''));
  await browser.submit(`${BANNER}/fr/draft`, { markdown, next: 'compare' });
}

const publish = (fields: Record<string, string> = {}) =>
  browser.submit(`${BANNER}/publish`, { reason: 'Plus clair', material: 'no', ...fields });

const textsInForce = async () => (await house.sites.notices('hebergeur'))?.get('fr')?.notice.texts;

describe('a changed text', () => {
  test('is what visitors are shown, and all that the configuration keeps', async () => {
    await edit((text) => text.replace('À vous de choisir', 'Vos choix'));
    expect((await publish()).status).toBe(200);
    expect((await house.sites.current('hebergeur'))?.config.texts).toEqual({
      fr: { 'banner.title': 'Vos choix' },
    });
    expect((await textsInForce())?.['banner.title']).toBe('Vos choix');
    expect(await house.store.sites.deskPaths('hebergeur')).toEqual(['texts.fr.banner.title']);
  });

  test('that is not so is refused by what it is for, in the words of the desk', async () => {
    await edit((text) =>
      text.replace(/## banner\.withdraw\n\n.*/, '## banner.withdraw\n\nVous devez accepter.'),
    );
    // What is refused has no form to publish it.
    const page = unescape(browser.html);
    expect(page).toMatch(/Ce que vaut un refus, et changer d’avis – «.*» dit qu’il faut accepter/);
    expect(page).not.toContain('texts.fr.banner.withdraw');
    expect(await textsInForce()).not.toHaveProperty('banner.withdraw', 'Vous devez accepter.');
  });

  test('is a version after that of the original texts', async () => {
    await edit((text) => text.replace('À vous de choisir', 'Vos choix'));
    await publish();
    const versions = await house.store.documents.versions('hebergeur', 'banner');
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Plus clair'],
      [1, 'Textes d’origine'],
    ]);
    expect(versions[1]?.texts['fr']).toContain('À vous de choisir');
    expect(versions[0]?.texts['en']).toBe(versions[1]?.texts['en']);
  });

  test('that is taken out again has its built-in wording', async () => {
    await edit((text) => text.replace('À vous de choisir', 'Vos choix'));
    await publish();
    house.later();
    await edit((text) => text.replace('## banner.title\n\nVos choix\n', ''));
    await publish();
    expect((await textsInForce())?.['banner.title']).toBe('À vous de choisir');
    expect((await house.sites.current('hebergeur'))?.config.texts).toBeUndefined();
    const version = await house.store.documents.current('hebergeur', 'banner');
    expect(version?.texts['fr']).toContain('À vous de choisir');
  });

  test('can ask visitors again', async () => {
    await edit((text) => text.replace('À vous de choisir', 'Vos choix'));
    await publish({ material: 'yes', purpose: 'video' });
    expect(browser.html).toContain('Publication prévue');
    await house.wait();
    const current = await house.sites.current('hebergeur');
    expect(current?.config.revision).toBe(2);
    expect(current?.config.purposes.find(({ id }) => id === 'video')?.since).toBe(2);
  });

  test('can be restored', async () => {
    await edit((text) => text.replace('À vous de choisir', 'Vos choix'));
    await publish();
    house.later();
    await browser.get(`${BANNER}/versions/1`);
    await browser.submit(`${BANNER}/versions/1/restore`, { reason: 'Retour', material: 'no' });
    expect((await textsInForce())?.['banner.title']).toBe('À vous de choisir');
    expect(await house.store.documents.versions('hebergeur', 'banner')).toHaveLength(3);
  });
});

describe('is refused with its line', () => {
  test.each([
    [
      'an unclear refusal',
      'Tout refuser',
      'Décliner les finalités non essentielles',
      /Ligne \d+\s: ce bouton/,
    ],
    ['an unclear yes', 'Tout accepter', 'OK', /Ligne \d+\s: ce bouton/],
    ['an empty text', 'Tout refuser', '', /Ligne \d+\s: «\sbanner.reject\s» est vide/],
    ['an unknown key', '## banner.reject', '## banner.refuse', /Ligne \d+\s: «\sbanner.refuse\s»/],
    ['a lost placeholder', '{site}', 'ce site', /gardez «\s\{site\}\s»/],
  ])('%s', async (_, from, to, said) => {
    await edit((text) => text.replace(from, to));
    expect(browser.html).toMatch(said);
    expect(browser.html).not.toContain('name="reason"');
    expect(await house.store.documents.versions('hebergeur', 'banner')).toHaveLength(1);
  });
});

test('what the owner published in site.json meanwhile is a version, and is not overwritten', async () => {
  await edit((text) => text.replace('À vous de choisir', 'Vos choix'));
  const page = browser.html;
  const config = { ...site, texts: { fr: { 'banner.title': 'Bonjour' } } };
  await house.sites.publish(config, { by: 'file', author: 'owner', reason: 'Mine' });
  browser.html = page;
  expect((await publish()).status).toBe(409);
  expect(browser.html).toContain('Quelqu’un a publié entre-temps');
  expect(browser.html).toMatch(/<ins>.*Bonjour/);
  expect((await textsInForce())?.['banner.title']).toBe('Bonjour');
  await browser.submit(`${BANNER}/fr/draft/rebase`);
  await publish();
  expect((await textsInForce())?.['banner.title']).toBe('Vos choix');
  expect(await house.store.documents.versions('hebergeur', 'banner')).toHaveLength(3);
});
