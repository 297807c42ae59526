/**
 * The hosting company's site: its pages, and that nothing of a vendor's is live in them.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { createDemo } from '../../demo/demo.ts';
import { PATHS } from '../../demo/pages.ts';

const { site, vendors } = createDemo({
  consentUrl: 'http://localhost:8787/',
  siteUrl: 'http://127.0.0.1:8788',
  vendorsUrl: 'http://vendors.localhost:8789',
});
const read = async (path: string) => (await site.request(path)).text();
/** A page as the browser makes it live: the content of a template is inert. */
const live = (page: string) => page.replace(/<template[\s\S]*?<\/template>/g, '');

describe.each(PATHS)('the page at %s', (path) => {
  test('is there, in French, with a title and a description', async () => {
    const answer = await site.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await answer.text();
    expect(page).toMatch(/<html lang="fr">/);
    expect(page).toMatch(/<title>[^<]{10,}<\/title>/);
    expect(page).toMatch(/<meta name="description" content="[^"]{40,}">/);
    expect(page).not.toMatch(/\{\{|\}\}|undefined/);
  });

  test('has the tag and the control', async () => {
    const page = await read(path);
    expect(page).toContain(
      '<script src="http://localhost:8787/hebergeur/consent.js" async></script>',
    );
    expect(page).toContain('<a href="#mes-choix">Modifier mes choix</a>');
  });

  test('has nothing live of a vendor’s', async () => {
    const page = live(await read(path));
    const addresses = [...page.matchAll(/([\w-]+)="http:\/\/[^"]*vendors\.localhost[^"]*"/g)];
    expect(addresses.length).toBeGreaterThan(0);
    for (const [, attribute] of addresses) expect(attribute).toMatch(/^data-src$/);
    expect(page).not.toMatch(/url\(|@import|<link[^>]+href="http/);
  });

  test('has every held element in an inert form', async () => {
    for (const [tag] of live(await read(path)).matchAll(/<\w+[^>]* data-consent=[^>]*>/g)) {
      expect(tag).not.toMatch(/ src=/);
      if (tag.startsWith('<script')) expect(tag).toContain('type="text/plain"');
      if (tag.startsWith('<iframe')) expect(tag).toMatch(/ title="[^"]+"/);
    }
  });

  test('has no names that generic hide lists remove', async () => {
    expect(await read(path)).not.toMatch(/ (?:id|class)="[^"]*(?:cookie|consent|gdpr)/i);
  });
});

describe('the site as a whole', () => {
  test('holds each kind of element that can be held', async () => {
    const pages = (await Promise.all(PATHS.map(read))).join('\n');
    for (const held of [
      /<script type="text\/plain" data-consent="analytics" data-src=/,
      /<script type="text\/plain" data-consent="analytics">mesurix\(/,
      /<script type="text\/plain" data-consent="analytics" data-type="module"/,
      /<img [^>]*data-consent="marketing" data-src=/,
      /<iframe [^>]*data-consent="videolac"/,
      /<iframe [^>]*data-consent="cartoplan"/,
      /<template data-consent="marketing">/,
    ]) {
      expect(pages).toMatch(held);
    }
  });

  test('shows the policy, with a link to the server’s page where nothing runs', async () => {
    const page = await read('/confidentialite');
    const [, fallback] = /<mes-choix-policy>([\s\S]*?)<\/mes-choix-policy>/.exec(page) ?? [];
    expect(fallback).toContain('href="http://localhost:8787/hebergeur/privacy?lang=fr"');
    expect(page).toContain('<mes-choix-button></mes-choix-button>');
  });

  test('links only to what exists', async () => {
    const pages = await Promise.all(PATHS.map(read));
    for (const page of pages) {
      for (const [, href = ''] of page.matchAll(/(?:href|src|action)="(\/[^"#]*)(?:#[^"]*)?"/g)) {
        expect((await site.request(href)).status, href).toBe(200);
      }
      for (const [, path = '', id = ''] of page.matchAll(/(?:href|action)="(\/[^"#]*)#([^"]+)"/g)) {
        expect(await read(path), `${path}#${id}`).toContain(`id="${id}"`);
      }
    }
  });

  test('has a page for what does not exist, and serves no file beside its own', async () => {
    for (const path of ['/nulle-part', '/accueil.html', '/..%2Fsite.json', '/%2e%2e/demo.ts']) {
      expect((await site.request(path)).status, path).toBe(404);
    }
    expect(await read('/nulle-part')).toContain('Revenir à l’accueil');
  });

  test('shows the domain that was asked for, as text', async () => {
    expect(await read('/offres?domaine=www.Caf%C3%A9.ch')).toContain('café</span>.ch');
    expect(await read('/offres?domaine=%22%3E%3Cscript%3E')).not.toContain('"><script>');
  });

  test('is not sent twice to a browser that has it', async () => {
    const etag = (await site.request('/site.css')).headers.get('etag') ?? '';
    const again = await site.request('/site.css', { headers: { 'if-none-match': `W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('the panel', () => {
  test('reads and resets the vendors’ counters through the site, which counts nothing', async () => {
    await vendors.request('/mesurix/mesure.js');
    const tally = async () => (await site.request('/temoin.json')).json();
    expect(await tally()).toMatchObject({ total: 1, vendors: { mesurix: { hits: 1 } } });
    expect((await site.request('/temoin.json', { method: 'DELETE' })).status).toBe(204);
    expect(await tally()).toMatchObject({ total: 0 });
  });

  test('stores nothing', async () => {
    expect(await read('/temoin.js')).not.toMatch(
      /setItem|document\.cookie\s*=[^=]|indexedDB|caches/,
    );
  });
});
