/**
 * The server as one function from request to response: routes, headers, errors.
 *
 * It never listens and never reads the environment. Here each slice gets the questions that it has
 * of another one; they do not know each other.
 *
 * @module
 */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ConsentEvent } from '../widget/contract.ts';
import { type Caller, createCaller, isForwarded } from './caller.ts';
import { createCredentials } from './console/credentials/credentials.ts';
import { consoleRoutes } from './console/routes.ts';
import type { DeskScripts } from './console/scripts.ts';
import { docsRoutes } from './docs/routes.ts';
import type { DocsPages } from './docs/pages.ts';
import { type FrontLink, frontPage } from './front-page.ts';
import { FRONT_STYLES_SOURCE } from './front-styles.ts';
import { type LogLines, noLines } from './log-lines.ts';
import { logRoutes } from './log/routes.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { metricsRoutes } from './metrics/routes.ts';
import { openApiRoutes } from './openapi/routes.ts';
import { policyRoutes } from './policy/routes.ts';
import { problemResponse } from './problem.ts';
import { nothingAt, problemOf, unavailable } from './refusals.ts';
import type { SentChoice } from './register/deps.ts';
import { portableSchemaRoutes } from './register/portable-answer.ts';
import { registerRoutes } from './register/routes.ts';
import type { Assets } from './site/assets.ts';
import { choiceCookie } from './site/choice-cookie.ts';
import { siteRoutes } from './site/routes.ts';
import { shownRoutes } from './site/shown-routes.ts';
import type { Slices } from './slices.ts';
import { witnessRoutes } from './witness/routes.ts';

/** What the server is made of. */
export interface AppDeps extends Omit<Slices, 'close'> {
  readonly assets: Assets;
  /** The built scripts of the desk. */
  readonly deskScripts: DeskScripts;
  /** The built documentation; default: none. */
  readonly docs?: DocsPages | undefined;
  /** The public address; `null` where each request tells it. */
  readonly url: string | null;
  /** How many proxies stand in front. */
  readonly proxies: number;
  /** Events a minute by site and address; 0 for no limit. */
  readonly rate: number;
  readonly now: () => Date;
  readonly lines?: LogLines | undefined;
  /** Where the server's work is counted. */
  readonly metrics?: Metrics | undefined;
  /** Who has it may read the metrics from another machine. */
  readonly metricsToken?: string | null | undefined;
  /** More links for the front page. */
  readonly links?: readonly FrontLink[] | undefined;
}

/** Makes the server. */
export function createApp(deps: AppDeps): Hono {
  const { lines = noLines, metrics = createMetrics() } = deps;
  const caller = createCaller(deps);
  const app = new Hono();
  const configOf = async (slug: string, at?: string) => {
    if (at === undefined) return (await deps.sites.current(slug))?.config ?? null;
    // A new site's documents are published a moment before its first configuration.
    const version = (await deps.sites.at(slug, at)) ?? (await deps.store.sites.versions(slug))[0];
    return version?.config ?? null;
  };
  app.use(counted(lines, metrics));
  app.use(secured);
  if (deps.proxies === 0) app.use(warnedOfProxies(lines, deps.url));
  app.onError((error, c) => answerError(error, c, lines));
  app.notFound((c) => problemResponse(nothingAt(app, c)));

  app.get('/', async (c) => {
    c.header('content-security-policy', FRONT_CSP);
    c.header('cache-control', 'no-cache');
    return c.html(frontPage(caller.ownOrigin(c), await listedSites(deps), deps.links ?? []));
  });
  // Browsers ask for it on every page: there is none, and that is no fault.
  app.get('/favicon.ico', (c) => c.body(null, 204, { 'cache-control': 'max-age=86400' }));
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    await deps.store.check().catch((error: unknown) => {
      throw unavailable(error);
    });
    return c.json({ status: 'ready' }, 200, { 'cache-control': 'no-store' });
  });
  app.route('/', docsRoutes({ pages: deps.docs ?? new Map(), ownOrigin: caller.ownOrigin }));
  app.route('/console', consoleRoutes(consoleDeps(deps, caller, lines)));
  app.route('/log', logRoutes({ log: deps.log }));
  app.route('/log/witness', witnessRoutes({ witness: deps.witness, alarm: lines.warning }));
  app.route('/', metricsRoutes({ ...deps, ...caller, metrics }));
  app.route('/', openApiRoutes({ version: deps.assets.version, ownOrigin: caller.ownOrigin }));
  app.route('/:site/notices/:hash', shownRoutes({ ...caller, ...shownOf(deps) }));
  app.route('/', siteRoutes({ ...deps, ownOrigin: caller.ownOrigin }));
  app.route('/schema', portableSchemaRoutes({ ownOrigin: caller.ownOrigin }));
  app.route('/:site', registerRoutes(registerDeps(deps, caller)));
  app.route('/:site', policyRoutes({ policy: deps.policy, configOf, publicUrl: caller.ownOrigin }));
  return app;
}

const FRONT_CSP = `default-src 'none'; style-src ${FRONT_STYLES_SOURCE}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** For what may hold a body that a browser could take for something else. */
const secured: MiddlewareHandler = async (c, next) => {
  c.header('x-content-type-options', 'nosniff');
  // Not `no-referrer`: a form's own origin would then arrive as `null`.
  c.header('referrer-policy', 'same-origin');
  await next();
};

function counted(lines: LogLines, metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const { method } = c.req;
    const ms = performance.now() - begun;
    const request = { method, route: routePath(c, -1), status: c.res.status, ms };
    metrics.request(request);
    lines.request(request);
  };
}

/** Says once that a proxy stands in front which the settings do not know of. */
function warnedOfProxies(lines: LogLines, url: string | null): MiddlewareHandler {
  let isWarned = false;
  return async (c, next) => {
    if (!isWarned && isForwarded(c)) {
      isWarned = true;
      lines.warning(
        'Requests come through a proxy, and TRUST_PROXY is not set: all visitors count as one for the rate limit. Set TRUST_PROXY to how many proxies stand in front.',
      );
      if (url === null) {
        lines.warning(
          "MES_CHOIX_URL is not set: the server's own origin is what the Host header says.",
        );
      }
    }
    await next();
  };
}

function shownOf({ files, sites }: AppDeps) {
  return { files, notice: (slug: string, hash: string) => sites.notice(slug, hash) };
}

function registerDeps({ register, sites, rate, now, formKey }: AppDeps, caller: Caller) {
  return {
    register,
    rate,
    formKey,
    ...caller,
    async siteOf(slug: string) {
      const site = await sites.published(slug);
      if (!site) return null;
      const { rules, version } = site;
      return {
        ...rules,
        name: version.config.name,
        origins: version.config.origins,
        controller: version.config.controller,
        retainDays: version.config.records?.retainDays,
        choiceCookie:
          rules.cookieBy &&
          ((event: ConsentEvent, sent: SentChoice) =>
            choiceCookie(rules, event, { ...sent, now: now() })),
      };
    },
    noticeOf: (slug: string, hash: string) => sites.told(slug, hash),
  };
}

function consoleDeps(deps: AppDeps, caller: Caller, lines: LogLines) {
  const failure = (where: string, error: unknown) => lines.failure(where, error);
  return {
    ...deps,
    scripts: deps.deskScripts,
    publicUrl: caller.ownOrigin,
    addressOf: caller.addressOf,
    credentials: createCredentials({ store: deps.store, failure }),
    failure,
  };
}

async function listedSites({ sites }: AppDeps) {
  const found = await Promise.all((await sites.list()).map((slug) => sites.current(slug)));
  return found.flatMap((version) =>
    version ? [{ slug: version.site, name: version.config.name }] : [],
  );
}

function answerError(error: Error, c: Context, lines: LogLines): Response {
  const problem = problemOf(error);
  if (problem.status >= 500) lines.failure(`${c.req.method} ${routePath(c, -1)}`, error);
  return problemResponse(problem);
}
