/**
 * What the app says where nothing is, where another method is, and where something went wrong.
 *
 * @module
 */
import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Problem } from './problem.ts';
import { Conflict, Unavailable } from './store/store.ts';

/** What is asked for is not there, or not by this method: then the answer names those that are. */
export function nothingAt(app: Hono, c: Context): Problem {
  const { method, path } = c.req;
  const methods = methodsAt(app, path);
  if (methods.length === 0) {
    return new Problem(404, 'not-found', `There is nothing at ${method} ${path}.`);
  }
  const headers = { allow: methods.join(', ') };
  return new Problem(405, 'wrong-method', `Ask by ${headers.allow}.`, { headers });
}

/** The methods that a path has; none where there is nothing. */
function methodsAt(app: Hono, path: string): readonly string[] {
  const has = (method: string) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
  const methods = ['GET', 'POST', 'DELETE', 'OPTIONS'].filter(has);
  return methods.includes('GET') ? ['HEAD', ...methods] : methods;
}

/** An error as the outside may see it: of what went wrong inside, only that it did. */
export function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Unavailable) return unavailable(error);
  if (error instanceof Conflict) {
    return new Problem(409, 'conflict', 'Somebody else published at the same time: read again.');
  }
  if (error instanceof HTTPException && error.status < 500) {
    return new Problem(error.status, 'refused', error.message || 'The request is refused.');
  }
  return new Problem(500, 'internal', 'Something went wrong on the server.');
}

/** The store cannot be had, whatever it said of that. */
export function unavailable(cause: unknown): Problem {
  const problem = new Problem(503, 'unavailable', 'The store cannot be had just now: try again.', {
    headers: { 'retry-after': '5' },
  });
  problem.cause = cause;
  return problem;
}
