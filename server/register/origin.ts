/**
 * Who may ask from a browser: the site's own origins and the server's.
 *
 * The headers are set before the answer is made, which keeps the hot route light.
 *
 * @module
 */
import type { Context } from 'hono';
import { Problem } from '../problem.ts';

/** What decides: the listed origins, and whether a request without one passes. */
export interface OriginRule {
  readonly origins: readonly string[];
  readonly ownOrigin: string;
  /** Programs send no Origin; where a browser is expected, it must be there. */
  readonly without: 'accepted' | 'refused';
}

/**
 * Admits a request and lets its origin read the answer; throws a 403 {@link Problem} otherwise.
 *
 * That refusal of an event is readable by any page: it says nothing, and a page that cannot tell it
 * from a server out of reach would keep the event and send it for ever.
 */
export function admit(c: Context, { origins, ownOrigin, without }: OriginRule): void {
  const origin = c.req.header('origin');
  if (origin === undefined && without === 'accepted') return;
  if (origin === undefined || (origin !== ownOrigin && !origins.includes(origin))) {
    if (c.req.method === 'POST') c.header('access-control-allow-origin', '*');
    throw new Problem(403, 'origin-not-listed', "The request's origin is not one of the site's.");
  }
  c.header('access-control-allow-origin', origin);
  c.header('access-control-expose-headers', 'Retry-After');
}

/** What a preflight is told, once admitted. */
export function preflight(c: Context): Response {
  c.header('access-control-allow-methods', 'GET, POST, DELETE');
  c.header('access-control-allow-headers', 'Consent-Id, Content-Type');
  c.header('access-control-max-age', '7200');
  return c.body(null, 204);
}
