/**
 * Erasing what a service has left on the device: its declared first-party cookies and storage.
 *
 * A file of its own, fetched when there may be something to erase: most visitors never need it.
 *
 * @module
 */
import { OUTBOX_KEY } from '../report/owes.ts';
import type { Id, ServiceRule, SiteRules } from '../contract.ts';
import { type Area, declaredIn, declares, fits } from './declared.ts';
import { places } from './places.ts';

const AREAS = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'] as const;

/** What was found in an area, and of that what did not go. */
interface Erased {
  readonly area: Area;
  readonly found: readonly string[];
  readonly stayed: readonly string[];
}

/**
 * Deletes the declared leftovers of every service that is not allowed. What an allowed service
 * declares as well stays, and so does what is our own.
 *
 * Resolves, when all is done, to the names of what may still be on the device: what did not go, and
 * what no page can reach of services that were there until now (`withdrawn`, or something of theirs
 * was found): HttpOnly cookies, those of other paths, all that a vendor keeps at its own address.
 */
export async function eraseLeftovers(
  rules: SiteRules,
  allows: (id: Id) => boolean,
  withdrawn: readonly Id[] = [],
): Promise<string[]> {
  const allowed = rules.services.filter(({ id }) => allows(id));
  const others = rules.services.filter(({ id }) => !allows(id));
  const ours = [rules.cookie.name, OUTBOX_KEY];
  const isLeft = (area: Area, name: string) =>
    !ours.includes(name) &&
    others.some((service) => declares(service, area, name)) &&
    !allowed.some((service) => declares(service, area, name));

  const erased = await Promise.all(
    AREAS.map((area) => {
      const declared = others.flatMap((service) => declaredIn(area, service));
      return eraseIn(area, declared, isLeft);
    }),
  );
  const unseen = others
    .filter((service) => withdrawn.includes(service.id) || wasThere(service, erased))
    .flatMap((service) => unseenOf(service, erased).filter((name) => isLeft('cookie', name)));
  return [...new Set([...erased.flatMap(({ stayed }) => stayed), ...unseen])];
}

/** A place that does not let itself be looked into has nothing left in it that a page could delete. */
async function eraseIn(
  area: Area,
  declared: readonly string[],
  isLeft: (area: Area, name: string) => boolean,
): Promise<Erased> {
  const nothing: readonly string[] = [];
  try {
    const names = declared[0] ? await places[area].names(declared) : nothing;
    const found = [...new Set(names)].filter((name) => isLeft(area, name));
    const gone = await Promise.all(found.map((name) => removed(area, name)));
    return { area, found, stayed: found.filter((_, at) => !gone[at]) };
  } catch {
    return { area, found: nothing, stayed: nothing };
  }
}

async function removed(area: Area, name: string): Promise<boolean> {
  try {
    return await places[area].remove(name);
  } catch {
    return false;
  }
}

/** Whether a service has left something here that shows that it was at work: a name alone shows nothing. */
function wasThere(service: ServiceRule, erased: readonly Erased[]): boolean {
  return erased.some(
    ({ area, found }) =>
      area !== 'indexedDB' && found.some((name) => declares(service, area, name)),
  );
}

/** The cookies that a service declares and the page did not see. */
function unseenOf(service: ServiceRule, erased: readonly Erased[]): readonly string[] {
  const seen = erased.flatMap(({ area, found }) => (area === 'cookie' ? found : []));
  return declaredIn('cookie', service).filter(
    (pattern) => !seen.some((name) => fits(pattern, name)),
  );
}
