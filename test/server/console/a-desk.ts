/**
 * A whole desk over a real store in a folder of its own, and a browser to walk through it.
 *
 * @module
 */
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { createCredentials } from '../../../server/console/credentials/credentials.ts';
import { createBannerEdition } from '../../../server/console/banner-edition.ts';
import { assets } from '../site/assets.ts';
import { createConfigurationCarrier } from '../../../server/console/configuration/carrier.ts';
import { createDesk } from '../../../server/console/desk.ts';
import { createEditions } from '../../../server/console/editions.ts';
import { createPublications } from '../../../server/console/publications.ts';
import { GRACE } from '../../../server/console/publish/wish.ts';
import { consoleRoutes } from '../../../server/console/routes.ts';
import { deskScriptsOf } from '../../../server/console/scripts.ts';
import { createLog } from '../../../server/log/log.ts';
import { createPolicy } from '../../../server/policy/policy.ts';
import { policyRoutes } from '../../../server/policy/routes.ts';
import { createRegister } from '../../../server/register/register.ts';
import { createRetention } from '../../../server/register/retention.ts';
import { createKeptFiles } from '../../../server/site/kept-widget.ts';
import { createShownCounter } from '../../../server/site/shown-counter.ts';
import { createSites } from '../../../server/site/sites.ts';
import { widgetBuild } from '../../../server/site/widget-build.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import type { Role } from '../../../server/store/store.ts';
import type { SiteConfig } from '../../../widget/contract.ts';

export const ORIGIN = 'https://consent.example.ch';

export const site: SiteConfig = {
  site: 'hebergeur',
  name: 'Hébergeur Exemple SA',
  controller: { name: 'Hébergeur Exemple SA', email: 'donnees@example.ch', authority: 'FDPIC' },
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  purposes: [
    {
      id: 'analytics',
      title: { fr: 'Mesure d’audience', en: 'Audience measurement' },
      description: { fr: 'Compter les visites.', en: 'Counting visits.' },
    },
    {
      id: 'video',
      title: { fr: 'Vidéos', en: 'Videos' },
      description: { fr: 'Montrer des vidéos.', en: 'Showing videos.' },
    },
    {
      id: 'security',
      title: { fr: 'Sécurité', en: 'Security' },
      description: { fr: 'Protéger le site.', en: 'Protecting the site.' },
      exempt: 'security',
    },
  ],
  services: [
    { id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft', signal: 'matomo' },
    { id: 'youtube', purpose: 'video', name: 'YouTube', provider: 'Google', country: 'US' },
  ],
};

/** Opens it; `scripts` are the built ones, `origin` the public address. */
export async function aDesk({ scripts = deskScriptsOf([]), config = site, origin = ORIGIN } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-desk-'));
  const store = await openSqlite(folder);
  let at = Date.parse('2026-11-23T09:00:00Z');
  const now = () => new Date(at);
  /** Moves the clock: also beyond the second for which a site is taken as read. */
  const later = (milliseconds = 2_000) => {
    at += milliseconds;
  };
  const widget = widgetBuild('1.0.0+0123456789ab');
  const policy = createPolicy({ store: store.documents, now });
  const sites = createSites({
    store,
    widget,
    now,
    policyVersion: (slug) => policy.policyVersion(slug),
  });
  const desk = createDesk({ store, now });
  const log = createLog({ store, origin: 'consent.example.ch/log', now });
  const register = createRegister({ store, log, now });
  const files = createKeptFiles(store);
  const retention = createRetention({ store, now });
  const shown = createShownCounter({ store, now });
  const failures: unknown[] = [];
  await policy.seed(config.site, config.languages);
  await sites.publish(config, { by: 'file', author: 'owner', reason: 'First' });

  const banner = createBannerEdition({ store, policy, sites, widget });
  const editions = createEditions({ policy, sites, banner });
  const publications = createPublications({
    store,
    editions,
    configurations: createConfigurationCarrier({ store, sites, now }),
    now,
  });
  /** Lets as much time pass (by default what a material publication waits), then does what is due. */
  async function wait(milliseconds = GRACE) {
    later(milliseconds);
    await publications.job.run(now(), new AbortController().signal);
  }

  const publicUrl = () => origin;
  const app = new Hono();
  const failure = (_: string, error: unknown) => {
    failures.push(error);
  };
  const credentials = createCredentials({ store, failure });
  // Tries are counted by address, for the whole process: each desk has one of its own.
  const address = `198.51.${randomInt(256)}.${randomInt(256)}`;
  const addressOf = () => address;
  const own = { desk, store, credentials, addressOf, now, publicUrl, failure };
  const deps = {
    ...own,
    log,
    register,
    retention,
    shown,
    files,
    policy,
    sites,
    widget,
    assets,
    scripts,
  };
  app.route('/console', consoleRoutes(deps));
  const configOf = async (slug: string, instant?: string) => {
    const version =
      instant === undefined ? await sites.current(slug) : await sites.at(slug, instant);
    return version?.config ?? null;
  };
  app.route('/:site', policyRoutes({ policy, publicUrl, configOf }));

  /** Somebody of that role, on one site or on all, at the list of sites. */
  async function signedIn(
    role: Role,
    email = `${role}@example.ch`,
    on: string | null = null,
  ): Promise<Browser> {
    const { token } = await desk.invite(email, role, on);
    const browser = createBrowser(app, origin);
    await browser.get(`/console/enter/${token}`);
    await browser.submit('/console/enter');
    return browser;
  }

  async function close() {
    await store.close();
    await rm(folder, { recursive: true });
  }

  return {
    app,
    desk,
    store,
    shown,
    retention,
    credentials,
    register,
    policy,
    sites,
    failures,
    now,
    later,
    wait,
    signedIn,
    close,
  };
}

export type ADesk = Awaited<ReturnType<typeof aDesk>>;

/** As much of a browser as forms need: cookies, the page at hand, its forms. */
export interface Browser {
  cookie: string;
  /** The last page's HTML. */
  html: string;
  get(path: string): Promise<Response>;
  /** Posts the form of the page at hand whose action is this, with its fields as they stand. */
  submit(
    action: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

export function createBrowser(app: Hono, origin = ORIGIN): Browser {
  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (browser.cookie) headers.set('cookie', browser.cookie);
    const response = await app.request(new URL(path, origin), { ...init, headers });
    browser.cookie = withCookies(browser.cookie, response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (response.status === 303 && location) return request(location, { headers });
    browser.html = await response.clone().text();
    return response;
  }

  const browser: Browser = {
    cookie: '',
    html: '',
    get: (path) => request(path),
    async submit(action, fields = {}, headers = {}) {
      const body = fieldsOf(browser.html, action);
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name);
        for (const one of [value].flat()) body.append(name, one);
      }
      return request(action, {
        method: 'POST',
        body,
        headers: { origin, ...headers },
      });
    },
  };
  return browser;
}

/** What a browser sends after it was told to keep some cookies: by name, those of age 0 gone. */
function withCookies(present: string, told: readonly string[]): string {
  const jar = new Map(present.split('; ').flatMap((pair) => (pair ? [pairOf(pair)] : [])));
  for (const cookie of told) {
    const [name, value] = pairOf(cookie.split(';')[0] ?? '');
    if (cookie.includes('Max-Age=0')) jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

function pairOf(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** The fields of the form with this action (or with a button that leads there), as they stand. */
function fieldsOf(html: string, action: string): URLSearchParams {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find(
    (text) => text.includes(` action="${action}"`) || text.includes(` formaction="${action}"`),
  );
  if (form === undefined) throw new Error(`the page has no form for ${action}`);
  const fields = new URLSearchParams();
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const isChoice = /type="(radio|checkbox)"/.test(attributes);
    const name = of('name');
    if (name && (!isChoice || / checked/.test(attributes))) {
      fields.append(name, unescape(of('value') ?? ''));
    }
  }
  for (const [, name = '', text = ''] of form.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g,
  )) {
    fields.append(name, unescape(text).replaceAll('\n', '\r\n'));
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const [, value = ''] = /<option value="([^"]*)" selected/.exec(options) ?? [];
    fields.append(name, unescape(value));
  }
  return fields;
}

/** HTML's escapes read back. */
export function unescape(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
