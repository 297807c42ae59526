/**
 * Whether the device may hold anything that is to be erased: a cheap look, before what erases it is
 * fetched.
 *
 * @module
 */
import type { Choice, Id, SiteRules } from '../contract.ts';
import { cookies } from './cookie.ts';

/**
 * Whether there are more cookies of the choice than one, or a service that is not allowed declares
 * something while the device holds something at all.
 */
export function mayHaveLeftovers(
  { services, cookie }: SiteRules,
  { choice, allows }: { readonly choice: Choice | null; allows(id: Id): boolean },
): boolean {
  const names = cookies().map(([name]) => name);
  const others = names.filter((name) => name !== cookie.name).length;
  if (names.length - others > (choice ? 1 : 0)) return true;
  try {
    // An empty storage is seen at once; databases and caches have no length, and have to be asked.
    return services.some(
      ({ id, cookies, storage }) =>
        !allows(id) &&
        ((cookies && others) ||
          storage?.some(({ area }) => window[area as 'localStorage']?.length !== 0)),
    );
  } catch {
    // A page that may not have storage has nothing left in it.
    return false;
  }
}
