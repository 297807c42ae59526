/**
 * `/log`: the signed head and the public key, for whoever watches.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { Log } from './log.ts';

/** What the routes need. */
export interface LogRoutesDeps {
  readonly log: Log;
}

/** `GET /checkpoint` and `GET /key`, to be mounted at `/log`. */
export function logRoutes({ log }: LogRoutesDeps): Hono {
  return new Hono()
    .get('/checkpoint', async (c) => publicText(c, (await log.checkpoint()).text))
    .get('/key', async (c) => publicText(c, `${await log.key()}\n`));
}

function publicText(c: Context, text: string): Response {
  c.header('content-type', 'text/plain; charset=utf-8');
  c.header('cache-control', 'public, max-age=2');
  c.header('access-control-allow-origin', '*');
  c.header('cross-origin-resource-policy', 'cross-origin');
  c.header('x-content-type-options', 'nosniff');
  return c.body(text);
}
