/**
 * By whose clocks a page tells times: those of its site; where a page belongs to no site, those that
 * all sites of its reader share.
 *
 * A lawyer in Paris who published at half past two reads half past two, and an inspector who reads
 * the same page elsewhere reads it too: the place is named, and does not depend on the reader.
 *
 * @module
 */
import type { MiddlewareHandler } from 'hono';
import type { Sites } from '../site/sites.ts';
import type { DeskUser } from '../store/store.ts';
import type { DeskEnv } from './guard.ts';
import { zoneOf } from './publish/moment.ts';
import { roleOn } from './roles.ts';

/** What is asked. */
type Known = Pick<Sites, 'list' | 'current'>;

/** Sets the zone of the page's words; before anybody is signed in nothing is told of any site. */
export function tellsTime({ sites }: { readonly sites: Known }): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const view = c.get('view');
    if (view.user) {
      const slug = /^\/console\/sites\/([^/]+)/.exec(c.req.path)?.[1];
      const zone = await zoneFor(sites, view.user, slug);
      c.set('view', { ...view, words: { ...view.words, zone } });
    }
    await next();
  };
}

async function zoneFor(sites: Known, user: DeskUser, slug: string | undefined): Promise<string> {
  const slugs = (slug === undefined ? await sites.list() : [slug]).filter((one) =>
    roleOn(user, one),
  );
  const zones = new Set<string>();
  for (const one of slugs) {
    const site = await sites.current(one);
    if (site) zones.add(zoneOf(site.config));
  }
  const [zone = 'UTC', ...others] = zones;
  return others.length > 0 ? 'UTC' : zone;
}
