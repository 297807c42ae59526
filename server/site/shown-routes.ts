/**
 * A notice as it was shown: a page on which the kept files of its time run, alone.
 *
 * The page has an origin of its own that it shares with nothing (`sandbox`), reaches nothing but
 * these files, sends nothing and keeps nothing. It is to be framed by our own pages.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { Problem } from '../problem.ts';
import { type KeptFile, readNotice, type StoredNotice } from '../store/store.ts';
import { IMMUTABLE, PUBLIC } from '../encoded.ts';
import type { KeptFiles } from './kept-widget.ts';

/** What the routes need. */
export interface ShownRoutesDeps {
  readonly files: KeptFiles;
  readonly notice: (site: string, hash: string) => Promise<StoredNotice | null>;
  /** The server's own origin, as the request sees it. */
  readonly ownOrigin: (c: Context) => string;
}

/** Opens what the page is to show, whatever the reader's browser signals: it is about a past visitor's. */
const OPEN =
  "(window.mesChoix||=[]).push(api=>location.hash==='#mes-choix'?api.openPreferences():api.openBanner())";

const NAMES = new Set(['consent.js', 'preferences.js']);

/** `shown/` and `assets/`, to be mounted at `/:site/notices/:hash`. */
export function shownRoutes({ files, notice, ownOrigin }: ShownRoutesDeps): Hono {
  async function noticeOf(c: Context): Promise<StoredNotice> {
    const { site = '', hash = '' } = c.req.param();
    const stored = /^[0-9a-f]{64}$/.test(hash) ? await notice(site, hash) : null;
    if (stored) return stored;
    throw new Problem(404, 'unknown-notice', `Site "${site}" has no such notice.`);
  }

  return new Hono()
    .get('/shown/', async (c) => {
      const stored = await noticeOf(c);
      const { site, hash } = stored;
      // By its public address, and by the one that this request came to: our own camera's is another.
      const origins = new Set([ownOrigin(c), new URL(c.req.url).origin]);
      const folders = [...origins].map((origin) => `${origin}/${site}/notices/${hash}/`);
      c.header('content-security-policy', policyOf(folders));
      c.header('cache-control', 'no-cache');
      c.header('x-content-type-options', 'nosniff');
      return c.html(page(readNotice(stored)));
    })
    .get('/shown/:name', async (c) => {
      const { site, hash } = await noticeOf(c);
      const name = c.req.param('name');
      if (name === 'open.js') return answer(c, { type: SCRIPT, bytes: Buffer.from(OPEN) });
      return answer(c, NAMES.has(name) ? await files.ofNotice(site, hash, name) : null);
    })
    .get('/assets/:name', async (c) => {
      await noticeOf(c);
      return answer(c, await files.ofBuild(c.req.param('name')));
    });
}

const SCRIPT = 'text/javascript; charset=utf-8';

function policyOf(folders: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${folders.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ');
}

/** Nothing but what was shown, in its language. */
function page({ language, name }: { readonly language: string; readonly name: string }) {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${name}</title></head>
<body><noscript><p>${name}</p></noscript><script src="consent.js" data-lang="${language}"></script><script src="open.js"></script></body></html>`;
}

function answer(c: Context, file: KeptFile | null): Response {
  if (!file) throw new Problem(404, 'unknown-file', 'No such file was kept.', { headers: PUBLIC });
  const headers = { ...PUBLIC, 'content-type': file.type, 'cache-control': IMMUTABLE };
  return c.body(new Uint8Array(file.bytes), 200, headers);
}
