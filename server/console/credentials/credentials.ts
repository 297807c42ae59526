/**
 * How people prove who they are: a password, and a second factor where they set one up.
 *
 * @module
 */
import type { CredentialTables } from '../../store/store.ts';

/** What was given is not right. */
export interface Wrong {
  readonly outcome: 'wrong';
}

/** Too many tries from one address: come back in so many seconds. */
export interface Wait {
  readonly outcome: 'wait';
  readonly seconds: number;
}

/** How a sign-in goes on. */
export type SignIn =
  | { readonly outcome: 'in'; readonly userId: string }
  /** The password is right; `challenge` is to come back with the code. It lives ten minutes. */
  | { readonly outcome: 'second'; readonly challenge: string }
  /** The challenge is unknown, too old, or was tried too often: from the beginning. */
  | { readonly outcome: 'over' }
  | Wrong
  | Wait;

/** A second factor that is set up but not yet in force: a first code of it is still to come. */
export interface NewSecondFactor {
  readonly outcome: 'begun';
  /** `otpauth://totp/...`, for an authenticator. */
  readonly uri: string;
  /** Each opens once, in place of a code. */
  readonly backupCodes: readonly string[];
}

/** New codes, which take the place of the ones before. */
export interface NewBackupCodes {
  readonly outcome: 'made';
  readonly backupCodes: readonly string[];
}

/** It is done. */
export interface Done {
  readonly outcome: 'done';
}

/** What somebody has to sign in with. */
export interface Means {
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
}

/** Somebody who is signed in, and the address that they ask from. */
export interface Asking {
  readonly userId: string;
  /** Held in memory alone, to count tries; never stored. */
  readonly address: string;
}

/** Passwords and second factors. Every try counts against the address it comes from. */
export interface Credentials {
  signIn(email: string, password: string, address: string): Promise<SignIn>;
  /** Goes on with a code of the authenticator, or one of the backup codes. */
  answer(
    challenge: string,
    code: string,
    address: string,
  ): Promise<Exclude<SignIn, { readonly outcome: 'second' }>>;
  meansOf(userId: string): Promise<Means>;
  /** Sets the password of somebody whom a link has let in. */
  setPassword(userId: string, password: string): Promise<void>;
  changePassword(asking: Asking, present: string, next: string): Promise<Done | Wrong | Wait>;
  beginSecondFactor(asking: Asking, password: string): Promise<NewSecondFactor | Wrong | Wait>;
  /** Puts it in force, where the code is one of it. */
  confirmSecondFactor(asking: Asking, code: string): Promise<Done | Wrong | Wait>;
  newBackupCodes(asking: Asking, password: string): Promise<NewBackupCodes | Wrong | Wait>;
  dropSecondFactor(asking: Asking, password: string): Promise<Done | Wrong | Wait>;
}

/** What they are made of. */
export interface CredentialsDeps {
  readonly store: {
    readonly credentials: CredentialTables;
    secret(name: string, make: () => Uint8Array): Promise<Uint8Array>;
  };
  /** Is told of what went wrong inside. */
  readonly failure?: ((where: string, error: unknown) => void) | undefined;
}

/** The fewest and the most characters of a password. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** What is wrong with a password that somebody chooses; `null`: nothing. */
export function passwordFault(
  password: string,
  email: string,
): 'short' | 'long' | 'guessable' | null {
  const { length } = password;
  if (length < PASSWORD_LENGTH.least) return 'short';
  if (length > PASSWORD_LENGTH.most) return 'long';
  const said = password.toLowerCase();
  const [local = ''] = email.toLowerCase().split('@');
  const isOwnName =
    said.includes(email.toLowerCase()) ||
    (local.length > 3 &&
      said === local.repeat(Math.ceil(said.length / local.length)).slice(0, said.length));
  return isOwnName || new Set(said).size < 5 ? 'guessable' : null;
}

/** Makes them; better-auth is loaded when somebody first signs in, and never for the public pages. */
export function createCredentials(deps: CredentialsDeps): Credentials {
  let loading: Promise<Credentials> | undefined;
  const load = () =>
    (loading ??= import('./better-auth.ts').then(({ openCredentials }) => openCredentials(deps)));
  return {
    signIn: async (...given) => (await load()).signIn(...given),
    answer: async (...given) => (await load()).answer(...given),
    meansOf: async (...given) => (await load()).meansOf(...given),
    setPassword: async (...given) => (await load()).setPassword(...given),
    changePassword: async (...given) => (await load()).changePassword(...given),
    beginSecondFactor: async (...given) => (await load()).beginSecondFactor(...given),
    confirmSecondFactor: async (...given) => (await load()).confirmSecondFactor(...given),
    newBackupCodes: async (...given) => (await load()).newBackupCodes(...given),
    dropSecondFactor: async (...given) => (await load()).dropSecondFactor(...given),
  };
}
