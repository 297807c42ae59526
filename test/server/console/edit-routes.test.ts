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

describe('while one writes', () => {
  /** Posts as the page's script does, from the form at hand. */
  async function autosave(
    by: Browser,
    markdown: string,
    more: Readonly<Record<string, string>> = {},
  ) {
    const field = (name: string) =>
      unescape(new RegExp(` name="${name}" value="([^"]*)"`).exec(by.html)?.[1] ?? '');
    const body = {
      csrf: field('csrf'),
      seen: field('seen'),
      base: field('base'),
      markdown,
      ...more,
    };
    const answer = await house.app.request(`${ORIGIN}${FAQ}/autosave`, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { cookie: by.cookie, origin: ORIGIN },
    });
    const said = answer.headers.get('content-type')?.includes('json') ? await answer.json() : {};
    return { status: answer.status, said: said as Record<string, unknown> };
  }

  test('each pause saves over the one before', async () => {
    await browser.get(FAQ);
    const first = await autosave(browser, MINE);
    expect(first.status).toBe(200);
    const seen = String(first.said['savedAt']);
    const second = await autosave(browser, `${MINE}Encore.\n`, { seen });
    expect(second.status).toBe(200);
    expect(second.said['savedAt']).not.toBe(seen);
    expect((await house.policy.draft('hebergeur', 'faq', 'fr'))?.markdown).toBe(`${MINE}Encore.\n`);
    const acts = await house.desk.acts({ limit: 50 }).catch(() => []);
    expect(acts.filter(({ act }) => act === 'save-draft').length).toBeLessThanOrEqual(1);
  });

  test('nobody overwrites anybody: the second is told who was there', async () => {
    const other = await house.signedIn('owner');
    await browser.get(FAQ);
    await other.get(FAQ);
    expect((await autosave(other, MINE)).status).toBe(200);
    const { status, said } = await autosave(browser, '# Autre\n\n## Quoi ?\n\nRien.\n');
    expect(status).toBe(409);
    expect(said).toMatchObject({ author: 'owner@example.ch', byYou: false });
    expect((await house.policy.draft('hebergeur', 'faq', 'fr'))?.markdown).toBe(MINE);
  });

  test('of two at the same moment one is told so', async () => {
    const other = await house.signedIn('owner');
    await browser.get(FAQ);
    await other.get(FAQ);
    const answers = await Promise.all([
      autosave(browser, `${MINE}A.\n`),
      autosave(other, `${MINE}B.\n`),
    ]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
  });

  test('another tab of one’s own counts as another', async () => {
    await browser.get(FAQ);
    const { html } = browser;
    await autosave(browser, MINE);
    browser.html = html;
    const { status, said } = await autosave(browser, `${MINE}Autre onglet.\n`);
    expect(status).toBe(409);
    expect(said).toMatchObject({ byYou: true });
  });

  test('going back to the text in force leaves no draft', async () => {
    await browser.get(FAQ);
    const inForce = (await house.policy.current('hebergeur', 'faq'))?.texts['fr'] ?? '';
    const { said } = await autosave(browser, MINE);
    const back = await autosave(browser, inForce, { seen: String(said['savedAt']) });
    expect(back.said).toMatchObject({ savedAt: '' });
    expect(await house.policy.draft('hebergeur', 'faq', 'fr')).toBeNull();
  });

  test('nothing is kept of an empty text, and the draft stays', async () => {
    await browser.get(FAQ);
    const { said } = await autosave(browser, MINE);
    expect((await autosave(browser, ' ', { seen: String(said['savedAt']) })).status).toBe(422);
    expect((await house.policy.draft('hebergeur', 'faq', 'fr'))?.markdown).toBe(MINE);
  });

  test('a wrong form token saves nothing; the page asks for its new one', async () => {
    await browser.get(FAQ);
    expect((await autosave(browser, MINE, { csrf: 'old' })).status).toBe(403);
    expect(await house.policy.draft('hebergeur', 'faq', 'fr')).toBeNull();
    await browser.get(`${FAQ}/writing`);
    const { csrf } = JSON.parse(browser.html) as { csrf: string };
    await browser.get(FAQ);
    expect((await autosave(browser, MINE, { csrf })).status).toBe(200);
  });

  test('who else has the text open is told, for as long as they do', async () => {
    const other = await house.signedIn('owner');
    const ask = async (by: Browser) => {
      await by.get(FAQ);
      const csrf = unescape(/ name="csrf" value="([^"]*)"/.exec(by.html)?.[1] ?? '');
      const answer = await house.app.request(`${ORIGIN}${FAQ}/writing`, {
        method: 'POST',
        body: new URLSearchParams({ csrf }),
        headers: { cookie: by.cookie, origin: ORIGIN },
      });
      return ((await answer.json()) as { writers: { author: string }[] }).writers;
    };
    expect(await ask(browser)).toEqual([]);
    expect((await ask(other)).map(({ author }) => author)).toEqual(['editor@example.ch']);
    expect((await ask(browser)).map(({ author }) => author)).toEqual(['owner@example.ch']);
    house.later(120_000);
    expect(await ask(browser)).toEqual([]);
  });
});
