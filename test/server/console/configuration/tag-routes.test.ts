/**
 * Whether a site carries its tag, asked at the desk.
 *
 * @module
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { safariText } from '../../../../server/console/words/tag.ts';
import { safariLife } from '../../../../server/site/safari.ts';
import { type ADesk, aDesk, ORIGIN, site as config, unescape } from '../a-desk.ts';

const PAGE = '/console/sites/hebergeur/configuration/tag';

let web: Server;
let markup: string;
let origin: string;
let house: ADesk | undefined;

beforeEach(async () => {
  markup = '';
  web = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(markup),
  );
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
});
afterEach(async () => {
  web.closeAllConnections();
  await once(web.close(), 'close');
  await house?.close();
  house = undefined;
});

async function checked(page: string, server = 'http://localhost:8787'): Promise<string> {
  house = await aDesk({ config: { ...config, origins: [origin] }, origin: server });
  const browser = await house.signedIn('editor');
  await browser.get(PAGE);
  await browser.submit(PAGE, { page });
  return unescape(browser.html);
}

test('the tag is given for this server and this site', async () => {
  house = await aDesk();
  const browser = await house.signedIn('auditor');
  await browser.get(PAGE);
  expect(unescape(browser.html)).toContain(
    `<script src="${ORIGIN}/hebergeur/consent.js" async></script>`,
  );
});

test('a page that carries it, with the life of a choice in Safari', async () => {
  markup = '<script src="http://localhost:8787/hebergeur/consent.js" async></script>';
  const html = await checked(`${origin}/accueil`);
  expect(html).toContain('La balise est là, une fois, pour ce site.');
  expect(html).toContain('Un choix y est gardé 7 jours.');
});

test('a page that does not', async () => {
  expect(await checked(`${origin}/`)).toContain('La page ne porte pas la balise');
});

describe('what the page fetches', () => {
  const tag = '<script src="http://localhost:8787/hebergeur/consent.js" async></script>';

  test('before a choice is told with its line, whose it is, and what to write instead', async () => {
    markup = `${tag}\n<iframe src="https://player.vimeo.com/video/1" title="Visite"></iframe>`;
    const html = await checked(`${origin}/`);
    expect(html).toContain('Un contenu intégré est chargé avant un choix.');
    expect(html).toContain('ligne 2');
    expect(html).toContain('data-src="https://player.vimeo.com/video/1"');
    expect(html).toMatch(/catalogue\?q=Vimeo[^>]*>La configuration ne connaît pas ce service/);
  });

  test('of a host that nobody knows is told too; what is held is fine', async () => {
    markup = `${tag}<script src="https://scripts.example.org/a.js"></script>`;
    const html = await checked(`${origin}/`);
    expect(html).toContain('personne ici ne les connaît\u202f: scripts.example.org');
    expect(html).toContain('Rien de connu n’est chargé avant un choix');
  });

  test('is only read: markup of the page is never markup of the desk', async () => {
    markup = `${tag}<iframe src="https://player.vimeo.com/1" title="<b onclick=alert(1)>x</b>"></iframe>`;
    house = await aDesk({
      config: { ...config, origins: [origin] },
      origin: 'http://localhost:8787',
    });
    const browser = await house.signedIn('editor');
    await browser.get(PAGE);
    await browser.submit(PAGE, { page: `${origin}/` });
    expect(browser.html).not.toContain('<b onclick');
  });
});

test('a page of others is not looked at', async () => {
  expect(await checked('http://169.254.169.254/')).toContain('Choisissez une page de l’une');
});

test('a server that is in the open does not look at its own network, whatever the site lists', async () => {
  expect(await checked(`${origin}/`, ORIGIN)).toContain('n’est pas publique');
});

test('every sentence on Safari is said in French', () => {
  const page = new URL('https://www.example.ch/');
  const names = { aliases: [], pageAddresses: ['1.1.1.1'], scriptAddresses: ['2.2.2.2'] };
  const lives = (['script', 'server'] as const).flatMap((cookieBy) =>
    ['https://www.example.ch/x/consent.js', 'https://consent.example.ch/x/consent.js'].flatMap(
      (script) =>
        [null, names, { ...names, aliases: ['vendor.example'] }].flatMap((known) =>
          [true, false].map((hasServer) =>
            safariLife({
              page,
              script: new URL(script),
              cookieBy,
              hasServer,
              choiceDays: 182,
              names: known,
            }),
          ),
        ),
    ),
  );
  for (const sentence of lives.flatMap(({ why }) => why)) {
    expect(safariText('fr', sentence)).not.toBe(sentence);
    expect(safariText('en', sentence)).toBe(sentence);
  }
});
