/**
 * The publications of a site: what waits and can be cancelled, and what became of the others.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { SiteConfig } from '../../../widget/contract.ts';
import type { SiteVersion, Store, StoredPublication } from '../../store/store.ts';
import { heldConfiguration } from '../configuration/carrier.ts';
import { consequenceOf } from '../configuration/consequence.ts';
import { differencesOf } from '../configuration/differences.ts';
import { typedConfig } from '../configuration/typed.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { publishingWords } from '../words/publishing.ts';
import { changesView, consequenceView } from '../views/configuration-publish.ts';
import type { Html } from '../views/page.ts';
import { isOfText, type TextPublication } from './carrier.ts';
import {
  publicationPage,
  type PublicationView,
  publicationsPage,
  textChanges,
} from './waiting-pages.ts';

/** How many that have ended are listed. */
const LISTED = 100;

/** What the routes need. */
export interface WaitingDeps extends DeskContext {
  readonly store: Pick<Store, 'sites'>;
}

/** `/sites/:site/publications` and what is below it. */
export function waitingRoutes(deps: WaitingDeps): Hono<DeskEnv> {
  const { desk, policy, editions, places, publications, store } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/publications';

  async function publicationOf(c: Context<DeskEnv>): Promise<StoredPublication> {
    const found = await publications.find(c.req.param('id') ?? '');
    if (found && found.site === c.req.param('site')) return found;
    throw new DeskRefusal(404, 'missing');
  }

  async function changesOfText(
    c: Context<DeskEnv>,
    site: SiteVersion,
    { kind, base, texts }: TextPublication,
  ): Promise<Html> {
    const before = await editions.version(site, kind, base);
    const diffs = Object.entries(texts).map(([language, text]) => ({
      language,
      blocks: policy.diff(before?.texts[language] ?? '', text),
    }));
    return textChanges(c.get('view'), diffs);
  }

  async function configurationOf(
    c: Context<DeskEnv>,
    publication: StoredPublication,
  ): Promise<Pick<PublicationView, 'changes' | 'meaning'>> {
    const versions = await store.sites.versions(publication.site);
    const site = versions.find(({ version }) => version === publication.base);
    if (!site) throw new DeskRefusal(404, 'missing');
    const [config, inForce] = [heldConfiguration(publication), typedConfig(site.config)];
    const parts = { config, inForce, site };
    const next = config as unknown as SiteConfig;
    const consequence = consequenceOf(site.config, next, publication.material);
    return {
      meaning: consequenceView(c.get('view'), parts, consequence),
      changes: changesView(c.get('view'), parts, differencesOf(inForce, config)),
    };
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
    const shown = isOfText(publication)
      ? { changes: await changesOfText(c, site, publication) }
      : await configurationOf(c, publication);
    const isNew = c.req.query('done') === 'scheduled';
    return c.html(publicationPage(c.get('view'), { site, publication, ...shown, isNew }));
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
