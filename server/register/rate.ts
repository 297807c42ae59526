/**
 * How often an address may ask. Addresses stay in memory, for a minute at most.
 *
 * @module
 */
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../problem.ts';

/** Counts requests by site and address. */
export interface Rate {
  /** Counts one; throws a 429 {@link Problem} with `Retry-After` where there were too many. */
  count(site: string, address: string): Promise<void>;
}

/** Allows `perMinute` requests; any number where that is 0. */
export function createRate(perMinute: number): Rate {
  if (perMinute <= 0) return { count: () => Promise.resolve() };
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return {
    async count(site, address) {
      try {
        await limiter.consume(`${site} ${networkOf(address)}`);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw new Problem(429, 'too-many', `Too many requests: try again in ${seconds} seconds.`, {
          headers: { 'retry-after': String(seconds) },
        });
      }
    },
  };
}

/** An IPv4 address as it is, an IPv6 address by its /64: one household has a whole one. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(bare)) return bare;
  const [head = '', tail = ''] = bare.split('::');
  const groups = head === '' ? [] : head.split(':');
  // A dotted ending stands for two groups.
  const after = tail === '' ? [] : tail.split(':');
  const length = after.length + (tail.includes('.') ? 1 : 0);
  while (bare.includes('::') && groups.length + length < 8) groups.push('0');
  const network = [...groups, ...after].slice(0, 4);
  return network.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
