/**
 * Entering and leaving the desk, and the language that it speaks.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { DeskUser } from '../../store/store.ts';
import { type Credentials, passwordFault, type SignIn } from '../credentials/credentials.ts';
import type { Entry, Way } from '../desk.ts';
import {
  type DeskEnv,
  type GuardDeps,
  keepSession,
  requireOwnOrigin,
  requireSession,
  SESSION_COOKIE,
} from '../guard.ts';
import type { PasswordWord } from '../words/door.ts';
import { deskLanguage } from '../words/words.ts';
import { browserOf } from './browser.ts';
import { HOME, type KeptForm, readKept } from './kept-form.ts';
import {
  codePage,
  type DoorReason,
  enterPage,
  linkOverPage,
  resumePage,
  signInPage,
} from './views.ts';

/** What the door needs besides the guard. */
export interface DoorDeps extends GuardDeps {
  readonly credentials: Credentials;
  /** Finds a person by their id. */
  readonly personOf: (id: string) => Promise<DeskUser | null>;
  /** The caller's address, as the proxies in front allow it to be known; never stored. */
  readonly addressOf: (c: Context) => string;
}

/** The cookie of a sign-in that waits for its code. */
const CHALLENGE_COOKIE = 'mes_choix_desk_code';

/** How long it waits, in seconds. */
const CHALLENGE_LIFE = 600;

/** `/sign-in`, `/sign-in/code`, `/enter/:token`, `/enter`, `/sign-out` and `/language`. */
export function doorRoutes(deps: DoorDeps): Hono<DeskEnv> {
  const { desk, credentials } = deps;
  const routes = new Hono<DeskEnv>();

  routes.get('/sign-in', (c) => c.html(signInPage(c.get('view'), HOME)));

  routes.post('/sign-in', async (c) => {
    requireOwnOrigin(deps, c);
    const form = c.get('form');
    const email = form.get('email') ?? '';
    const kept = readKept(form);
    const result = await credentials.signIn(email, form.get('password') ?? '', deps.addressOf(c));
    if (result.outcome === 'in') return enter(c, result.userId, 'password', kept);
    if (result.outcome === 'second') {
      const { challenge } = result;
      setCookie(c, CHALLENGE_COOKIE, challenge, { ...cookieOf(c), maxAge: CHALLENGE_LIFE });
      return c.html(codePage(c.get('view'), kept));
    }
    const reason = reasonOf(c, result);
    return c.html(signInPage(c.get('view'), kept, { email, reason }), statusOf(reason));
  });

  routes.post('/sign-in/code', async (c) => {
    requireOwnOrigin(deps, c);
    const form = c.get('form');
    const kept = readKept(form);
    const challenge = getCookie(c, CHALLENGE_COOKIE) ?? '';
    const result = await credentials.answer(challenge, form.get('code') ?? '', deps.addressOf(c));
    if (result.outcome === 'in') {
      deleteCookie(c, CHALLENGE_COOKIE, cookieOf(c));
      return enter(c, result.userId, 'second-factor', kept);
    }
    const reason = reasonOf(c, result);
    const view = c.get('view');
    if (reason.why === 'over') return c.html(signInPage(view, kept, { reason }), 401);
    return c.html(codePage(view, kept, reason), statusOf(reason));
  });

  // Opening the link does nothing: mail programs open links by themselves, to show a preview.
  routes.get('/enter/:token', async (c) => {
    c.header('referrer-policy', 'no-referrer');
    const token = c.req.param('token');
    const user = await desk.invited(token);
    if (!user) return c.html(linkOverPage(c.get('view')), 410);
    return c.html(enterPage(c.get('view'), { token, email: user.email }));
  });

  routes.post('/enter', async (c) => {
    requireOwnOrigin(deps, c, { withoutOrigin: true });
    const form = c.get('form');
    const token = form.get('token') ?? '';
    const password = form.get('password') ?? '';
    const invited = await desk.invited(token);
    const faults = invited ? faultsOf(form, password, invited) : [];
    if (invited && faults.length > 0) {
      c.header('referrer-policy', 'no-referrer');
      return c.html(enterPage(c.get('view'), { token, email: invited.email, faults }), 422);
    }
    const entry = await desk.enter(token, browserOf(c.req.header('user-agent')));
    if (!entry) return c.html(linkOverPage(c.get('view')), 410);
    const { user } = entry.session;
    if (password !== '') {
      await credentials.setPassword(user.id, password);
      await desk.note({ user, site: null, act: 'set-password', detail: user.email });
    }
    await welcome(c, entry);
    return c.redirect(HOME.path, 303);
  });

  routes.post('/sign-out', async (c) => {
    await desk.leave(requireSession(deps, c));
    deleteCookie(c, SESSION_COOKIE, { path: '/console' });
    const view = { ...c.get('view'), user: null, csrf: '', path: '/console/sign-in' };
    return c.html(signInPage(view, HOME, { reason: { why: 'left' } }));
  });

  routes.post('/language', (c) => {
    const { expiresAt } = requireSession(deps, c);
    const form = c.get('form');
    const language = deskLanguage(form.get('language') ?? '', '');
    keepSession(deps, c, c.get('token'), expiresAt, language);
    return c.redirect(backFrom(c), 303);
  });

  /** Lets somebody in, and on to where they were going. */
  async function enter(c: Context<DeskEnv>, userId: string, way: Way, kept: KeptForm) {
    const user = await deps.personOf(userId);
    if (!user) throw new Error('a person is gone whose password was right');
    const entry = await desk.begin(user, way, browserOf(c.req.header('user-agent')));
    await welcome(c, entry);
    if (!kept.fields) return c.redirect(kept.path, 303);
    const view = { ...c.get('view'), user, csrf: entry.session.csrf, path: HOME.path };
    return c.html(resumePage(view, kept));
  }

  /** Puts the new session into the browser; the one before it ends. */
  async function welcome(c: Context<DeskEnv>, { token, session }: Entry): Promise<void> {
    const before = c.get('session');
    if (before) await desk.leave(before);
    keepSession(deps, c, token, session.expiresAt, c.get('view').words.language);
  }

  const cookieOf = (c: Context) =>
    ({
      path: '/console/sign-in',
      httpOnly: true,
      sameSite: 'Lax',
      secure: deps.publicUrl(c).startsWith('https:'),
    }) as const;

  return routes;
}

/** Why one is not let in; says by a header when to come back. */
function reasonOf(
  c: Context<DeskEnv>,
  result: Extract<SignIn, { outcome: 'wrong' | 'wait' | 'over' }>,
): DoorReason {
  if (result.outcome !== 'wait') return { why: result.outcome };
  c.header('retry-after', String(result.seconds));
  return { why: 'wait', seconds: result.seconds };
}

const statusOf = ({ why }: DoorReason) => (why === 'wait' ? 429 : 401);

/** What is wrong with the password that was chosen; nothing where none was. */
function faultsOf(
  form: URLSearchParams,
  password: string,
  { email }: DeskUser,
): readonly PasswordWord[] {
  const again = form.get('again') ?? '';
  if (password === '' && again === '') return [];
  if (password !== again) return ['different'];
  const fault = passwordFault(password, email);
  return fault ? [fault] : [];
}

/** Where the form was: a path of the desk, and nothing else. */
function backFrom(c: Context<DeskEnv>): string {
  const back = c.get('form').get('back') ?? '';
  return /^\/console(\/[\w.-]+)*$/.test(back) ? back : HOME.path;
}
