/**
 * One's own account: everybody who is signed in has this page, whatever their role.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { DeskSession } from '../../store/store.ts';
import { type Asking, passwordFault, type Wait, type Wrong } from '../credentials/credentials.ts';
import type { DoorDeps } from '../door/routes.ts';
import { timeText } from '../door/views.ts';
import { type DeskEnv, DeskRefusal, requireSession } from '../guard.ts';
import type { People } from '../people/people.ts';
import { ACCOUNT } from '../words/account.ts';
import { PASSWORD_FAULTS } from '../words/door.ts';
import { fill } from '../words/words.ts';
import { codesPage, readSetup, setupPage } from './second-factor.ts';
import { accountPage } from './views.ts';

/** What the account needs besides the door. */
export interface AccountDeps extends DoorDeps {
  readonly people: People;
}

/** What good news the page may bring, by the word in its address. */
const DONE = {
  password: 'passwordDone',
  factor: 'setupDone',
  dropped: 'factorDropped',
  ended: 'ended',
} as const;

/** `/account` and below. */
export function accountRoutes(deps: AccountDeps): Hono<DeskEnv> {
  const { credentials, desk, people } = deps;
  const routes = new Hono<DeskEnv>();

  routes.get('/account', async (c) => {
    const session = requireSession(deps, c);
    const word = Object.entries(DONE).find(([name]) => name === c.req.query('done'))?.[1];
    return show(c, session, { done: word && wordsOf(c)[word] });
  });

  routes.post('/account/password', async (c) => {
    const session = requireSession(deps, c);
    const { user } = session;
    const form = c.get('form');
    const next = form.get('next') ?? '';
    const fault = next === form.get('again') ? passwordFault(next, user.email) : 'different';
    if (fault) return again(c, session, PASSWORD_FAULTS[c.get('view').words.language][fault]);
    if ((await credentials.meansOf(user.id)).hasPassword) {
      const present = form.get('present') ?? '';
      const result = await credentials.changePassword(askingOf(c, session), present, next);
      if (result.outcome !== 'done') return refused(c, session, result);
    } else {
      await credentials.setPassword(user.id, next);
    }
    await desk.note({ user, site: null, act: 'set-password', detail: user.email });
    // Whoever else is signed in as this person may be why the password is changed.
    await people.endSessions(user, user, session.tokenHash);
    return c.redirect('/console/account?done=password', 303);
  });

  routes.post('/account/second-factor', async (c) => {
    const session = requireSession(deps, c);
    const begun = await credentials.beginSecondFactor(askingOf(c, session), passwordOf(c));
    if (begun.outcome !== 'begun') return refused(c, session, begun);
    return c.html(await setupPage(c.get('view'), begun));
  });

  routes.post('/account/second-factor/confirm', async (c) => {
    const session = requireSession(deps, c);
    const setup = readSetup(c.get('form'));
    if (!setup) throw new DeskRefusal(400, 'missing');
    const code = c.get('form').get('code') ?? '';
    const result = await credentials.confirmSecondFactor(askingOf(c, session), code);
    if (result.outcome !== 'done') {
      const faults = [faultOf(c, result, 'wrongCode')];
      return c.html(await setupPage(c.get('view'), { ...setup, faults }), statusOf(result));
    }
    await noted(session, 'add-second-factor');
    return c.redirect('/console/account?done=factor', 303);
  });

  routes.post('/account/second-factor/codes', async (c) => {
    const session = requireSession(deps, c);
    const made = await credentials.newBackupCodes(askingOf(c, session), passwordOf(c));
    if (made.outcome !== 'made') return refused(c, session, made);
    await noted(session, 'new-backup-codes');
    return c.html(codesPage(c.get('view'), made.backupCodes));
  });

  routes.post('/account/second-factor/drop', async (c) => {
    const session = requireSession(deps, c);
    const result = await credentials.dropSecondFactor(askingOf(c, session), passwordOf(c));
    if (result.outcome !== 'done') return refused(c, session, result);
    await noted(session, 'drop-second-factor');
    return c.redirect('/console/account?done=dropped', 303);
  });

  routes.post('/account/sessions/end', async (c) => {
    const { user } = requireSession(deps, c);
    await people.endSession(user, user, c.get('form').get('session') ?? '');
    return c.redirect('/console/account?done=ended', 303);
  });

  routes.post('/account/sessions/end-others', async (c) => {
    const { user, tokenHash } = requireSession(deps, c);
    await people.endSessions(user, user, tokenHash);
    return c.redirect('/console/account?done=ended', 303);
  });

  const wordsOf = (c: Context<DeskEnv>) => ACCOUNT[c.get('view').words.language];
  const passwordOf = (c: Context<DeskEnv>) => c.get('form').get('password') ?? '';
  const noted = ({ user }: DeskSession, act: string) =>
    desk.note({ user, site: null, act, detail: user.email });
  const askingOf = (c: Context<DeskEnv>, { user }: DeskSession): Asking => ({
    userId: user.id,
    address: deps.addressOf(c),
  });

  async function show(
    c: Context<DeskEnv>,
    { user, tokenHash }: DeskSession,
    more: { readonly done?: string | undefined; readonly faults?: readonly string[] },
    status: 200 | 422 | 429 = 200,
  ) {
    const means = await credentials.meansOf(user.id);
    const sessions = await people.sessionsOf(user);
    const view = { user, means, sessions, own: tokenHash, ...more };
    return c.html(accountPage(c.get('view'), view), status);
  }

  const again = (c: Context<DeskEnv>, session: DeskSession, fault: string) =>
    show(c, session, { faults: [fault] }, 422);

  const statusOf = ({ outcome }: Wrong | Wait) => (outcome === 'wait' ? 429 : 422);
  const refused = (c: Context<DeskEnv>, session: DeskSession, result: Wrong | Wait) =>
    show(c, session, { faults: [faultOf(c, result)] }, statusOf(result));

  /** What is wrong, in words; where one has to wait, a header says for how long. */
  function faultOf(
    c: Context<DeskEnv>,
    result: Wrong | Wait,
    wrong: 'wrongPassword' | 'wrongCode' = 'wrongPassword',
  ): string {
    const words = wordsOf(c);
    if (result.outcome === 'wrong') return words[wrong];
    c.header('retry-after', String(result.seconds));
    return fill(words.wait, { time: timeText(c.get('view').words.language, result.seconds) });
  }

  return routes;
}
