/**
 * The history of a document.
 *
 * @module
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, ORIGIN } from './a-desk.ts';

const VERSIONS = '/console/sites/hebergeur/faq/versions';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
  house.later();
  await house.policy.publish({
    site: 'hebergeur',
    kind: 'faq',
    author: 'anne@example.ch',
    reason: 'Tout neuf',
    texts: { fr: '# Questions\n\n## Qui ?\n\nNous.\n' },
    material: ['video'],
    expectedBase: 1,
  });
  house.later();
});
afterEach(() => house.close());

test('says who published what, when, why, and who was asked again', async () => {
  await browser.get(VERSIONS);
  expect(browser.html).toContain('anne@example.ch');
  expect(browser.html).toContain('Tout neuf');
  expect(browser.html).toMatch(/Nouvelle question\s: Vidéos/);
  expect(browser.html).toContain('<time datetime="2026-11-23T09:00:02.000Z">');
});

test('compares any two versions', async () => {
  await browser.get(`${VERSIONS}?from=1&to=2`);
  expect(browser.html).toMatch(/<ins>.*Qui/);
  await browser.get(`${VERSIONS}?from=2&to=1`);
  expect(browser.html).toMatch(/<del>.*Qui/);
  expect((await browser.get(`${VERSIONS}?from=x&to=99`)).status).toBe(200);
});

test('puts an old text back in force as a new version', async () => {
  await browser.get(`${VERSIONS}/1`);
  expect(browser.html).toContain('value="Retour à la version 1"');
  const fields = { reason: 'Erreur', material: 'no' };
  expect((await browser.submit(`${VERSIONS}/1/restore`, fields)).status).toBe(200);
  const [third, second, first] = await house.policy.versions('hebergeur', 'faq');
  expect(third).toMatchObject({ version: 3, reason: 'Erreur', author: 'editor@example.ch' });
  expect(third?.texts).toEqual(first?.texts);
  expect(second?.texts['fr']).toContain('Nous.');
  const page = await house.app.request(`${ORIGIN}/hebergeur/faq?lang=fr`);
  expect(await page.text()).toContain('depuis votre espace client');
});

test('asks visitors again where the old text means something else', async () => {
  await browser.get(`${VERSIONS}/1`);
  const fields = { reason: 'Retour', material: 'yes', purpose: 'video' };
  await browser.submit(`${VERSIONS}/1/restore`, fields);
  await house.wait();
  expect((await house.sites.current('hebergeur'))?.config.revision).toBe(2);
});

test('does not restore over what was published meanwhile, nor without an answer', async () => {
  await browser.get(`${VERSIONS}/1`);
  expect((await browser.submit(`${VERSIONS}/1/restore`, { reason: 'Retour' })).status).toBe(422);
  await browser.get(`${VERSIONS}/1`);
  const fields = { reason: 'Retour', material: 'no', base: '1' };
  expect((await browser.submit(`${VERSIONS}/1/restore`, fields)).status).toBe(409);
  expect(await house.policy.versions('hebergeur', 'faq')).toHaveLength(2);
});

test('says what was in force on a day, with a link for ever', async () => {
  await browser.get(`${VERSIONS}?day=2026-11-23`);
  expect(browser.html).toMatch(/Le 23 novembre 2026, la version 2 était en vigueur/);
  expect(browser.html).toContain('href="/hebergeur/faq?at=2026-11-23"');
  await browser.get(`${VERSIONS}?day=2026-11-22`);
  expect(browser.html).toContain('aucun texte n’était encore en vigueur');
  await browser.get(`${VERSIONS}?day=hier`);
  expect(browser.html).toContain('Indiquez un jour');
});

test('gives each language of a version its permanent address and its Markdown', async () => {
  await browser.get(`${VERSIONS}/2`);
  expect(browser.html).toContain('href="/hebergeur/faq/versions/2?lang=fr"');
  expect(browser.html).toContain('href="/hebergeur/faq/versions/2.md?lang=fr"');
});
