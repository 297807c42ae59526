import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../../widget/contract.ts';
import { consentEvent, OWN_ORIGIN, serverOfTest, SITE_ORIGIN } from './notice.ts';

const context = { site: 'demo', revision: 4, choiceDays: 182 };

async function visit() {
  const server = await serverOfTest();
  const event = consentEvent({ action: 'save', services: { youtube: false } });
  await server.register.keep(event, context);
  const page = async (headers: Record<string, string> = {}, query = '') => {
    const response = await server.app.request(`/demo/record${query}`, { headers });
    const text = await response.text();
    return { response, text, token: /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '' };
  };
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    server.app.request('/demo/record', {
      method: 'POST',
      headers: { origin: OWN_ORIGIN, ...headers },
      body: new URLSearchParams(fields),
    });
  return { ...server, event, subject: event.subject as string, page, send };
}

describe('the record page', () => {
  test('is a form that needs no script and loads nothing', async () => {
    const { page } = await visit();
    const { response, text } = await page();
    expect(response.status).toBe(200);
    expect(text).toContain('<html lang="fr">');
    expect(text).toContain('Démo &lt;SA&gt;');
    expect(text).not.toMatch(/<script|style=|onclick/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const policy = response.headers.get('content-security-policy') ?? '';
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test.each([
    [{}, '', 'fr'],
    [{ 'accept-language': 'en-GB,en;q=0.9' }, '', 'en'],
    [{ 'accept-language': 'en' }, '?lang=fr', 'fr'],
    [{ 'accept-language': 'de' }, '', 'fr'],
  ])('with %o and "%s" is in %s', async (headers, query, language) => {
    const { page } = await visit();
    expect((await page(headers, query)).text).toContain(`<html lang="${language}">`);
  });

  test('shows what is kept, with the names that were shown', async () => {
    const { page, send, subject, event } = await visit();
    const { token } = await page();
    const response = await send({ token, subject: ` ${subject} `, act: 'see', lang: 'fr' });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('Titre analytics\u202f: oui');
    expect(text).toContain('Nom youtube\u202f: non');
    expect(text).toContain(event.id);
    expect(text).toContain('23 novembre 2026');
  });

  test('gives it as a file', async () => {
    const { page, send, subject, event } = await visit();
    const response = await send({ token: (await page()).token, subject, act: 'download' });
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    const { events } = (await response.json()) as { events: Receipt[] };
    expect(events[0]?.event).toEqual(event);
    expect(events[0]?.proof).toEqual([]);
  });

  test('erases it', async () => {
    const { page, send, subject, register } = await visit();
    const response = await send({ token: (await page()).token, subject, act: 'erase', lang: 'en' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Your record has been erased.');
    expect(await register.find('demo', subject)).toEqual([]);
  });

  test('says why nothing may be erased under a legal hold, and erases nothing', async () => {
    const { page, send, subject, register, store } = await visit();
    const setAt = '2026-11-23T12:00:00.000Z';
    const reason = 'Procédure <12>';
    await store.register.hold({ site: 'demo', subject, reason, author: 'owner', setAt });
    const response = await send({ token: (await page()).token, subject, act: 'erase', lang: 'fr' });
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(text).toContain('Rien n’a été effacé');
    expect(text).toContain('Procédure &lt;12&gt;');
    expect(text).toContain(subject);
    expect(await register.find('demo', subject)).toHaveLength(1);
  });

  test('says alike that nothing is kept under unknown and malformed identifiers', async () => {
    const { page, send } = await visit();
    for (const act of ['see', 'download', 'erase']) {
      for (const subject of [randomUUID(), '"><b>']) {
        const response = await send({ token: (await page()).token, subject, act });
        expect(response.status).toBe(404);
        const text = await response.text();
        expect(text).toContain('Rien n’est conservé sous cet identifiant.');
        expect(text).not.toContain('"><b>');
      }
    }
  });

  test('takes a form once, and only from this server’s own page', async () => {
    const { page, send, subject, register } = await visit();
    const { token } = await page();
    const fields = { token, subject, act: 'erase' };
    for (const origin of [SITE_ORIGIN, 'null', 'https://evil.example']) {
      expect((await send(fields, { origin })).status).toBe(403);
    }
    expect((await send({ ...fields, token: 'made-up' })).status).toBe(403);
    expect(await register.find('demo', subject)).toHaveLength(1);
    expect((await send(fields)).status).toBe(200);
    const again = await send(fields);
    expect(again.status).toBe(403);
    expect(await again.text()).toContain('Le formulaire a expiré.');
  });

  test('erases from the page that the record was seen and downloaded on', async () => {
    const { page, send, subject, register } = await visit();
    const { token } = await page();
    expect((await send({ token, subject, act: 'see' })).status).toBe(200);
    expect((await send({ token, subject, act: 'download' })).status).toBe(200);
    expect((await send({ token, subject, act: 'download' })).status).toBe(200);
    expect((await send({ token, subject, act: 'erase' })).status).toBe(200);
    expect(await register.find('demo', subject)).toEqual([]);
  });

  test('has French spaces in French', async () => {
    const { page, send, subject } = await visit();
    const { text, token } = await page();
    const shown = await (await send({ token, subject, act: 'see', lang: 'fr' })).text();
    for (const html of [text, shown]) {
      const words = html.replaceAll(/<(style|pre)>[\s\S]*?<\/\1>|<[^>]*>/g, '\n');
      expect(words).not.toMatch(/[ \u00a0][:;!?»]|«[^\u202f]/);
    }
  });

  test('writes English dates as Europeans do', async () => {
    const { page, send, subject } = await visit();
    const response = await send({ token: (await page()).token, subject, act: 'see', lang: 'en' });
    expect(await response.text()).toContain('23 November 2026');
  });

  test('of an unknown site is not there', async () => {
    const { app } = await visit();
    expect((await app.request('/other/record')).status).toBe(404);
  });
});
