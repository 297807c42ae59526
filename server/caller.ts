/**
 * Who calls, and by which address they reached us, also behind proxies.
 *
 * @module
 */
import type { Context } from 'hono';

/** What a request says of its way here. */
export interface Caller {
  /** The caller's address; empty where there is none (a test, a closed connection). Never stored. */
  readonly addressOf: (c: Context) => string;
  /** Scheme, host and port under which the caller sees this server. */
  readonly ownOrigin: (c: Context) => string;
  /** Whether it comes from this machine, and no proxy says that it stands between. */
  readonly isLocal: (c: Context) => boolean;
}

/** What proxies add. */
const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
];

/** Whether a proxy says that it stands between. */
export function isForwarded(c: Context): boolean {
  return FORWARDED.some((name) => c.req.header(name) !== undefined);
}

/**
 * Reads callers behind `proxies` trusted proxies, each of which appends to `X-Forwarded-For`: the
 * last of them saw the one before, so the caller is as many entries from the right. What stands
 * further left, the caller may have written.
 */
export function createCaller({
  proxies,
  url,
}: {
  readonly proxies: number;
  /** The public address, where it is set. */
  readonly url: string | null;
}): Caller {
  return {
    addressOf(c) {
      const socket = socketAddress(c.env);
      if (proxies === 0) return socket;
      const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
      return withoutPort(hops.filter(Boolean).at(-proxies) ?? socket);
    },
    ownOrigin(c) {
      if (url !== null) return new URL(url).origin;
      const own = new URL(c.req.url);
      if (proxies === 0) return own.origin;
      const scheme =
        lastOf(c.req.header('x-forwarded-proto'), proxies) ?? own.protocol.slice(0, -1);
      const host = lastOf(c.req.header('x-forwarded-host'), proxies) ?? own.host;
      const seen = `${scheme}://${host}`;
      return URL.canParse(seen) ? new URL(seen).origin : own.origin;
    },
    isLocal(c) {
      if (isForwarded(c) || !isLoopback(socketAddress(c.env))) return false;
      // A page elsewhere may give its own name this machine's address; a proxy may say nothing.
      const { hostname } = new URL(c.req.url);
      return hostname === 'localhost' || isLoopback(hostname.replaceAll(/[[\]]/g, ''));
    },
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}

/** The address of the connection, which `@hono/node-server` hands over in the bindings. */
function socketAddress(bindings: unknown): string {
  const { incoming } = (bindings ?? {}) as {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  };
  return incoming?.socket?.remoteAddress ?? '';
}

/** A header that some proxies replace and others append to. */
function lastOf(header: string | undefined, proxies: number): string | undefined {
  const values = (header ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
  return values.at(-proxies) ?? values[0];
}

/** `192.0.2.1:8080` and `[2001:db8::1]:8080` without their port. */
function withoutPort(address: string): string {
  return address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}
