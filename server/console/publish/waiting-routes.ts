/**
 * The publications of a site: what waits and can be cancelled, and what became of the others.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { StoredPublication } from '../../store/store.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { publishingWords } from '../words/publishing.ts';
import { publicationPage, publicationsPage } from './waiting-pages.ts';

/** How many that have ended are listed. */
const LISTED = 100;

/** `/sites/:site/publications` and what is below it. */
export function waitingRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { desk, policy, editions, places, publications } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/publications';

  async function publicationOf(c: Context<DeskEnv>): Promise<StoredPublication> {
    const found = await publications.find(c.req.param('id') ?? '');
    if (found && found.site === c.req.param('site')) return found;
    throw new DeskRefusal(404, 'missing');
  }

  routes.get(path, allow(deps, 'read'), async (c) => {
    const site = await places.site(c);
    const said = publishingWords(c.get('view').words.language);
    const done = { cancelled: said.cancelled, late: said.notCancelled }[c.req.query('done') ?? ''];
    const open = await publications.open(site.site);
    const ended = await publications.ended(site.site, LISTED);
    return c.html(publicationsPage(c.get('view'), { site, open, ended, done }));
  });

  routes.get(`${path}/:id`, allow(deps, 'read'), async (c) => {
    const site = await places.site(c);
    const publication = await publicationOf(c);
    const { kind, base, texts } = publication;
    const before = await editions.version(site, kind, base);
    const diffs = Object.entries(texts).map(([language, text]) => ({
      language,
      blocks: policy.diff(before?.texts[language] ?? '', text),
    }));
    const isNew = c.req.query('done') === 'scheduled';
    return c.html(publicationPage(c.get('view'), { site, publication, diffs, isNew }));
  });

  routes.post(`${path}/:id/cancel`, allow(deps, 'publish'), async (c) => {
    const { id, site, kind, reason, dueAt } = await publicationOf(c);
    const { user } = c.get('view');
    const isCancelled = await publications.cancel(id, user?.email ?? '');
    if (isCancelled) {
      const detail = `${kind} ${reason}`;
      await desk.note({ user, site, act: 'cancel-publication', detail, before: dueAt });
    }
    const done = isCancelled ? 'cancelled' : 'late';
    return c.redirect(`/console/sites/${site}/publications?done=${done}`, 303);
  });

  return routes;
}
