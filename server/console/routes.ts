/**
 * The desk at `/console`: plain pages, made on the server, that work without JavaScript.
 *
 * Nothing here is cached, framed or loaded from elsewhere. Whatever goes wrong, the answer is a page
 * that says what to do and still shows what was typed.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { Log } from '../log/log.ts';
import type { Policy } from '../policy/policy.ts';
import type { Register } from '../register/register.ts';
import type { Retention } from '../register/retention.ts';
import type { ShownCounter } from '../site/shown-counter.ts';
import type { KeptFiles } from '../site/kept-widget.ts';
import type { Assets } from '../site/assets.ts';
import type { WidgetBuild } from '../site/notices.ts';
import type { Sites } from '../site/sites.ts';
import { type Store, Unavailable } from '../store/store.ts';
import { deskDocumentRoutes } from './api/routes.ts';
import { accountRoutes } from './account/routes.ts';
import { createBannerEdition } from './banner-edition.ts';
import { lookRoutes } from './configuration/look-routes.ts';
import { configurationRoutes } from './configuration/routes.ts';
import type { Credentials } from './credentials/credentials.ts';
import type { DeskContext } from './desk-context.ts';
import { HOME, isWritten, keptOf } from './door/kept-form.ts';
import { acknowledges } from './door/acknowledge.ts';
import { doorRoutes } from './door/routes.ts';
import { resumePage, signInPage } from './door/views.ts';
import { EDITOR_STYLES } from './editor-styles.ts';
import { createEditions } from './editions.ts';
import { editRoutes } from './edit-routes.ts';
import {
  allow,
  type DeskEnv,
  DeskRefusal,
  type GuardDeps,
  identify,
  requireOwnOrigin,
} from './guard.ts';
import { languagesRoutes } from './languages-routes.ts';
import { journalRoutes } from './journal/routes.ts';
import { listRoutes } from './list-routes.ts';
import { numbersRoutes } from './numbers/routes.ts';
import { createPeople } from './people/people.ts';
import { peopleRoutes } from './people/routes.ts';
import { createPlaces } from './places.ts';
import { createPreview } from './preview.ts';
import { registerRoutes } from './register/routes.ts';
import { REGISTER_STYLES } from './register/styles.ts';
import { recentAnswers } from './publish/consequence.ts';
import { createConfigurationCarrier } from './configuration/carrier.ts';
import { createPublications } from './publications.ts';
import { tellsOfWaiting } from './publish/waiting.ts';
import { pdfRoutes } from './publish/pdf-routes.ts';
import { visitorRoutes } from './publish/visitor-routes.ts';
import { waitingRoutes } from './publish/waiting-routes.ts';
import { publishRoutes } from './publish-routes.ts';
import { type DeskScripts, scriptRoutes } from './scripts.ts';
import { STYLESHEET } from './stylesheet.ts';
import { tellsTime } from './tells-time.ts';
import { versionRoutes } from './version-routes.ts';
import { faultPage } from './views/fault.ts';

/** What the desk needs. */
export interface ConsoleDeps extends GuardDeps {
  readonly store: Pick<
    Store,
    | 'documents'
    | 'configurations'
    | 'publications'
    | 'sites'
    | 'log'
    | 'register'
    | 'desk'
    | 'shown'
    | 'sentHeads'
  >;
  readonly register: Pick<Register, 'erase' | 'prove'>;
  readonly log: Log;
  readonly retention: Pick<Retention, 'counts'>;
  readonly shown: Pick<ShownCounter, 'flush' | 'learn'>;
  readonly files: KeptFiles;
  readonly credentials: Credentials;
  /** The caller's address, as the proxies in front allow it to be known; never stored. */
  readonly addressOf: (c: Context) => string;
  readonly policy: Policy;
  readonly sites: Sites;
  readonly widget: WidgetBuild;
  /** The built widget, for previews. */
  readonly assets: Assets;
  /** The built scripts of `app/`; none where nothing is built: the buttons do the same. */
  readonly scripts: DeskScripts;
  /** Is told of what went wrong inside. */
  readonly failure?: ((where: string, error: unknown) => void) | undefined;
}

/** Of every page; the preview's own is stricter. */
export const CONSOLE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types mes-choix-ui mes-choix-desk ProseMirrorClipboard";

/** To be mounted at `/console`. */
export function consoleRoutes(deps: ConsoleDeps): Hono<DeskEnv> {
  const context = contextOf(deps);
  const routes = new Hono<DeskEnv>();

  routes.use(async (c, next) => {
    c.header('content-security-policy', CONSOLE_CSP);
    c.header('x-frame-options', 'DENY');
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('cache-control', 'no-store');
    await next();
  });
  const styles = STYLESHEET + REGISTER_STYLES + EDITOR_STYLES;
  routes.get('/desk.css', (c) => file(c, 'text/css; charset=utf-8', styles));
  routes.route('/app', scriptRoutes(deps.scripts));
  routes.route('/', deskDocumentRoutes({ version: deps.assets.version, ...deps }));

  // A sandboxed frame has no session, and what it shows is published.
  routes.route('/look', lookRoutes(deps));

  routes.use(identify(deps));
  routes.use(acknowledges());
  routes.onError((error, c) => answerFault(deps, error, c));
  routes.use(tellsTime(deps));
  routes.route('/', doorRoutes(context));
  routes.route('/', accountRoutes(context));
  routes.route('/', peopleRoutes(context));
  for (const path of ['/sites/:site', '/sites/:site/*']) routes.use(path, tellsOfWaiting(context));
  routes.route('/', journalRoutes(context));
  routes.route('/', listRoutes(context));
  routes.route('/', configurationRoutes({ ...deps, ...context, sites: deps.sites }));
  routes.route('/', waitingRoutes({ ...context, store: deps.store }));
  routes.route('/', visitorRoutes(context));
  routes.route('/', pdfRoutes({ ...context, sites: deps.sites }));
  routes.route('/', languagesRoutes({ ...context, sites: deps.sites }));
  routes.route('/', publishRoutes(context));
  routes.route('/', versionRoutes(context));
  // Before the documents, whose paths would take a section for a kind of theirs.
  routes.route('/', registerRoutes({ ...deps, places: context.places }));
  routes.route('/', numbersRoutes({ ...deps, places: context.places }));
  routes.route('/', editRoutes(context));
  routes.all('*', allow(deps, 'read'), () => {
    throw new DeskRefusal(404, 'missing');
  });
  return routes;
}

function contextOf(deps: ConsoleDeps): DeskContext {
  const { policy, sites } = deps;
  const banner = createBannerEdition(deps);
  const editions = createEditions({ policy, sites, banner });
  return {
    ...deps,
    people: createPeople(deps),
    personOf: (id) => deps.store.desk.user(id),
    banner,
    editions,
    recent: (site) => recentAnswers(deps.store.log, site),
    publications: createPublications({
      store: deps.store,
      editions,
      configurations: createConfigurationCarrier(deps),
      now: deps.now,
    }),
    places: createPlaces(sites, editions),
    preview: createPreview({ policy, banner, publicUrl: deps.publicUrl }),
  };
}

/** Small, and asked for anew with each release: an hour is enough. */
function file(c: Context<DeskEnv>, type: string, text: string): Response {
  return c.body(text, 200, { 'content-type': type, 'cache-control': 'max-age=3600' });
}

function answerFault(
  deps: ConsoleDeps,
  error: Error,
  c: Context<DeskEnv>,
): Response | Promise<Response> {
  const view = c.get('view');
  if (error instanceof DeskRefusal) {
    if (error.fault === 'expired') return atTheDoor(deps, c);
    // Signed in again in another tab: the form is of the session before.
    if (error.fault === 'form') return c.html(resumePage(view, keptOf(c)), 403);
    return c.html(faultPage(view, error.fault, typedIn(c)), error.status);
  }
  const isAway = error instanceof Unavailable;
  if (!isAway) deps.failure?.(`${c.req.method} /console`, error);
  const fault = isAway ? 'unavailable' : 'broken';
  return c.html(faultPage(view, fault, typedIn(c)), isAway ? 503 : 500);
}

/** Nobody is signed in: the door, with what was to be done, so that it can be done behind it. */
function atTheDoor(deps: ConsoleDeps, c: Context<DeskEnv>): Response | Promise<Response> {
  const view = c.get('view');
  const isOver = c.get('token') !== '';
  if (c.req.method === 'POST') {
    try {
      requireOwnOrigin(deps, c);
    } catch {
      return c.html(signInPage(view, HOME), 401);
    }
  }
  const kept = keptOf(c);
  const isEnded = isOver || kept.fields !== null;
  return c.html(signInPage(view, kept, isEnded ? { reason: { why: 'ended' } } : {}), 401);
}

/** What a person has written into the form; not what our page had put into it. */
function typedIn(c: Context<DeskEnv>): [string, string][] {
  return [...c.get('form')].filter(([, text]) => isWritten(text));
}
