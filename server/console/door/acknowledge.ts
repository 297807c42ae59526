/**
 * Tells a page that its form has arrived: the name under which it was sent stands in the address to
 * which it leads. Only then does the browser forget what was typed (`app/forms/acknowledged.ts`).
 *
 * @module
 */
import type { MiddlewareHandler } from 'hono';
import type { DeskEnv } from '../guard.ts';

const NAME = /^[\d-]{5,40}$/;

/** Puts the name of a form that was accepted into the address of the page that follows. */
export function acknowledges(): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    await next();
    const name = c.get('form').get('keeping') ?? '';
    const to = c.res.headers.get('location');
    if (c.res.status !== 303 || to === null || !NAME.test(name)) return;
    const [path = '', fragment] = to.split('#');
    const address = `${path}${path.includes('?') ? '&' : '?'}keeping=${name}`;
    c.res.headers.set('location', fragment === undefined ? address : `${address}#${fragment}`);
  };
}
