/**
 * Finding one's way: the sites, the documents of one, and the journal of the desk.
 *
 * @module
 */
import { Hono } from 'hono';
import type { DeskContext } from './desk-context.ts';
import { languagesOf } from './editions.ts';
import { allow, type DeskEnv } from './guard.ts';
import { KINDS } from './places.ts';
import { may, mayEverywhere } from './roles.ts';
import { actsPage, type DocumentSummary, sitePage, sitesPage } from './views/lists.ts';

/** How many acts the journal shows. */
const ACTS = 500;

/** `/`, `/acts` and `/sites/:site`. */
export function listRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { desk, sites, editions, places } = deps;
  const routes = new Hono<DeskEnv>();

  routes.get('/', allow(deps, 'read'), async (c) => {
    const { user } = c.get('view');
    const slugs = (await sites.list()).filter((slug) => may(user, slug, 'read'));
    const found = await Promise.all(slugs.map((slug) => sites.current(slug)));
    return c.html(
      sitesPage(
        c.get('view'),
        found.filter((site) => site !== null),
      ),
    );
  });

  // Of the sites whose acts one may see; what belongs to none, only who may see all.
  routes.get('/acts', allow(deps, 'see-acts'), async (c) => {
    const { user } = c.get('view');
    const seen = (await sites.list()).filter((slug) => may(user, slug, 'see-acts'));
    const isAll = mayEverywhere(user, 'see-acts');
    const query = { sites: isAll ? [...seen, null] : seen, limit: ACTS };
    return c.html(actsPage(c.get('view'), await desk.acts(query)));
  });

  routes.get('/sites/:site/acts', allow(deps, 'see-acts'), async (c) => {
    const site = await places.site(c);
    const acts = await desk.acts({ sites: [site.site], limit: ACTS });
    return c.html(actsPage(c.get('view'), acts, { site, section: 'acts' }));
  });

  routes.get('/sites/:site', allow(deps, 'read'), async (c) => {
    const site = await places.site(c);
    const documents: DocumentSummary[] = [];
    for (const kind of KINDS) {
      const inForce = await editions.inForce(site, kind);
      if (!inForce) continue;
      const drafts = await editions.drafts(site, kind);
      documents.push({ kind, inForce, languages: languagesOf(site, inForce), drafts });
    }
    return c.html(sitePage(c.get('view'), site, documents));
  });

  return routes;
}
