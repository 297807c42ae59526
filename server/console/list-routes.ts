/**
 * Finding one's way: the sites, and the documents of one.
 *
 * @module
 */
import { Hono } from 'hono';
import type { DeskContext } from './desk-context.ts';
import { languagesOf } from './editions.ts';
import { allow, type DeskEnv } from './guard.ts';
import { KINDS } from './places.ts';
import { may } from './roles.ts';
import { type DocumentSummary, sitePage, sitesPage } from './views/lists.ts';

/** `/` and `/sites/:site`. */
export function listRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { sites, editions, places } = deps;
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
