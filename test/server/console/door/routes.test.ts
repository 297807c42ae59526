/**
 * Entering and leaving by browser.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, createBrowser, ORIGIN } from '../a-desk.ts';

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
