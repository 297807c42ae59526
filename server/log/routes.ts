/**
 * `/log`: the signed head and the public key, for whoever watches.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { Problem } from '../problem.ts';
import type { Log } from './log.ts';

/** What the routes need. */
export interface LogRoutesDeps {
  readonly log: Log;
}

/** `GET /checkpoint`, `/key` and `/consistency`, to be mounted at `/log`. */
export function logRoutes({ log }: LogRoutesDeps): Hono {
  return new Hono()
    .get('/checkpoint', async (c) => publicText(c, (await log.checkpoint()).text))
    .get('/key', async (c) => publicText(c, `${await log.key()}\n`))
    .get('/consistency', async (c) => {
      const from = sizeOf(c.req.query('from'), 'from');
      const checkpoint = await log.checkpoint();
      const told = c.req.query('to');
      const to = told === undefined ? checkpoint.size : sizeOf(told, 'to');
      if (from > to || to > checkpoint.size) {
        throw new Problem(404, 'no-such-size', `The log has ${checkpoint.size} entries.`);
      }
      const path = await log.consistency(from, to);
      const proof = path.map((hash) => Buffer.from(hash).toString('base64'));
      setPublic(c);
      return c.json({
        from,
        to,
        ...(to === checkpoint.size ? { checkpoint: checkpoint.text } : {}),
        proof,
      });
    });
}

function sizeOf(text: string | undefined, name: string): number {
  const size = /^(0|[1-9]\d{0,14})$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (Number.isNaN(size)) {
    throw new Problem(400, 'no-size', `"${name}" is missing, or no whole number.`);
  }
  return size;
}

function publicText(c: Context, text: string): Response {
  c.header('content-type', 'text/plain; charset=utf-8');
  setPublic(c);
  return c.body(text);
}

function setPublic(c: Context): void {
  c.header('cache-control', 'public, max-age=2');
  c.header('access-control-allow-origin', '*');
  c.header('cross-origin-resource-policy', 'cross-origin');
  c.header('x-content-type-options', 'nosniff');
}
