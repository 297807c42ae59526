/**
 * What the device holds that this page can see, and which service declares it.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';
import { type Area, declares } from '../gate/declared.ts';
import { OUTBOX_KEY } from '../report/owes.ts';
import { cookies } from '../storage/cookie.ts';

/** A cookie, a key, a database or a cache. Its value is nobody's business here. */
export interface Trace {
  readonly area: Area;
  readonly name: string;
  /** Services that declare it; none: nobody does. */
  readonly services: readonly Id[];
  /** Whether it is our own: the choice, or what is owed to the register. */
  readonly isOurs: boolean;
}

/** What was seen, and where this page may not look. */
export interface Device {
  readonly traces: readonly Trace[];
  readonly closed: readonly Area[];
}

const NAMES: Readonly<Record<Area, () => readonly string[] | Promise<readonly string[]>>> = {
  // Asked for its own sake: `cookies()` takes a refusal for an empty list.
  cookie: () => (document.cookie ? cookies().map(([name = '']) => name) : []),
  localStorage: () => Object.keys(localStorage),
  sessionStorage: () => Object.keys(sessionStorage),
  indexedDB: async () => (await indexedDB.databases()).map(({ name = '' }) => name),
  cacheStorage: async () => ('caches' in globalThis ? caches.keys() : []),
};

/** Looks everywhere. HttpOnly cookies and those of other sites are seen by no page. */
export async function deviceOf(rules: SiteRules): Promise<Device> {
  const closed: Area[] = [];
  const traces: Trace[] = [];
  for (const area of Object.keys(NAMES) as Area[]) {
    try {
      const names = [...new Set(await NAMES[area]())].sort();
      traces.push(...names.map((name) => traceOf(area, name, rules)));
    } catch {
      closed.push(area);
    }
  }
  return { traces, closed };
}

function traceOf(area: Area, name: string, { services, cookie }: SiteRules): Trace {
  const declaring = services.filter((service) => declares(service, area, name));
  return {
    area,
    name,
    services: declaring.map(({ id }) => id),
    isOurs:
      area === 'cookie' ? name === cookie.name : area === 'localStorage' && name === OUTBOX_KEY,
  };
}
