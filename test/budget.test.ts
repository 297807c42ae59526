/**
 * The bytes that a visitor downloads, as the built server sends them for the demo's site: brotli,
 * bodies alone.
 *
 * @module
 */
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteConfig } from '../widget/contract.ts';
import { PEERS } from '../widget/migrate/configured.ts';
import { SIGNALS, type SignalName } from '../widget/signals/configured.ts';
import { createWorld, type World } from './browser/world.ts';

/** Bytes on the wire, and what they say. */
interface Body {
  readonly bytes: number;
  readonly text: string;
}

let world: World;
let gate: Body;
let firstVisit: Body;
let preferences: Body;
let release: Body;

/** A returning visitor's `consent.js` of the same site with one signal, by the signal's name. */
const told = new Map<string, Body>();

/** Adds the demo's site under another name, with these signals instead of its own. */
async function addSite(site: string, signal?: SignalName): Promise<void> {
  const { services, ...rest } = world.config;
  const isSetting = signal === undefined || signal === 'data-layer';
  const config: SiteConfig = {
    ...rest,
    site,
    services: services.map((service) => ({ ...service, signal: isSetting ? undefined : signal })),
    signals: { gpc: 'refuse', dataLayer: signal === 'data-layer' },
  };
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-budget-'));
  const file = join(folder, 'site.json');
  // Addresses as the web has them: the ports of the tests are chance, and so would the bytes be.
  await writeFile(file, JSON.stringify(config).replaceAll(/(?<=localhost|127\.0\.0\.1):\d+/g, ''));
  await world.command('site', 'add', file);
  await rm(folder, { recursive: true });
}

/** Asks for a file as a browser would, and leaves the body as it came. */
function bodyOf(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Body> {
  const url = world.consentUrl + path;
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip, br', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 200 || response.headers['content-encoding'] !== 'br') {
          reject(new Error(`${url} answered ${response.statusCode}, or not in brotli`));
          return;
        }
        const body = Buffer.concat(chunks);
        resolve({ bytes: body.byteLength, text: brotliDecompressSync(body).toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  world = await createWorld();
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  await addSite('quiet');
  for (const name of SIGNALS) await addSite(`told-${name}`, name);
  const at = '/quiet/';
  gate = await bodyOf(`${at}consent.js`, { cookie: `mes_choix=1~1~${today}~~` });
  for (const name of SIGNALS)
    told.set(
      name,
      await bodyOf(`/told-${name}/consent.js`, { cookie: `mes_choix=1~1~${today}~~` }),
    );
  firstVisit = await bodyOf(`${at}consent.js`);
  // The preferences as the gate asks for them: the rest of what came along.
  const [, hash] = /sha256:([0-9a-f]{64})/.exec(firstVisit.text) ?? [];
  preferences = await bodyOf(`${at}preferences.js?notice=${hash}&rest`);
  const [, build] = /build":"([^"]+)"/.exec(firstVisit.text) ?? [];
  release = await bodyOf(`/assets/release-${build}.js`);
  const [first, second, third, last] = [gate, firstVisit, preferences, release].map(
    ({ bytes }) => bytes,
  );
  console.info(
    `gate ${first}, consent.js ${second}, preferences ${third}, release ${last} bytes of brotli`,
  );
}, 60_000);

afterAll(() => world?.stop());

/** Whether Lit itself is in a file: it leaves its version on `globalThis`. */
const hasLit = ({ text }: Body) =>
  /litElementVersions|litHtmlVersions|reactiveElementVersions/.test(text);

describe('for the demo’s site, which tells nobody', () => {
  test('a returning visitor downloads at most 5,000 bytes', () => {
    expect(gate.bytes).toBeLessThanOrEqual(5_000);
  });

  test('the banner is there after at most 12,000 bytes', () => {
    expect(firstVisit.bytes).toBeLessThanOrEqual(12_000);
  });

  test('a first visit downloads at most 18,000 bytes, preferences included', () => {
    expect(firstVisit.bytes + preferences.bytes).toBeLessThanOrEqual(18_000);
  });

  test('what releases held elements is another 1,900 bytes, once, on pages that hold some', () => {
    expect(release.bytes).toBeLessThanOrEqual(1_900);
  });

  test('a returning visitor downloads no interface, and no Lit', () => {
    expect(hasLit(gate)).toBe(false);
    expect(gate.text.includes('LitElement')).toBe(false);
  });

  test('Lit travels once: with the preferences, so that the banner does not wait for it', () => {
    expect(hasLit(firstVisit)).toBe(false);
    expect(hasLit(preferences)).toBe(true);
  });

  test('nobody downloads the server’s validation', () => {
    for (const { text } of [gate, firstVisit, preferences]) {
      expect(/\bzod\b/i.test(text)).toBe(false);
    }
  });
});

describe('a signal', () => {
  const quiet = () => gate.text.length;

  test.each([...SIGNALS])('%s travels only where it is configured', (name) => {
    expect(told.get(name)?.text.length).toBeGreaterThan(quiet());
    expect(gate.text).not.toContain('signals:[');
  });

  test.each([...SIGNALS])('%s is at most 400 bytes more', (name) => {
    const more = (told.get(name)?.bytes ?? Infinity) - gate.bytes;
    console.info(`signal ${name}: ${more} bytes of brotli more`);
    expect(more).toBeLessThanOrEqual(400);
  });

  test.each([...SIGNALS])('%s is a file of at most 400 bytes for static hosting', async (name) => {
    const file = await readFile(new URL(`../dist/script/signal-${name}.js`, import.meta.url));
    expect(brotliCompressSync(file).byteLength).toBeLessThanOrEqual(400);
  });
});

describe('coming from another tool', () => {
  const OTHERS = /cc_cookie|OptanonConsent|tarteaucitron|cookieblock/;

  test('travels only to sites that name one', async () => {
    for (const { text } of [gate, firstVisit, preferences, release]) {
      expect(OTHERS.test(text)).toBe(false);
    }
    const script = await readFile(new URL('../dist/script/consent.js', import.meta.url), 'utf8');
    expect(OTHERS.test(script)).toBe(false);
  });

  test.each([...PEERS])(
    '%s is a small file of its own, beside what all of them share',
    async (name) => {
      const size = async (file: string) =>
        brotliCompressSync(await readFile(new URL(`../dist/script/${file}.js`, import.meta.url)))
          .byteLength;
      // What more than a hundred services run and frame is in tarteaucitron's.
      expect(await size(`migrate-${name}`)).toBeLessThanOrEqual(
        name === 'tarteaucitron' ? 9_600 : 650,
      );
      expect(await size('migrate')).toBeLessThanOrEqual(3_400);
    },
  );
});

describe('the desk', () => {
  /** Names of the editor's libraries, which minifying leaves as they are. */
  const DESK = /ProseMirror|milkdown|\/console\/app\//;

  test('is in its own scripts', async () => {
    const files = globSync('dist/console/*.js');
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(texts.some((text) => /ProseMirror/.test(text))).toBe(true);
  });

  test('never reaches a visitor: neither the site’s pages nor the public ones', async () => {
    const scripts = globSync('dist/script/*.js');
    for (const file of scripts) expect(DESK.test(await readFile(file, 'utf8')), file).toBe(false);
    for (const { text } of [gate, firstVisit, preferences, release]) {
      expect(DESK.test(text)).toBe(false);
    }
    for (const path of ['privacy', 'faq', 'record', 'privacy/versions']) {
      const page = await fetch(`${world.consentUrl}/quiet/${path}`);
      expect(page.ok, path).toBe(true);
      expect(DESK.test(await page.text()), path).toBe(false);
    }
  });
});
