/**
 * Writing at the desk: drafts, previews, and that nothing typed is lost.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, ORIGIN, unescape } from './a-desk.ts';

const FAQ = '/console/sites/hebergeur/faq/fr';
const MINE = '# Questions\n\n## Où ?\n\nIci.\n';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

describe('a draft', () => {
  test('starts from the text in force and is seen by nobody but the desk', async () => {
    await browser.get(FAQ);
    expect(unescape(browser.html)).toContain('Comment puis-je modifier mes données personnelles');
    await browser.submit(`${FAQ}/draft`, { markdown: MINE, next: 'edit' });
    expect(browser.html).toContain('Brouillon enregistré');
    expect((await house.policy.draft('hebergeur', 'faq', 'fr'))?.markdown).toBe(MINE);
    const page = await house.app.request(`${ORIGIN}/hebergeur/faq?lang=fr`);
    expect(await page.text()).not.toContain('Où ?');
  });

  test('keeps every character that was not touched', async () => {
    const before = (await house.policy.current('hebergeur', 'privacy'))?.texts['fr'] ?? '';
    await browser.get('/console/sites/hebergeur/privacy/fr');
    await browser.submit('/console/sites/hebergeur/privacy/fr/draft', { next: 'edit' });
    expect(await house.policy.draft('hebergeur', 'privacy', 'fr')).toBeNull();
    const typed = `\n\n${before}é\u202f?`;
    await browser.get('/console/sites/hebergeur/privacy/fr');
    await browser.submit('/console/sites/hebergeur/privacy/fr/draft', { markdown: typed });
    await browser.get('/console/sites/hebergeur/privacy/fr');
    await browser.submit('/console/sites/hebergeur/privacy/fr/draft');
    expect((await house.policy.draft('hebergeur', 'privacy', 'fr'))?.markdown).toBe(typed);
  });

  test('can be discarded', async () => {
    await browser.get(FAQ);
    await browser.submit(`${FAQ}/draft`, { markdown: MINE });
    await browser.get(FAQ);
    await browser.submit(`${FAQ}/draft/discard`);
    expect(browser.html).toContain('Brouillon abandonné');
    expect(await house.policy.draft('hebergeur', 'faq', 'fr')).toBeNull();
  });

  test('that is empty is not saved, and the form says so', async () => {
    await browser.get(FAQ);
    const answer = await browser.submit(`${FAQ}/draft`, { markdown: ' \n' });
    expect(answer.status).toBe(422);
    expect(browser.html).toContain('role="alert"');
  });

  test('by somebody else is not overwritten: both are shown, then one chooses', async () => {
    const other = await house.signedIn('owner');
    await browser.get(FAQ);
    await other.get(FAQ);
    await other.submit(`${FAQ}/draft`, { markdown: '# Questions\n\n## Où ?\n\nAilleurs.\n' });
    const answer = await browser.submit(`${FAQ}/draft`, { markdown: MINE });
    expect(answer.status).toBe(409);
    expect(browser.html).toContain('owner@example.ch');
    expect(browser.html).toMatch(/<ins>.*Ailleurs/);
    expect(unescape(browser.html)).toContain(MINE);
    expect((await house.policy.draft('hebergeur', 'faq', 'fr'))?.markdown).toContain('Ailleurs');
    await browser.submit(`${FAQ}/draft`);
    expect((await house.policy.draft('hebergeur', 'faq', 'fr'))?.markdown).toBe(MINE);
  });
});

describe('the preview', () => {
  test('is what visitors would see, live parts filled in', async () => {
    await browser.get('/console/sites/hebergeur/privacy/fr');
    const page = await browser.submit('/console/sites/hebergeur/privacy/fr/preview', {
      markdown: '# Vie privée\n\nBonjour **vous**.\n\n{{services}}\n',
    });
    expect(browser.html).toContain('<strong>vous</strong>');
    expect(browser.html).toContain('Matomo');
    expect(page.headers.get('content-security-policy')).toContain('sandbox');
    expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  test('of the banner shows its labels in their places', async () => {
    await browser.get('/console/sites/hebergeur/banner/fr');
    const path = '/console/sites/hebergeur/banner/fr/preview';
    await browser.submit(path, { markdown: '## banner.title\n\nVos choix\n\n## broken' });
    expect(browser.html).toContain('<h2>Vos choix</h2>');
    expect(browser.html).toContain('Tout refuser');
    expect(browser.html).toContain('Mesure d’audience');
  });

  test('of the banner says what the banner says, in its order', async () => {
    await browser.get('/console/sites/hebergeur/banner/fr/preview');
    const layer = browser.html.split('</section>')[0] ?? '';
    const at = (text: string) => layer.indexOf(text);
    expect(at('2 partenaires')).toBeGreaterThan(0);
    expect(at('Compter les visites.')).toBeGreaterThan(at('2 partenaires'));
    expect(layer).not.toContain('Sécurité');
    expect(at('Tout refuser')).toBeGreaterThan(at('Voir les 2 services'));
    expect(at('Tout accepter')).toBeGreaterThan(at('Tout refuser'));
    expect(at('Personnaliser')).toBeGreaterThan(at('Tout accepter'));
  });

  test('needs the rights and the token of any other form', async () => {
    await browser.get(FAQ);
    const answer = await browser.submit(`${FAQ}/preview`, { csrf: 'x' });
    expect(answer.status).toBe(403);
  });
});

describe('nothing typed is lost', () => {
  test('when the session has ended', async () => {
    await browser.get(FAQ);
    house.later(13 * 3_600_000);
    const answer = await browser.submit(`${FAQ}/draft`, { markdown: MINE });
    expect(answer.status).toBe(401);
    expect(unescape(browser.html)).toContain(MINE);
    expect(browser.html).toContain('Votre session est terminée');
  });

  test('when the form comes from an earlier session', async () => {
    await browser.get(FAQ);
    const again = await house.signedIn('editor');
    browser.cookie = again.cookie;
    const answer = await browser.submit(`${FAQ}/draft`, { markdown: MINE });
    expect(answer.status).toBe(403);
    expect(unescape(browser.html)).toContain(MINE);
    expect(await house.policy.draft('hebergeur', 'faq', 'fr')).toBeNull();
  });

  test('when the store cannot be had', async () => {
    await browser.get(FAQ);
    await house.store.close();
    const answer = await browser.submit(`${FAQ}/draft`, { markdown: MINE });
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(unescape(browser.html)).toContain(MINE);
    house = await aDesk();
  });

  test('when another site posts the form, which changes nothing', async () => {
    await browser.get(FAQ);
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const answer = await browser.submit(`${FAQ}/draft`, { markdown: MINE }, headers);
    expect(answer.status).toBe(403);
    expect(await house.policy.draft('hebergeur', 'faq', 'fr')).toBeNull();
  });
});

test.each([
  '/console/sites/nowhere',
  '/console/sites/hebergeur/terms/fr',
  '/console/sites/hebergeur/privacy/xx',
  '/console/sites/hebergeur/privacy/versions/99',
  '/console/elsewhere',
])('%s, which does not exist, is a page that says so', async (path) => {
  expect((await browser.get(path)).status).toBe(404);
  expect(browser.html).toContain('Cette page n’existe pas');
});

test('a text that is too long is refused before it is read', async () => {
  await browser.get(FAQ);
  const answer = await browser.submit(`${FAQ}/draft`, { markdown: 'x'.repeat(2_200_000) });
  expect(answer.status).toBe(413);
});
