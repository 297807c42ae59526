/**
 * Passwords and second factors as better-auth checks them. Loaded when somebody first signs in.
 *
 * Every check goes through its handler, as a request would, so that its limits hold.
 *
 * @module
 */
import { isAPIError } from 'better-auth/api';
import { CALLER, INSIDE, openAuth } from './auth.ts';
import type { Asking, Credentials, CredentialsDeps, SignIn, Wait, Wrong } from './credentials.ts';

/** The cookie in which better-auth keeps a sign-in that waits for its code. */
const CHALLENGE = 'better-auth.two_factor';

/** How long an account is locked after too many codes, in seconds: better-auth's own default. */
const LOCKED = 15 * 60;

/** What better-auth answered. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Opens them over the store's tables. */
export async function openCredentials(deps: CredentialsDeps): Promise<Credentials> {
  const auth = await openAuth(deps);
  const { internalAdapter: inner, password: passwords } = await auth.$context;

  async function ask(
    path: string,
    body: object,
    address: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      origin: INSIDE,
      [CALLER]: address,
      ...more,
    };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    try {
      const response = await auth.handler(new Request(`${INSIDE}${path}`, request));
      const { status, headers: told } = response;
      return { status, headers: told, body: bodyOf(await response.json().catch(() => null)) };
    } catch (error) {
      // What is no refusal is a fault of ours, or the store that is away: told as it is.
      if (!isAPIError(error)) throw error;
      return { status: error.statusCode, headers: new Headers(), body: bodyOf(error.body) };
    }
  }

  /** The same, as somebody who is signed in; the session is gone when it was answered. */
  async function askAs({ userId, address }: Asking, path: string, body: object): Promise<Answer> {
    const { token } = await inner.createSession(userId);
    try {
      return await ask(path, body, address, { authorization: `Bearer ${token}` });
    } finally {
      await inner.deleteSession(token);
    }
  }

  async function entered(answer: Answer): Promise<Extract<SignIn, { outcome: 'in' }>> {
    const { token, user } = answer.body;
    if (typeof token === 'string') await inner.deleteSession(token);
    const id = typeof user === 'object' && user !== null && 'id' in user ? user.id : undefined;
    if (typeof id !== 'string') throw new Error('better-auth let in somebody without an id');
    return { outcome: 'in', userId: id };
  }

  return {
    async signIn(email, password, address) {
      const answer = await ask('/sign-in/email', { email, password }, address);
      if (answer.status !== 200) return refusal(answer);
      if (answer.body['twoFactorRedirect'] !== true) return entered(answer);
      return { outcome: 'second', challenge: challengeOf(answer.headers) };
    },

    async answer(challenge, code, address) {
      const said = code.replaceAll(/\s/g, '').toLowerCase();
      const path = /^\d{6}$/.test(said) ? 'verify-totp' : 'verify-backup-code';
      const cookie = { cookie: `${CHALLENGE}=${challenge}` };
      const answer = await ask(`/two-factor/${path}`, { code: said }, address, cookie);
      if (answer.status === 200) return entered(answer);
      const { code: why } = answer.body;
      const isOver = why === 'INVALID_TWO_FACTOR_COOKIE' || String(why).startsWith('TOO_MANY_ATT');
      return isOver ? { outcome: 'over' } : refusal(answer);
    },

    async meansOf(userId) {
      const accounts = await inner.findAccounts(userId);
      const user = await inner.findUserById(userId);
      return {
        hasPassword: accounts.some(({ password }) => Boolean(password)),
        hasSecondFactor:
          user !== null && 'twoFactorEnabled' in user && user.twoFactorEnabled === true,
      };
    },

    async setPassword(userId, password) {
      const hash = await passwords.hash(password);
      const accounts = await inner.findAccounts(userId);
      if (accounts.length > 0) await inner.updatePassword(userId, hash);
      else await inner.createAccount({ ...credentialOf(userId), password: hash });
    },

    async changePassword(asking, present, next) {
      const body = { currentPassword: present, newPassword: next };
      const answer = await askAs(asking, '/change-password', body);
      return answer.status === 200 ? { outcome: 'done' } : refusal(answer);
    },

    async beginSecondFactor(asking, password) {
      const answer = await askAs(asking, '/two-factor/enable', { password });
      if (answer.status !== 200) return refusal(answer);
      const { totpURI } = answer.body;
      return { outcome: 'begun', uri: String(totpURI), backupCodes: codesIn(answer) };
    },

    async confirmSecondFactor(asking, code) {
      const said = { code: code.replaceAll(/\s/g, '') };
      const answer = await askAs(asking, '/two-factor/verify-totp', said);
      if (typeof answer.body['token'] === 'string') await inner.deleteSession(answer.body['token']);
      return answer.status === 200 ? { outcome: 'done' } : refusal(answer);
    },

    async newBackupCodes(asking, password) {
      const answer = await askAs(asking, '/two-factor/generate-backup-codes', { password });
      if (answer.status !== 200) return refusal(answer);
      return { outcome: 'made', backupCodes: codesIn(answer) };
    },

    async dropSecondFactor(asking, password) {
      const answer = await askAs(asking, '/two-factor/disable', { password });
      return answer.status === 200 ? { outcome: 'done' } : refusal(answer);
    },
  };
}

const credentialOf = (userId: string) => ({ userId, accountId: userId, providerId: 'credential' });

function refusal({ status, headers, body }: Answer): Wrong | Wait {
  if (status === 429) {
    const seconds = Number(headers.get('x-retry-after') ?? LOCKED);
    return { outcome: 'wait', seconds: Math.max(1, seconds) };
  }
  if (status >= 500) throw new Error(`better-auth answered ${status}: ${String(body['code'])}`);
  return { outcome: 'wrong' };
}

function bodyOf(told: unknown): Answer['body'] {
  return typeof told === 'object' && told !== null ? { ...told } : {};
}

function challengeOf(headers: Headers): string {
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const found = cookies.find((cookie) => cookie.startsWith(`${CHALLENGE}=`));
  if (found === undefined) throw new Error('better-auth asked for a code without a challenge');
  return found.slice(CHALLENGE.length + 1);
}

function codesIn({ body }: Answer): readonly string[] {
  const codes = body['backupCodes'];
  return Array.isArray(codes) ? codes.map(String) : [];
}
