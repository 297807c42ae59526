/**
 * `GET /metrics`: to this machine alone, or to whoever has the token.
 *
 * @module
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { Problem } from '../problem.ts';
import type { Metrics } from './metrics.ts';

/** What the route needs. */
export interface MetricsRoutesDeps {
  readonly metrics: Metrics;
  /** Whether a request comes from this machine, and through no proxy. */
  readonly isLocal: (c: Context) => boolean;
  /** Lets others in, too: `Authorization: Bearer <token>`. */
  readonly metricsToken?: string | null | undefined;
}

/** `GET /metrics`, to be mounted at `/`. */
export function metricsRoutes({ metrics, isLocal, metricsToken }: MetricsRoutesDeps): Hono {
  return new Hono().get('/metrics', async (c) => {
    if (!isLocal(c) && !bears(c, metricsToken)) {
      throw new Problem(403, 'not-local', 'The metrics are given to this machine alone.');
    }
    c.header('content-type', metrics.type);
    c.header('cache-control', 'no-store');
    return c.body(await metrics.text());
  });
}

function bears(c: Context, token: string | null | undefined): boolean {
  if (!token) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${token}`));
}
