/**
 * The hosting company's site: four pages, a stylesheet, scripts, and what its panel shows and does.
 *
 * @module
 */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { deleteCookie } from 'hono/cookie';
import type { Addresses } from './addresses.ts';
import { fileResponse, readFolder, servedFile } from './files.ts';
import { LOOK_PARAMETER, type Look, lookOf, nameOf } from './looks.ts';
import { createPages, PATHS } from './pages.ts';
import type { Hits } from './vendors/hits.ts';

const HTML = 'text/html; charset=utf-8';

/** Files of the folder that are parts of pages, and no address of their own. */
const isPart = (name: string) => name.endsWith('.html');

/** What the site is made of. */
export interface SiteDeps {
  /** `demo/site`. */
  readonly folder: string;
  readonly addresses: Addresses;
  readonly hits: Hits;
  /** Has the consent server ready for a look, before a page asks it for one. */
  readonly prepare: (look: Look) => Promise<unknown>;
}

/** The site as a fetch handler. */
export function createSite({ folder, addresses, hits, prepare }: SiteDeps): Hono {
  const pages = createPages(folder, addresses);
  const files = readFolder(folder);
  const site = new Hono();
  site.use(compress());
  site.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    c.header(
      'Content-Security-Policy',
      "base-uri 'none'; frame-ancestors 'self'; object-src 'none'",
    );
  });

  for (const path of PATHS) {
    site.get(path, async (c) => {
      const look = lookOf(c.req.query(LOOK_PARAMETER));
      if (look) await prepare(look);
      const domain = domainLabel(c.req.query('domaine'));
      const values = { domain, domainHidden: domain ? 'false' : 'true' };
      return fileResponse(servedFile(pages.page(path, values, look), HTML), c.req.raw);
    });
  }
  // Another look is a fresh start: the page forgets the choice, and shows its banner again.
  site.get('/apparence', (c) => {
    const { retour, place, theme } = c.req.query();
    const look = lookOf(`${place}-${theme}`);
    const path = PATHS.find((known) => known === retour) ?? '/';
    deleteCookie(c, 'mes_choix', { path: '/' });
    c.header('Cache-Control', 'no-store');
    return c.redirect(look ? `${path}?${LOOK_PARAMETER}=${nameOf(look)}` : path, 303);
  });
  // The panel asks the site and not the vendors: a look at the counters is no request to them.
  site.get('/temoin.json', (c) => c.json(hits.tally(), 200, { 'Cache-Control': 'no-store' }));
  site.delete('/temoin.json', (c) => {
    hits.reset();
    return c.body(null, 204);
  });
  site.get('/:file', (c, next) => {
    const name = c.req.param('file');
    const file = isPart(name) ? undefined : files.get(name);
    return file ? fileResponse(file, c.req.raw) : next();
  });
  site.notFound((c) => fileResponse(servedFile(pages.missing(), HTML), c.req.raw, 404));
  return site;
}

/** The name before the extension of a domain that a visitor would like; empty where it is none. */
function domainLabel(wish: string | undefined): string {
  const [label = ''] = (wish ?? '')
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.');
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label) ? label : '';
}
