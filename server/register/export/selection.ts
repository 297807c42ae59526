/**
 * What is exported: a site's events of a period, or of one visitor.
 *
 * @module
 */
import type { KeptEvent, SiteVersion, Store } from '../../store/store.ts';
import { eventsIn } from '../pages.ts';

/** Which events. */
export interface Selection {
  readonly site: string;
  /** First and last day of receipt, `YYYY-MM-DD`, both included; default: all. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** One visitor's alone. */
  readonly subject?: string | undefined;
}

/** Nothing is exported; the sentence says why. */
export class NotExported extends Error {
  override readonly name = 'NotExported';
}

/**
 * The site whose events are exported, as it is in force.
 *
 * @throws {NotExported} for a site that is none, or a trial copy
 */
export async function exportedSite(
  store: Pick<Store, 'sites'>,
  site: string,
): Promise<SiteVersion> {
  const current = await store.sites.current(site);
  if (current === null) throw new NotExported(`there is no site "${site}".`);
  if (current.config.test) {
    throw new NotExported(`"${site}" is a trial copy: its events are never exported.`);
  }
  return current;
}

/** The events of a selection, oldest first; a page of them in memory at a time. */
export async function* selected(
  store: Pick<Store, 'log'>,
  { site, from = '0000-01-01', to = '9999-12-31', subject }: Selection,
): AsyncGenerator<KeptEvent, void, void> {
  if (subject === undefined) yield* eventsIn(store, { site, from, to });
  else {
    for (const event of await store.log.eventsOf(site, subject)) {
      const day = event.receivedAt.slice(0, 10);
      if (day >= from && day <= to) yield event;
    }
  }
}
