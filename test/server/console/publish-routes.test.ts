/**
 * From a draft to the public page.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, ORIGIN } from './a-desk.ts';

const SITE = '/console/sites/hebergeur';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

async function draft(kind: string, edit: (text: string) => string, by = browser, language = 'fr') {
  const text = (await house.policy.current('hebergeur', kind as 'privacy'))?.texts[language] ?? '';
  await by.get(`${SITE}/${kind}/${language}`);
  house.later();
  return by.submit(`${SITE}/${kind}/${language}/draft`, { markdown: edit(text), next: 'compare' });
}

async function publicPage(path: string): Promise<string> {
  return (await house.app.request(`${ORIGIN}/hebergeur/${path}?lang=fr`)).text();
}

const answer = 'À tout moment, depuis votre espace client.';
const edit = (text: string) => text.replace(answer, 'Tout de suite, depuis votre compte.');

describe('publishing', () => {
  test('an answer of the FAQ changes the FAQ and the policy that includes it', async () => {
    await draft('faq', edit);
    expect(browser.html).toMatch(/<del>/);
    expect(browser.html).toMatch(/<ins>.*compte/);
    const fields = { reason: 'Plus précis', material: 'no' };
    expect((await browser.submit(`${SITE}/faq/publish`, fields)).status).toBe(200);
    expect(browser.html).toContain('Version 2 publiée');
    expect(await publicPage('faq')).toContain('depuis votre compte');
    expect(await publicPage('privacy')).toContain('depuis votre compte');
    expect((await house.policy.current('hebergeur', 'faq'))?.reason).toBe('Plus précis');
    expect((await house.policy.current('hebergeur', 'faq'))?.author).toBe('editor@example.ch');
    expect(await house.policy.draft('hebergeur', 'faq', 'fr')).toBeNull();
    expect((await house.sites.current('hebergeur'))?.config.revision).toBe(1);
  });

  test('names the purposes in the language of who publishes', async () => {
    await draft('faq', edit);
    expect(browser.html).toContain('>Mesure d’audience</label>');
    await browser.submit('/console/language', { language: 'en', back: `${SITE}/faq/publish` });
    await browser.get(`${SITE}/faq/publish`);
    expect(browser.html).toContain('>Audience measurement</label>');
  });

  test('makes new notices, which name the new policy', async () => {
    const before = (await house.sites.notices('hebergeur'))?.get('fr');
    await draft('privacy', (text) => `${text}\nUne phrase de plus.\n`);
    await browser.submit(`${SITE}/privacy/publish`, { reason: 'Ajout', material: 'no' });
    const after = (await house.sites.notices('hebergeur'))?.get('fr');
    expect(after?.hash).not.toBe(before?.hash);
    expect(after?.notice).toMatchObject({ policyVersion: 2, revision: 1 });
  });

  test('what changes an agreement raises the revision, and since of the purposes named', async () => {
    await draft('privacy', (text) => `${text}\nLes mesures servent aussi à autre chose.\n`);
    const fields = { reason: 'Autre usage', material: 'yes', purpose: ['analytics', 'security'] };
    await browser.submit(`${SITE}/privacy/publish`, fields);
    expect(browser.html).toContain('Publication prévue');
    expect((await house.sites.current('hebergeur'))?.config.revision).toBe(1);
    await house.wait();
    const site = await house.sites.current('hebergeur');
    expect(site?.config.revision).toBe(2);
    const since = Object.fromEntries(
      site?.config.purposes.map(({ id, since }) => [id, since]) ?? [],
    );
    expect(since).toEqual({ analytics: 2, video: undefined, security: undefined });
    expect((await house.policy.current('hebergeur', 'privacy'))?.material).toEqual(['analytics']);
    expect((await house.sites.notices('hebergeur'))?.get('fr')?.notice.revision).toBe(2);
  });

  test('is not offered for a policy that has lost a part that the law wants', async () => {
    await draft('privacy', (text) => text.replace('{{rights}}', '').replace('{{control}}', ''));
    expect(browser.html).toContain('Il manque {{rights}}, {{control}}.');
    expect(browser.html).not.toContain('name="reason"');
    expect((await house.policy.current('hebergeur', 'privacy'))?.version).toBe(1);
  });

  test('takes the drafts of all languages together', async () => {
    await draft('faq', edit);
    await draft('faq', (text) => text.replace('At any time', 'Any time'), browser, 'en');
    await browser.submit(`${SITE}/faq/publish`, { reason: 'Deux langues', material: 'no' });
    const version = await house.policy.current('hebergeur', 'faq');
    expect(version?.version).toBe(2);
    expect(version?.texts['fr']).toContain('depuis votre compte');
    expect(version?.texts['en']).toContain('Any time');
  });
});

describe('without both answers nothing is published', () => {
  test.each([
    ['no reason', { reason: '  ', material: 'no' }, 'Écrivez la raison'],
    ['no answer', { reason: 'Oui' }, 'Dites si cela change'],
    ['no purpose', { reason: 'Oui', material: 'yes' }, 'Cochez au moins une finalité'],
  ])('%s', async (_, fields, said) => {
    await draft('faq', edit);
    expect((await browser.submit(`${SITE}/faq/publish`, fields)).status).toBe(422);
    expect(browser.html).toContain(said);
    if (fields.reason.trim()) expect(browser.html).toContain(`value="${fields.reason}"`);
    expect((await house.policy.current('hebergeur', 'faq'))?.version).toBe(1);
  });
});

describe('when somebody published meanwhile', () => {
  async function both(): Promise<Browser> {
    const other = await house.signedIn('owner');
    await draft('faq', edit);
    const page = browser.html;
    await house.policy.publish({
      site: 'hebergeur',
      kind: 'faq',
      author: 'owner@example.ch',
      reason: 'Autre',
      texts: { fr: '# Questions\n\n## Qui ?\n\nNous.\n' },
      material: [],
      expectedBase: 1,
    });
    browser.html = page;
    return other;
  }

  test('nothing is overwritten, and the page shows what they changed', async () => {
    await both();
    const fields = { reason: 'Plus précis', material: 'no' };
    expect((await browser.submit(`${SITE}/faq/publish`, fields)).status).toBe(409);
    expect(browser.html).toContain('Quelqu’un a publié entre-temps');
    expect(browser.html).toMatch(/<ins>.*Qui/);
    expect((await house.policy.current('hebergeur', 'faq'))?.texts['fr']).toContain('Nous.');
    expect((await house.policy.draft('hebergeur', 'faq', 'fr'))?.markdown).toContain(
      'votre compte',
    );
  });

  test('one can go on from their version, having seen it', async () => {
    await both();
    await browser.get(`${SITE}/faq/publish`);
    expect(browser.html).not.toContain('name="reason"');
    await browser.submit(`${SITE}/faq/fr/draft/rebase`);
    await browser.submit(`${SITE}/faq/publish`, { reason: 'Repris', material: 'no' });
    expect((await house.policy.current('hebergeur', 'faq'))?.version).toBe(3);
    expect(await publicPage('faq')).toContain('depuis votre compte');
  });

  test('a FAQ that was published does not stand in the way of a policy', async () => {
    await draft('privacy', (text) => `${text}\nUne phrase de plus.\n`);
    await draft('faq', edit);
    await browser.submit(`${SITE}/faq/publish`, { reason: 'FAQ', material: 'no' });
    await browser.get(`${SITE}/privacy/publish`);
    await browser.submit(`${SITE}/privacy/publish`, { reason: 'Politique', material: 'no' });
    expect((await house.policy.current('hebergeur', 'privacy'))?.version).toBe(3);
    expect(await publicPage('privacy')).toContain('Une phrase de plus');
    expect(await publicPage('privacy')).toContain('depuis votre compte');
  });
});

test('a draft that changed after it was shown is shown again, not published', async () => {
  await draft('faq', edit);
  const page = browser.html;
  const other = await house.signedIn('owner');
  await draft('faq', (text) => edit(text).replace('compte', 'bureau'), other);
  await other.get(`${SITE}/faq/fr`);
  await other.submit(`${SITE}/faq/fr/draft`, { markdown: '# F\n\n## Q ?\n\nR.\n' });
  browser.html = page;
  const fields = { reason: 'Plus précis', material: 'no' };
  expect((await browser.submit(`${SITE}/faq/publish`, fields)).status).toBe(409);
  expect((await house.policy.current('hebergeur', 'faq'))?.version).toBe(1);
});

test('a text that cannot be published says why, in the language of the desk', async () => {
  await draft('faq', () => 'Sans titre <b>ni</b> question');
  expect(browser.html).toContain('Le texte doit commencer par son titre');
  expect(browser.html).toContain('le HTML n’est pas accepté');
  expect(browser.html).not.toContain('name="reason"');
});

describe('the other languages', () => {
  const mark = 'translation does not say all of it yet';
  const english = async () =>
    (await house.app.request(`${ORIGIN}/hebergeur/privacy?lang=en`)).text();

  test('are marked as behind on the public page, until their text follows', async () => {
    await draft('privacy', (text) => `${text}\nUne phrase de plus.\n`);
    await browser.submit(`${SITE}/privacy/publish`, { reason: 'Ajout', material: 'no' });
    expect(await english()).toContain(mark);
    expect(await publicPage('privacy')).not.toContain('mc-past">');
    house.later();
    await draft('privacy', (text) => `${text}\nOne more sentence.\n`, browser, 'en');
    await browser.submit(`${SITE}/privacy/publish`, {
      reason: 'Traduction',
      material: 'no',
      'language-fr': 'current',
    });
    expect(await english()).not.toContain(mark);
  });

  test('are not marked where the author says that nothing changes for them', async () => {
    await draft('privacy', (text) => `${text}\nUne phrase de plus.\n`);
    await browser.submit(`${SITE}/privacy/publish`, {
      reason: 'Orthographe',
      material: 'no',
      'language-en': 'current',
    });
    expect(await english()).not.toContain(mark);
  });
});

test('a draft is compared with any version, in the text or side by side', async () => {
  await draft('faq', edit);
  await browser.submit(`${SITE}/faq/publish`, { reason: 'Plus précis', material: 'no' });
  house.later();
  await draft('faq', (text) => text.replace('Tout de suite', 'Aussitôt'));
  await browser.get(`${SITE}/faq/publish?against=1&look=sides`);
  expect(browser.html).toContain('<table class="diff sides">');
  expect(browser.html).toMatch(/<th scope="col">Version 1<\/th><th scope="col">Brouillon<\/th>/);
  expect(browser.html).toMatch(/<del>.*À tout moment/s);
  await browser.get(`${SITE}/faq/publish?against=x&look=x`);
  expect(browser.html).toContain('Différences avec la version 2');
});
