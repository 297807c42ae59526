/**
 * One's own account: password, second factor, sessions.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, createBrowser, unescape } from '../a-desk.ts';
import { codeOf } from '../authenticator.ts';

const PASSWORD = 'un cheval juste, agrafé';
const FACTOR = '/console/account/second-factor';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('auditor', 'anne@example.ch');
  await browser.get('/console/account');
});
afterEach(() => house.close());

const choose = (next: string, again = next, present?: string) =>
  browser.submit('/console/account/password', { next, again, ...(present ? { present } : {}) });

async function signIn(password: string): Promise<Browser> {
  const other = createBrowser(house.app);
  await other.get('/console/sign-in');
  await other.submit('/console/sign-in', { email: 'anne@example.ch', password });
  return other;
}

describe('a password', () => {
  test('is chosen by who came by a link, and changed by who knows the one before', async () => {
    expect(browser.html).toContain('pas encore de mot de passe');
    await choose(PASSWORD);
    expect(browser.html).toContain('Mot de passe enregistré');
    expect((await signIn(PASSWORD)).html).toContain('Vos sites');

    await choose('un autre, aussi long', undefined, 'faux faux faux');
    expect(browser.html).toContain('n’est pas le bon');
    await choose('un autre, aussi long', undefined, PASSWORD);
    expect((await signIn('un autre, aussi long')).html).toContain('Vos sites');
    expect((await signIn(PASSWORD)).html).toContain('ne vont pas ensemble');
  });

  test('that is changed ends the other sessions', async () => {
    const other = await house.signedIn('auditor', 'anne@example.ch');
    await choose(PASSWORD);
    expect((await other.get('/console')).status).toBe(401);
    expect((await browser.get('/console')).status).toBe(200);
  });

  test('that will not do changes nothing', async () => {
    expect((await choose('court')).status).toBe(422);
    expect((await choose(PASSWORD, 'autre chose encore')).status).toBe(422);
    expect((await signIn('court')).html).toContain('ne vont pas ensemble');
  });
});

describe('a second factor', () => {
  beforeEach(() => choose(PASSWORD));

  const addressIn = (html: string) => unescape(/name="uri" value="([^"]*)"/.exec(html)?.[1] ?? '');

  async function setUp(): Promise<string> {
    await browser.submit(FACTOR, { password: PASSWORD });
    const uri = addressIn(browser.html);
    await browser.submit(`${FACTOR}/confirm`, { code: codeOf(uri) });
    return uri;
  }

  test('is read from a picture or typed, and is on after a first code', async () => {
    expect((await browser.submit(FACTOR, { password: 'faux faux faux' })).status).toBe(422);
    await browser.submit(FACTOR, { password: PASSWORD });
    expect(browser.html).toMatch(/<div class="qr" role="img"[^>]*><svg/);
    expect(browser.html.match(/<li><code>\w{5}-\w{5}<\/code>/g)).toHaveLength(10);
    const uri = addressIn(browser.html);
    expect((await browser.submit(`${FACTOR}/confirm`, { code: '000000' })).status).toBe(422);
    expect(addressIn(browser.html)).toBe(uri);
    await browser.submit(`${FACTOR}/confirm`, { code: codeOf(uri) });
    expect(browser.html).toContain('Second facteur activé');
    expect((await signIn(PASSWORD)).html).toContain('Votre code');
    expect((await house.desk.acts({ limit: 1, act: 'add-second-factor' })).length).toBe(1);
  });

  test('has backup codes, which can be made anew', async () => {
    await setUp();
    await browser.submit(`${FACTOR}/codes`, { password: PASSWORD });
    const code = /<li><code>([^<]+)/.exec(browser.html)?.[1] ?? '';
    const other = await signIn(PASSWORD);
    await other.submit('/console/sign-in/code', { code });
    expect(other.html).toContain('Vos sites');
  });

  test('goes by the password alone', async () => {
    await setUp();
    expect((await browser.submit(`${FACTOR}/drop`, { password: 'faux faux faux' })).status).toBe(
      422,
    );
    await browser.submit(`${FACTOR}/drop`, { password: PASSWORD });
    expect(browser.html).toContain('Second facteur désactivé');
    expect((await signIn(PASSWORD)).html).toContain('Vos sites');
  });

  test('is set up with nothing but what our page was given', async () => {
    await browser.submit(FACTOR, { password: PASSWORD });
    const hostile = { uri: 'javascript:alert(1)', code: '000000' };
    expect((await browser.submit(`${FACTOR}/confirm`, hostile)).status).toBe(400);
  });
});

describe('sessions', () => {
  test('are listed, and one is ended at once', async () => {
    const other = await house.signedIn('auditor', 'anne@example.ch');
    await browser.get('/console/account');
    expect(browser.html).toContain('celle-ci');
    await browser.submit('/console/account/sessions/end');
    expect((await other.get('/console')).status).toBe(401);
    expect((await browser.get('/console')).status).toBe(200);
  });

  test('of others are not ended by their name', async () => {
    const bert = await house.signedIn('owner', 'bert@example.ch');
    const theirs = await house.store.desk.userByEmail('bert@example.ch');
    const [session] = await house.store.desk.sessionsOf(
      theirs?.id ?? '',
      house.now().toISOString(),
    );
    await house.signedIn('auditor', 'anne@example.ch');
    await browser.get('/console/account');
    await browser.submit('/console/account/sessions/end', { session: session?.tokenHash ?? '' });
    expect((await bert.get('/console')).status).toBe(200);
  });

  test('all but one’s own end together', async () => {
    const others = [
      await house.signedIn('auditor', 'anne@example.ch'),
      await house.signedIn('auditor', 'anne@example.ch'),
    ];
    await browser.get('/console/account');
    await browser.submit('/console/account/sessions/end-others');
    for (const other of others) expect((await other.get('/console')).status).toBe(401);
    expect((await browser.get('/console')).status).toBe(200);
  });
});
