/**
 * Who asks, and whether they may: cookie, session, origin, form token and role, before every page.
 *
 * @module
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { DeskSession } from '../store/store.ts';
import type { Desk } from './desk.ts';
import { type DeskAct, may, maySomewhere, roleOn } from './roles.ts';
import type { DeskFault } from './views/fault.ts';
import type { PageContext } from './views/page.ts';
import { type DeskLanguage, deskLanguage, WORDS } from './words/words.ts';

/** What the guard leaves for the pages behind it. */
export interface DeskEnv {
  Variables: {
    view: PageContext;
    session: DeskSession | null;
    /** The session's own token, as the cookie has it. */
    token: string;
    /** What was posted; empty for a GET. */
    form: URLSearchParams;
  };
}

/** A refusal: thrown by pages, shown with everything that was typed. */
export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal';
  readonly status: 400 | 401 | 403 | 404 | 413;
  readonly fault: DeskFault;

  constructor(status: 400 | 401 | 403 | 404 | 413, fault: DeskFault) {
    super(fault);
    this.status = status;
    this.fault = fault;
  }
}

/** What the guard needs. */
export interface GuardDeps {
  readonly desk: Desk;
  /** The server's public address, as the browser sees it. */
  readonly publicUrl: (c: Context) => string;
  readonly now: () => Date;
}

/** The session's cookie; the only one that the desk sets. */
export const SESSION_COOKIE = 'mes_choix_desk';

/** The longest body of a form, in bytes. */
const LONGEST_BODY = 2 * 1024 * 1024;

/** Reads who asks, in which language, and what was posted. Refuses nothing by itself but size. */
export function identify({ desk }: GuardDeps): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const accepted = c.req.header('accept-language') ?? '';
    const path = c.req.method === 'POST' ? pageOf(c) : c.req.path;
    const look = (chosen: string | undefined, session: DeskSession | null): PageContext => ({
      words: WORDS[deskLanguage(chosen, accepted)],
      user: session?.user ?? null,
      csrf: session?.csrf ?? '',
      path,
      isAnswer: c.req.method === 'POST',
    });
    // First what was typed: should the store be away, the page can still show it.
    c.set('view', look(c.req.query('ui'), null));
    c.set('session', null);
    c.set('form', new URLSearchParams());
    if (c.req.method === 'POST') {
      c.set('form', await readForm(c.req.raw));
      c.set('view', look(c.get('form').get('ui') ?? c.req.query('ui'), null));
    }

    // The language chosen at the desk travels in the session's cookie: it needs none of its own.
    const [token = '', chosen] = (getCookie(c, SESSION_COOKIE) ?? '').split('.');
    c.set('token', token);
    const session = token === '' ? null : await desk.session(token);
    c.set('session', session);
    if (session) c.set('view', look(chosen, session));
    await next();
  };
}

/**
 * Lets only those through whose role allows the act, and only forms of our own pages. A path with a
 * `:site` asks for the role there: of a site on which one has none, nothing is said at all. Without
 * one, the act must be allowed somewhere; the page shows what belongs to these sites.
 */
export function allow(deps: GuardDeps, act: DeskAct): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const { user } = requireSession(deps, c);
    const site = c.req.param('site');
    if (site !== undefined && roleOn(user, site) === null) throw new DeskRefusal(404, 'missing');
    const isAllowed = site === undefined ? maySomewhere(user, act) : may(user, site, act);
    if (!isAllowed) throw new DeskRefusal(403, 'forbidden');
    await next();
  };
}

/** The session, where there is one and the request is one of our own. */
export function requireSession(deps: GuardDeps, c: Context<DeskEnv>): DeskSession {
  const session = c.get('session');
  if (!session) throw new DeskRefusal(401, 'expired');
  if (c.req.method === 'POST') {
    requireOwnOrigin(deps, c);
    if (!isSameSecret(c.get('form').get('csrf') ?? '', session.csrf)) {
      throw new DeskRefusal(403, 'form');
    }
  }
  return session;
}

/**
 * Refuses a form of another site's page.
 *
 * `withoutOrigin`: the page of a one-time link sends no referrer, and so has the origin `null`;
 * over plain HTTP the browser says nothing else. There the token itself is what counts.
 */
export function requireOwnOrigin(
  { publicUrl }: GuardDeps,
  c: Context<DeskEnv>,
  { withoutOrigin = false } = {},
): void {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin') ?? 'null';
  const isOurs = site === undefined || site === 'same-origin';
  if (isOurs && origin === new URL(publicUrl(c)).origin) return;
  if (origin === 'null' && (site === 'same-origin' || (withoutOrigin && isOurs))) return;
  throw new DeskRefusal(403, 'origin');
}

/** Puts the session into the browser, with the desk's language. */
export function keepSession(
  { publicUrl, now }: GuardDeps,
  c: Context<DeskEnv>,
  token: string,
  expiresAt: string,
  language: DeskLanguage,
): void {
  setCookie(c, SESSION_COOKIE, `${token}.${language}`, {
    path: '/console',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl(c).startsWith('https:'),
    maxAge: Math.max(0, Math.floor((Date.parse(expiresAt) - now().getTime()) / 1_000)),
  });
}

/** The page that a form was on, for the way back to it. */
function pageOf(c: Context<DeskEnv>): string {
  const referrer = c.req.header('referer') ?? '';
  const path = URL.canParse(referrer) ? new URL(referrer).pathname : '';
  return /^\/console\/(?!enter\/)/.test(path) ? path : '/console';
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams();
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST_BODY) {
    throw new DeskRefusal(413, 'large');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > LONGEST_BODY) throw new DeskRefusal(413, 'large');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** Compares digests, so that neither length nor content shows in the time it takes. */
function isSameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
