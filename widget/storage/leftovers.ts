/**
 * Whether the device may hold anything that a service has left: a cheap look, before what erases it
 * is fetched.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';
import { cookies } from './cookie.ts';

/** Whether a service that is not allowed declares something, and the device holds something at all. */
export function mayHaveLeftovers(
  { services, cookie }: SiteRules,
  allows: (id: Id) => boolean,
): boolean {
  const others = cookies().some(([name]) => name && name !== cookie.name);
  return services.some(
    ({ id, cookies: [declared], storage }) => !allows(id) && ((declared && others) || storage[0]),
  );
}
