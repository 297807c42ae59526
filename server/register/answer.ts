/**
 * Refusals with the headers that were set for the request's origin, which reads them too.
 *
 * @module
 */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Problem, problemResponse } from '../problem.ts';
import { Held, Unavailable } from '../store/store.ts';

/** After how many seconds a store that cannot be had is asked again. */
const RETRY_AFTER = '5';

/** Runs a handler; what it refuses is answered here, any other error goes on to the app. */
export function refusing<C extends Context>(
  handle: (c: C) => Promise<Response>,
): (c: C) => Promise<Response> {
  return async (c) => {
    try {
      return await handle(c);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      return refuse(c, problem);
    }
  };
}

/** The refusal that an error is, or `null`. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof Held) {
    return new Problem(409, 'legal-hold', `${error.message} Reason: ${error.reason}`);
  }
  if (!(error instanceof Unavailable)) return null;
  return new Problem(503, 'unavailable', 'The register cannot be had just now: try again.', {
    headers: { 'retry-after': RETRY_AFTER },
  });
}

async function refuse(c: Context, problem: Problem): Promise<Response> {
  const response = problemResponse(problem);
  response.headers.forEach((value, name) => c.header(name, value));
  return c.body(await response.text(), problem.status as ContentfulStatusCode);
}
