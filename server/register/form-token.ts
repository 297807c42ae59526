/**
 * One-time tokens for a form that has no session.
 *
 * A token is a random number and its end of life, signed with a key of this process. Only used ones
 * are remembered, so asking for forms fills no memory.
 *
 * @module
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a form may stay open, in milliseconds. */
const LIFE = 30 * 60_000;

/** Gives tokens out, and takes each back once. */
export interface FormTokens {
  give(): string;
  /** Whether the token is one of ours, not expired and not used before; it is used up then. */
  take(token: string): boolean;
}

/** Tokens of this process. */
export function createFormTokens(now: () => number = Date.now): FormTokens {
  const key = randomBytes(32);
  const used = new Map<string, number>();
  const sign = (claim: string) => createHmac('sha256', key).update(claim).digest('base64url');

  function forgetExpired() {
    for (const [claim, end] of used) if (end <= now()) used.delete(claim);
  }

  return {
    give() {
      const claim = `${randomBytes(16).toString('base64url')}.${now() + LIFE}`;
      return `${claim}.${sign(claim)}`;
    },
    take(token) {
      const [random = '', end = '', signature = ''] = token.split('.');
      const claim = `${random}.${end}`;
      const [given, expected] = [Buffer.from(signature), Buffer.from(sign(claim))];
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
      forgetExpired();
      if (Number(end) <= now() || used.has(claim)) return false;
      used.set(claim, Number(end));
      return true;
    },
  };
}
