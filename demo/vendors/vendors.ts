/**
 * The stand-in vendors: audience measurement, videos, maps and advertising, all on this machine.
 *
 * They behave as such vendors do: each recognises the browser by a cookie on its own host, and
 * its scripts write to the page. What reaches them is counted.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { cors } from 'hono/cors';
import { type Vendor, VENDORS } from '../addresses.ts';
import { readFolder } from '../files.ts';
import type { Hits } from './hits.ts';

/** The cookie that each vendor puts on its own host, and its life in days (as `site.json` says). */
const COOKIES: Readonly<Record<Vendor, { readonly name: string; readonly days: number }>> = {
  mesurix: { name: 'mx_uid', days: 390 },
  videolac: { name: 'vl_visiteur', days: 180 },
  cartoplan: { name: 'cp_jeton', days: 30 },
  publireseau: { name: 'pr_profil', days: 365 },
};

/** A transparent GIF of one pixel. */
const PIXEL = Uint8Array.from(
  atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  (character) => character.charCodeAt(0),
);

/** The vendors as one fetch handler; `folder` is `demo/vendors`. */
export function createVendors(folder: string, hits: Hits): Hono {
  const vendors = new Hono();
  vendors.use(
    cors({ origin: '*', allowMethods: ['GET', 'POST', 'DELETE'], allowHeaders: ['Content-Type'] }),
  );
  vendors.get('/hits.json', (c) => c.json(hits.tally(), 200, { 'Cache-Control': 'no-store' }));
  vendors.delete('/hits.json', (c) => {
    hits.reset();
    return c.body(null, 204);
  });
  vendors.get('/favicon.ico', (c) => c.body(null, 204));
  for (const vendor of VENDORS) vendors.route(`/${vendor}`, vendorRoutes(folder, vendor, hits));
  return vendors;
}

/** What one vendor answers: its files, its pixel, and the address its scripts report to. */
function vendorRoutes(folder: string, vendor: Vendor, hits: Hits): Hono {
  const files = readFolder(join(folder, vendor));
  const routes = new Hono();
  routes.use(async (c, next) => {
    hits.count({ vendor, path: c.req.path, at: new Date().toISOString() });
    await next();
    recognise(c, vendor, hits);
    // Nothing is cached, so that every use of a vendor is a request that can be seen.
    c.header('Cache-Control', 'no-store');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  });
  routes.get('/pixel.gif', (c) => c.body(PIXEL, 200, { 'Content-Type': 'image/gif' }));
  routes.on(['GET', 'POST'], '/mesure', (c) => c.body(null, 204));
  routes.get('/:file', (c, next) => {
    const file = files.get(c.req.param('file'));
    return file ? c.body(file.body, 200, { 'Content-Type': file.type }) : next();
  });
  return routes;
}

/** Puts the vendor's own cookie where the browser does not bring it. */
function recognise(c: Context, vendor: Vendor, hits: Hits): void {
  const { name, days } = COOKIES[vendor];
  if (getCookie(c, name)) return;
  // Partitioned: the one kind of cookie that every browser still lets an embedded vendor keep.
  const life = days * 24 * 60 * 60;
  c.header(
    'Set-Cookie',
    `${name}=${randomUUID()}; Path=/; Max-Age=${life}; SameSite=None; Secure; Partitioned; HttpOnly`,
    { append: true },
  );
  hits.keptCookie(vendor, name);
}
