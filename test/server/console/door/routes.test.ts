/**
 * Entering and leaving by browser.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, createBrowser, ORIGIN } from '../a-desk.ts';
import { codeOf } from '../authenticator.ts';

let house: ADesk;
beforeEach(async () => {
  house = await aDesk();
});
afterEach(() => house.close());

describe('a one-time link', () => {
  test('is not used up by being opened, as a mail program does', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const browser = createBrowser(house.app);
    for (let time = 0; time < 3; time += 1) {
      const page = await browser.get(`/console/enter/${token}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
    }
    expect((await browser.submit('/console/enter')).status).toBe(200);
    expect(browser.html).toContain('Vos sites');
  });

  test('tells its address to nobody', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const page = await createBrowser(house.app).get(`/console/enter/${token}`);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test('enters once; after that its page says how to have another', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const [first, second] = [createBrowser(house.app), createBrowser(house.app)];
    await first.get(`/console/enter/${token}`);
    await second.get(`/console/enter/${token}`);
    expect((await first.submit('/console/enter')).status).toBe(200);
    const late = await second.submit('/console/enter');
    expect(late.status).toBe(410);
    expect(late.headers.get('set-cookie')).toBeNull();
    expect(second.html).toContain('mes-choix user add');
  });

  test('works where the browser sends no origin, and not from another site', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const browser = createBrowser(house.app);
    await browser.get(`/console/enter/${token}`);
    const page = browser.html;
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await browser.submit('/console/enter', {}, elsewhere)).status).toBe(403);
    browser.html = page;
    expect((await browser.submit('/console/enter', {}, { origin: 'null' })).status).toBe(200);
  });
});

describe("the session's cookie", () => {
  test('is for the desk alone, and no script reads it', async () => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const entered = await house.app.request(`${ORIGIN}/console/enter`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ token }),
    });
    expect(entered.headers.get('set-cookie')).toMatch(
      /^mes_choix_desk=[\w-]{43}\.fr; Max-Age=43200; Path=\/console; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('opens nothing once one has signed out, even where it was copied', async () => {
    const browser = await house.signedIn('owner');
    const { cookie } = browser;
    await browser.submit('/console/sign-out');
    expect(browser.html).toContain('Vous êtes déconnecté');
    browser.cookie = cookie;
    expect((await browser.get('/console')).status).toBe(401);
  });
});

describe('the language of the desk', () => {
  test('is what the browser asks for, until one chooses', async () => {
    const browser = await house.signedIn('owner');
    await browser.get('/console');
    expect(browser.html).toContain('<html lang="fr">');
    await browser.submit('/console/language');
    expect(browser.html).toContain('<html lang="en">');
    await browser.get('/console/sites/hebergeur');
    expect(browser.html).toContain('Privacy policy');
  });

  test('leads back to the same page, and never elsewhere', async () => {
    const browser = await house.signedIn('owner');
    await browser.get('/console/sites/hebergeur');
    const back = await browser.submit('/console/language', { back: '//evil.example/' });
    expect(back.status).toBe(200);
    expect(browser.html).toContain('Your sites');
  });
});

const PASSWORD = 'un cheval juste, agrafé';

/** Somebody who has chosen a password, and a browser that is not signed in. */
async function withPassword(email = 'anne@example.ch'): Promise<Browser> {
  const { token, user } = await house.desk.invite(email, 'owner');
  const browser = createBrowser(house.app);
  await browser.get(`/console/enter/${token}`);
  await browser.submit('/console/enter', { password: PASSWORD, again: PASSWORD });
  expect(browser.html).toContain('Vos sites');
  expect((await house.credentials.meansOf(user.id)).hasPassword).toBe(true);
  return createBrowser(house.app);
}

const signIn = (browser: Browser, password = PASSWORD, email = 'anne@example.ch') =>
  browser.submit('/console/sign-in', { email, password });

describe('a password', () => {
  test('is chosen with the link, and lets in from then on', async () => {
    const browser = await withPassword();
    await browser.get('/console');
    expect((await signIn(browser)).status).toBe(200);
    expect(browser.html).toContain('Vos sites');
    const acts = await house.desk.acts({ limit: 9 });
    expect(acts.map(({ act, detail }) => `${act} ${detail}`)).toEqual([
      'enter password',
      'set-password anne@example.ch',
      'enter link',
      'invite anne@example.ch',
    ]);
    expect(JSON.stringify(acts)).not.toContain(PASSWORD);
  });

  test.each([
    ['too short', 'court', 'court', 'au moins 12'],
    ['two different ones', PASSWORD, `${PASSWORD}!`, 'pas les mêmes'],
    ['one’s own address', 'anne@example.ch', 'anne@example.ch', 'se devine'],
  ])('that will not do leaves the link as it was: %s', async (_, password, again, said) => {
    const { token } = await house.desk.invite('anne@example.ch', 'owner');
    const browser = createBrowser(house.app);
    await browser.get(`/console/enter/${token}`);
    const refused = await browser.submit('/console/enter', { password, again });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('set-cookie')).toBeNull();
    expect(browser.html).toContain(said);
    expect((await browser.submit('/console/enter')).status).toBe(200);
  });

  test('that is wrong says so without saying which of the two, and keeps the address', async () => {
    const browser = await withPassword();
    await browser.get('/console/sign-in');
    expect((await signIn(browser, 'faux faux faux')).status).toBe(401);
    expect(browser.html).toContain('ne vont pas ensemble');
    expect(browser.html).toContain('value="anne@example.ch"');
    expect(browser.html).not.toContain('faux faux');
    const known = browser.html;
    expect((await signIn(browser, 'faux faux faux', 'nobody@example.ch')).status).toBe(401);
    expect(browser.html.replace('nobody', 'anne')).toBe(known);
  });

  test('that was tried too often says when to come back', async () => {
    const browser = await withPassword();
    await browser.get('/console/sign-in');
    for (let tried = 0; tried < 5; tried += 1) await signIn(browser, 'faux faux faux');
    const wait = await signIn(browser);
    expect(wait.status).toBe(429);
    expect(Number(wait.headers.get('retry-after'))).toBeGreaterThan(30);
    expect(browser.html).toMatch(/Réessayez dans \d+\s(secondes|minutes)/);
  });

  test('is taken from our own page alone', async () => {
    const browser = await withPassword();
    await browser.get('/console/sign-in');
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const fields = { email: 'anne@example.ch', password: PASSWORD };
    const refused = await browser.submit('/console/sign-in', fields, elsewhere);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('set-cookie')).toBeNull();
  });
});

test('the door speaks the language that was chosen there, and the desk behind it too', async () => {
  const browser = await withPassword();
  await browser.get('/console?ui=en');
  await signIn(browser, 'faux faux faux');
  expect(browser.html).toContain('<html lang="en">');
  await signIn(browser);
  expect(browser.html).toContain('Your sites');
});

test('a second factor is asked for after the password, and a code of it lets in', async () => {
  const browser = await withPassword();
  const user = await house.store.desk.userByEmail('anne@example.ch');
  const asking = { userId: user?.id ?? '', address: '203.0.113.1' };
  const begun = await house.credentials.beginSecondFactor(asking, PASSWORD);
  if (begun.outcome !== 'begun') throw new Error(begun.outcome);
  await house.credentials.confirmSecondFactor(asking, codeOf(begun.uri));

  await browser.get('/console/sites/hebergeur');
  await signIn(browser);
  expect(browser.html).toContain('Votre code');
  expect((await house.app.request(`${ORIGIN}/console`)).status).toBe(401);
  expect((await browser.submit('/console/sign-in/code', { code: '000000' })).status).toBe(401);
  expect(browser.html).toContain('n’est pas le bon');
  await browser.submit('/console/sign-in/code', { code: codeOf(begun.uri) });
  expect(browser.html).toContain('Hébergeur Exemple SA');
  expect((await browser.get('/console')).status).toBe(200);
});

describe('when the session is over', () => {
  const later = () => house.later(13 * 3_600_000);

  test('one comes back to the page that one had asked for', async () => {
    await withPassword();
    const browser = await house.signedIn('owner', 'anne@example.ch');
    later();
    expect((await browser.get('/console/sites/hebergeur/faq/versions?from=1&to=1')).status).toBe(
      401,
    );
    expect(browser.html).toContain('Votre session est terminée');
    const back = await signIn(browser);
    expect(back.status).toBe(200);
    expect(browser.html).toContain('Questions fréquentes');
  });

  test('what was typed comes back after the sign-in, and is sent as it was', async () => {
    await withPassword();
    const browser = await house.signedIn('owner', 'anne@example.ch');
    await browser.get('/console/sites/hebergeur/faq/fr');
    const markdown = '# Questions\n\n## Où « trop » ?\n\nIci & <b>là</b>, "partout".\n';
    later();
    const path = '/console/sites/hebergeur/faq/fr/draft';
    const over = await browser.submit(path, { markdown, next: 'edit' });
    expect(over.status).toBe(401);
    expect(browser.html).toContain('rien n’est perdu');
    expect((await signIn(browser, 'faux faux faux')).status).toBe(401);
    await signIn(browser);
    expect(browser.html).toContain('Rien n’est perdu');
    expect(await house.policy.draft('hebergeur', 'faq', 'fr')).toBeNull();
    await browser.submit(path);
    const draft = await house.policy.draft('hebergeur', 'faq', 'fr');
    expect(draft?.markdown).toBe(markdown);
    expect(draft?.author).toBe('anne@example.ch');
  });

  test('a form of the session before can be sent again in the new one', async () => {
    const browser = await house.signedIn('owner', 'anne@example.ch');
    await browser.get('/console/sites/hebergeur/faq/fr');
    const old = browser.html;
    const other = await house.signedIn('owner', 'anne@example.ch');
    browser.cookie = other.cookie;
    browser.html = old;
    const path = '/console/sites/hebergeur/faq/fr/draft';
    const markdown = '# Questions\n\n## Où ?\n\nAilleurs.\n';
    expect((await browser.submit(path, { markdown, next: 'edit' })).status).toBe(403);
    expect((await browser.submit(path)).status).toBe(200);
    expect((await house.policy.draft('hebergeur', 'faq', 'fr'))?.markdown).toBe(markdown);
  });

  test('what another site sends is not kept', async () => {
    const browser = await house.signedIn('owner', 'anne@example.ch');
    await browser.get('/console/sites/hebergeur/faq/fr');
    later();
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const fields = { markdown: 'Un texte que personne ici n’a écrit.' };
    const path = '/console/sites/hebergeur/faq/fr/draft';
    expect((await browser.submit(path, fields, elsewhere)).status).toBe(401);
    expect(browser.html).not.toContain('personne ici');
  });

  test.each(['//evil.example/', 'https://evil.example/', '/console/../x', '/console/sign-out'])(
    'the way back leads nowhere else: %s',
    async (going) => {
      const browser = await withPassword();
      await browser.get('/console/sign-in');
      await browser.submit('/console/sign-in', {
        email: 'anne@example.ch',
        password: PASSWORD,
        going,
      });
      expect(browser.html).toContain('Vos sites');
    },
  );
});
