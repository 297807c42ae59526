/**
 * What the stand-in vendors answer: scripts that tell of each run, and try every way to keep
 * something; pages, images and sounds that are what their element expects.
 *
 * @module
 */
import type { World } from '../fixtures.ts';

/** A mono WAV of 8 samples: enough for an element that plays. */
const SOUND = (() => {
  const bytes = new Uint8Array(52);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  view.setUint32(4, 44, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, 8, true);
  bytes.fill(128, 44);
  return bytes;
})();

/** A transparent GIF of one pixel: an element that embeds it opens no page. */
const PIXEL = Uint8Array.from(
  atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  (character) => character.charCodeAt(0),
);

const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** What a script of a vendor does each time it runs: tells of it, with its place in the order of all. */
export function tellsOf(origin: string, name: string): string {
  return `(self.turn = (self.turn || 0) + 1, navigator.sendBeacon('${origin}/ran/${name}?' + self.turn));`;
}

/** What a vendor's script does the first time: every kind of storage, every kind of request. */
function triesEverything(origin: string): string {
  const { hostname } = new URL(origin);
  const vendor = hostname.split('.')[0] ?? '';
  const tries = [
    `document.cookie = '_${vendor}_id=1;path=/;max-age=999'`,
    `document.cookie = '_${vendor}_ici=1'`,
    `localStorage['${vendor}.id'] = 1`,
    `sessionStorage['${vendor}.id'] = 1`,
    `indexedDB.open('${vendor}.base').onsuccess = (event) => event.target.result.close()`,
    `caches.open('${vendor}.cache').catch(() => {})`,
    // Under Trusted Types this is forbidden to the vendor itself.
    `document.scripts[0].nonce || navigator.serviceWorker.register('/${vendor}-sw.js').catch(() => {})`,
    `new Image().src = '${origin}/try/pixel'`,
    `fetch('${origin}/try/keepalive', { mode: 'no-cors', keepalive: true }).catch(() => {})`,
    `new FontFace('suivi', 'url(${origin}/try/font)').load().catch(() => {})`,
  ];
  const each = tries.map((attempt) => `try { ${attempt} } catch {}`).join('\n');
  return `if (!(self.tried ||= {})['${vendor}']) { self.tried['${vendor}'] = 1;\n${each} }`;
}

/** Every answer: uncached, with an identifying cookie and an ETag, to be read by whoever asks. */
function answer(body: BodyInit | null, type: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
      etag: '"une-marque"',
      'set-cookie': 'uid=1; Path=/; SameSite=None; Secure; Partitioned',
    },
  });
}

/** Teaches the world's vendors: `/e/<kind>/<name>` for elements, `/ran/` and `/try/` for scripts. */
export function openVendors(world: World): void {
  world.answer('ran', () => answer(null, 'text/plain', 200));
  world.answer('try', () => answer(IMAGE, 'image/svg+xml'));
  world.answer('e', (request) => {
    const { pathname } = new URL(request.url);
    const origin = `http://${request.headers.get('host') ?? ''}`;
    const [, , kind = '', name = ''] = pathname.split('/');
    if (kind === 'script')
      return answer(tellsOf(origin, name) + triesEverything(origin), 'text/javascript');
    if (kind === 'page') return answer(`<!doctype html><title>${name}</title>`, 'text/html');
    if (kind === 'style') return answer('p { color: green }', 'text/css');
    if (kind === 'sound') return answer(SOUND, 'audio/wav');
    if (kind === 'gif') return answer(PIXEL, 'image/gif');
    if (kind === 'image') return answer(IMAGE, 'image/svg+xml');
    return answer('gone', 'text/plain', 404);
  });
}
