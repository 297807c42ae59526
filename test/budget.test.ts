/**
 * The bytes that a visitor downloads, as the built server sends them for the demo's site: brotli,
 * bodies alone.
 *
 * @module
 */
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  const at = `/${world.config.site}/`;
  gate = await bodyOf(`${at}consent.js`, { cookie: `mes_choix=1~1~${today}~~` });
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

describe('for the demo’s site', () => {
  test('a returning visitor downloads at most 5,000 bytes', () => {
    expect(gate.bytes).toBeLessThanOrEqual(5_000);
  });

  test('the banner is there after at most 12,000 bytes', () => {
    expect(firstVisit.bytes).toBeLessThanOrEqual(12_000);
  });

  test('a first visit downloads at most 18,000 bytes, preferences included', () => {
    expect(firstVisit.bytes + preferences.bytes).toBeLessThanOrEqual(18_000);
  });

  test('what releases held elements is another 1,450 bytes, once, on pages that hold some', () => {
    expect(release.bytes).toBeLessThanOrEqual(1_450);
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
