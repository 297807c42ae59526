/**
 * One-time tokens for a form that has no session.
 *
 * A token is a random number and its end of life, signed with a key that the processes of one store
 * share: a form may come back to another one than gave it. Only used ones are remembered, each by
 * the process that took it, so asking for forms fills no memory.
 *
 * @module
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a form may stay open, in milliseconds. */
const LIFE = 30 * 60_000;

/** Gives tokens out, and takes each back once for each act. */
export interface FormTokens {
  give(): string;
  /** Whether the token is one of ours and not expired; nothing is used up. */
  stands(token: string): boolean;
  /** Whether it stands and was not used for this act before; it is used up for the act then. */
  take(token: string, act: string): boolean;
}

/** Tokens under a key; one of this process alone where none is given. */
export function createFormTokens(
  now: () => number = Date.now,
  key: Uint8Array = randomBytes(32),
): FormTokens {
  /** By claim and act; the moment from which the claim is refused anyway. */
  const used = new Map<string, number>();
  const sign = (claim: string) => createHmac('sha256', key).update(claim).digest('base64url');

  function forgetExpired() {
    for (const [claim, end] of used) if (end <= now()) used.delete(claim);
  }

  /** What a token claims and its end, where it stands. */
  function read(token: string): { readonly claim: string; readonly end: number } | null {
    const [random = '', end = '', signature = ''] = token.split('.');
    const claim = `${random}.${end}`;
    const [given, expected] = [Buffer.from(signature), Buffer.from(sign(claim))];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return Number(end) > now() ? { claim, end: Number(end) } : null;
  }

  return {
    give() {
      const claim = `${randomBytes(16).toString('base64url')}.${now() + LIFE}`;
      return `${claim}.${sign(claim)}`;
    },
    stands: (token) => read(token) !== null,
    take(token, act) {
      const found = read(token);
      forgetExpired();
      if (found === null || used.has(`${found.claim} ${act}`)) return false;
      used.set(`${found.claim} ${act}`, found.end);
      return true;
    },
  };
}
