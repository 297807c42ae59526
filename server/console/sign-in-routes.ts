/**
 * Entering and leaving the desk, and the language that it speaks.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import {
  type DeskEnv,
  type GuardDeps,
  keepSession,
  requireOwnOrigin,
  requireSession,
  SESSION_COOKIE,
} from './guard.ts';
import { closedPage, enterPage } from './views/door.ts';
import { deskLanguage } from './words/words.ts';

/** `/enter/:token`, `/enter`, `/sign-out` and `/language`. */
export function signInRoutes(deps: GuardDeps): Hono<DeskEnv> {
  const { desk } = deps;
  const routes = new Hono<DeskEnv>();

  // Opening the link does nothing: mail programs open links by themselves, to show a preview.
  routes.get('/enter/:token', (c) => {
    c.header('referrer-policy', 'no-referrer');
    return c.html(enterPage(c.get('view'), c.req.param('token')));
  });

  routes.post('/enter', async (c) => {
    requireOwnOrigin(deps, c, { withoutOrigin: true });
    const entry = await desk.enter(c.get('form').get('token') ?? '');
    if (!entry) return c.html(closedPage(c.get('view'), 'expired-link'), 410);
    const before = c.get('session');
    if (before) await desk.leave(before);
    keepSession(deps, c, entry.token, entry.session.expiresAt, c.get('view').words.language);
    return c.redirect('/console', 303);
  });

  routes.post('/sign-out', async (c) => {
    await desk.leave(requireSession(deps, c));
    deleteCookie(c, SESSION_COOKIE, { path: '/console' });
    return c.html(closedPage({ ...c.get('view'), user: null, csrf: '', path: '/console' }, 'left'));
  });

  routes.post('/language', (c) => {
    const { expiresAt } = requireSession(deps, c);
    const form = c.get('form');
    const language = deskLanguage(form.get('language') ?? '', '');
    keepSession(deps, c, c.get('token'), expiresAt, language);
    return c.redirect(backFrom(c), 303);
  });

  return routes;
}

/** Where the form was: a path of the desk, and nothing else. */
function backFrom(c: Context<DeskEnv>): string {
  const back = c.get('form').get('back') ?? '';
  return /^\/console(\/[\w.-]+)*$/.test(back) ? back : '/console';
}
