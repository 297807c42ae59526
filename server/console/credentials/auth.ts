/**
 * better-auth, set up for the desk.
 *
 * It answers nobody but us: its pages are not mounted anywhere, and what it calls a session lives in
 * memory for the length of one request. The browser's session is the desk's own (`desk.ts`).
 *
 * @module
 */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins/bearer';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { type CredentialsDeps, PASSWORD_LENGTH } from './credentials.ts';

/** An address that no request from outside can name. */
export const INSIDE = 'http://desk.invalid';

/** The header by which it is told who asks: `caller.ts` has read it as the proxies allow. */
export const CALLER = 'x-mes-choix-caller';

/** As much of better-auth as is used here. */
export interface Auth {
  handler(request: Request): Promise<Response>;
  readonly $context: Promise<{
    readonly password: { hash(password: string): Promise<string> };
    readonly internalAdapter: {
      createSession(userId: string): Promise<{ readonly token: string }>;
      deleteSession(token: string): Promise<void>;
      findUserById(userId: string): Promise<object | null>;
      findAccounts(userId: string): Promise<readonly CredentialAccount[]>;
      createAccount(account: Record<string, string>): Promise<unknown>;
      updatePassword(userId: string, password: string): Promise<unknown>;
    };
  }>;
}

/** A password, as better-auth calls it. */
interface CredentialAccount {
  readonly providerId: string;
  readonly password?: string | null | undefined;
}

/** Opens it over the store's tables. */
export async function openAuth({ store, failure }: CredentialsDeps): Promise<Auth> {
  const secret = await store.secret('auth-key', () => randomBytes(32));
  const { db, type } = store.credentials;
  return betterAuth({
    appName: 'Mes choix',
    baseURL: INSIDE,
    basePath: '/',
    secret: Buffer.from(secret).toString('base64url'),
    database: { db, type } as NonNullable<BetterAuthOptions['database']>,
    telemetry: { enabled: false },
    logger: {
      log(level, message, ...more) {
        if (level === 'error') failure?.(`better-auth: ${message}`, more[0]);
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    ...sessions(),
    ...tables,
    rateLimit: {
      enabled: true,
      storage: 'memory',
      customRules: {
        '/sign-in/email': { window: 60, max: 5 },
        '/change-password': { window: 60, max: 5 },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [CALLER] },
      // The tables are ours, and have no columns for what is not used.
      database: { validateSchema: false, generateId: () => randomUUID() },
    },
    // Refusals are thrown to us as well: it writes to the console what is not, and forgets its kind.
    onAPIError: { throw: true },
    plugins: [
      bearer(),
      twoFactor({
        issuer: 'Mes choix',
        backupCodeOptions: { customBackupCodesGenerate: makeBackupCodes },
        schema: secondFactorTables,
      }),
    ],
  });
}

/** Without the letters and digits that are taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes of 49 bits each, as `k7dqm-x2vfb`. */
function makeBackupCodes(): string[] {
  const part = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 10 }, () => `${part()}-${part()}`);
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

const tables = {
  user: { modelName: 'desk_users', fields: times },
  account: {
    modelName: 'desk_passwords',
    fields: { ...times, userId: 'user_id', accountId: 'account', providerId: 'provider' },
  },
  verification: {
    modelName: 'desk_challenges',
    storeInDatabase: true,
    storeIdentifier: 'hashed',
    fields: { ...times, expiresAt: 'expires_at' },
  },
} as const satisfies Partial<BetterAuthOptions>;

const secondFactorTables = {
  user: { fields: { twoFactorEnabled: 'has_second_factor' } },
  twoFactor: {
    modelName: 'desk_second_factors',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      verified: 'is_verified',
      failedVerificationCount: 'failures',
      lockedUntil: 'locked_until',
    },
  },
};

/** Sessions of one request: in memory, each gone when it was used, or a minute later. */
function sessions(): Partial<BetterAuthOptions> {
  const kept = new Map<string, { readonly value: string; readonly until: number }>();
  const get = (key: string) => {
    const found = kept.get(key);
    return found && found.until > Date.now() ? found.value : null;
  };
  const set = (key: string, value: string, seconds = 60) => {
    const now = Date.now();
    for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
    kept.set(key, { value, until: now + seconds * 1000 });
  };
  return {
    session: { storeSessionInDatabase: false, expiresIn: 60 },
    secondaryStorage: {
      get,
      set,
      delete: (key) => void kept.delete(key),
      getAndDelete(key) {
        const value = get(key);
        kept.delete(key);
        return value;
      },
      increment(key, seconds) {
        const count = Number(get(key) ?? 0) + 1;
        set(key, String(count), seconds);
        return count;
      },
    },
  };
}
