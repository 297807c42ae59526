/**
 * Whether the device may hold anything that a service has left: a cheap look, before what erases it
 * is fetched.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';
import { cookies } from './cookie.ts';

/** Whether a service that is not allowed declares something, and the device holds something at all. */
export function mayHaveLeftovers({ services, cookie }: SiteRules, allows: (id: Id) => boolean): boolean {
  const gone = services.filter(({ id }) => !allows(id));
  const others = cookies().some(([name]) => name && name !== cookie.name);
  return gone.some(({ cookies: declared, storage }) => (declared[0] && others) || storage[0]);
}
