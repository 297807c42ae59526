/**
 * The public routes of a site: its script, its configuration, its notices; and the built files.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { Problem } from '../problem.ts';
import { readNotice, type StoredNotice } from '../store/store.ts';
import type { Assets } from './assets.ts';
import { answerPublic, type Encoded, encodeBody, IMMUTABLE, PUBLIC } from '../encoded.ts';
import { siteSchema } from './schema.ts';
import type { KeptFiles } from './kept-widget.ts';
import {
  createScriptVariants,
  hasStandingChoice,
  languageOf,
  noticeIn,
} from './script-variants.ts';
import type { ShownCounter } from './shown-counter.ts';
import type { Published, Sites } from './sites.ts';

/** What the routes need. */
export interface SiteRoutesDeps {
  readonly sites: Pick<Sites, 'published' | 'notice'>;
  readonly assets: Assets;
  /** The files of earlier builds. */
  readonly files?: Pick<KeptFiles, 'ofBuild'> | undefined;
  /** Counts the first questions that are shown. */
  readonly shown?: Pick<ShownCounter, 'see'> | undefined;
  /** The server's own origin, as the request sees it. */
  readonly ownOrigin: (c: Context) => string;
  readonly now: () => Date;
}

/** `/:site/...` of the widget, `/assets/:name` and `/schema/site.json`. */
export function siteRoutes({
  sites,
  assets,
  files: kept,
  shown,
  ownOrigin,
  now,
}: SiteRoutesDeps): Hono {
  const variants = createScriptVariants(assets);
  const files = new Map<string, Promise<Encoded>>();
  const notices = createRecent<Encoded>(200);
  const preferences = createRecent<Encoded>(200);
  let schema: { readonly url: string; readonly body: Promise<Encoded> } | undefined;
  const routes = new Hono();

  async function siteOf(c: Context): Promise<Published> {
    const slug = c.req.param('site') ?? '';
    const site = await sites.published(slug);
    if (site === null) throw new Problem(404, 'unknown-site', `There is no site "${slug}".`, open);
    return site;
  }

  async function storedNotice(c: Context, hash: string): Promise<StoredNotice> {
    const site = c.req.param('site') ?? '';
    const stored = /^[0-9a-f]{64}$/.test(hash) ? await sites.notice(site, hash) : null;
    if (stored) return stored;
    throw new Problem(404, 'unknown-notice', `Site "${site}" has no notice "${hash}".`, open);
  }

  const noticeOf = async (c: Context, hash: string) => readNotice(await storedNotice(c, hash));

  routes.get('/assets/:name', async (c) => {
    const name = c.req.param('name');
    // A page that was opened before an update goes on with the files that it began with.
    const file = assets.files.get(name) ?? (await kept?.ofBuild(name));
    if (!file) throw new Problem(404, 'unknown-asset', `There is no file "${name}".`, open);
    const encoded = files.get(name) ?? encodeBody(file.bytes, file.type);
    files.set(name, encoded);
    return answerPublic(c.req.raw, await encoded, { cacheControl: IMMUTABLE });
  });

  routes.get('/schema/site.json', async (c) => {
    const url = `${ownOrigin(c)}/schema/site.json`;
    if (schema?.url !== url) {
      schema = { url, body: encodeBody(siteSchema(url), 'application/schema+json') };
    }
    return answerPublic(c.req.raw, await schema.body, { cacheControl: 'no-cache' });
  });

  routes.get('/:site/consent.js', async (c) => {
    const site = await siteOf(c);
    const asks = !hasStandingChoice(site.rules, c.req.header('cookie'), now());
    const body = await variants.script(site, languageOf(site, c.req.query('lang')), asks);
    return answerPublic(c.req.raw, body, { cacheControl: 'no-cache', vary: ['Cookie'] });
  });

  // The preferences show the notice that the page's own script named, also where that was long ago.
  routes.get('/:site/preferences.js', async (c) => {
    const site = await siteOf(c);
    const current = noticeIn(site, languageOf(site, c.req.query('lang')));
    const hash = c.req.query('notice') ?? current.hash;
    const asked = (['rest', 'texts'] as const).find((form) => c.req.query(form) !== undefined);
    const form = asked ?? 'whole';
    // Asked for by a page that shows its first question, and by no other.
    if (form === 'rest' && c.req.header('sec-fetch-dest') === 'script') {
      const named = [...site.notices.values()].find((notice) => notice.hash === hash) ?? current;
      shown?.see(site.rules.site, named.language, named.notice.revision);
    }
    const withPage = c.req.query('page') !== undefined;
    const name = `${site.rules.site} ${hash} ${form} ${withPage}`;
    const body =
      preferences.get(name) ??
      (await variants.preferences(await noticeOf(c, hash), hash, form, withPage));
    preferences.set(name, body);
    return answerPublic(c.req.raw, body, { cacheControl: 'no-cache' });
  });

  routes.get('/:site/config.json', async (c) => {
    const site = await siteOf(c);
    return answerPublic(c.req.raw, await variants.config(site), { cacheControl: 'no-cache' });
  });

  routes.get('/:site/notices/:hash', async (c) => {
    const { site, hash } = c.req.param();
    const name = `${site} ${hash}`;
    const body =
      notices.get(name) ??
      (await encodeBody((await storedNotice(c, hash)).body, 'application/json'));
    notices.set(name, body);
    return answerPublic(c.req.raw, body, { cacheControl: IMMUTABLE });
  });

  return routes;
}

/** A page may read why it got nothing, too. */
const open = { headers: PUBLIC };

/** The newest `most` bodies by name: old notices are asked for rarely, and there may be many. */
function createRecent<T>(most: number): Map<string, T> {
  const recent = new Map<string, T>();
  const set = recent.set.bind(recent);
  recent.set = (name, body) => {
    const [oldest] = recent.keys();
    if (recent.size >= most && !recent.has(name) && oldest !== undefined) recent.delete(oldest);
    return set(name, body);
  };
  return recent;
}
