/**
 * The journal of the desk: on a page and as a file, of one site or of all that its reader may see.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { line } from '../../register/export/csv.ts';
import type { Act, SiteVersion } from '../../store/store.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv } from '../guard.ts';
import { may, mayEverywhere } from '../roles.ts';
import { ACT_NAMES } from '../words/acts.ts';
import { JOURNAL } from '../words/journal.ts';
import { queryOf, readFilter } from './filter.ts';
import { journalPage } from './views.ts';

/** How many acts a page shows. */
const SHOWN = 500;

/** How many acts a file holds: more than a desk does in its life. */
const IN_A_FILE = 1_000_000;

/** By whose clocks the page counts its days. */
const zoneOn = (c: Context<DeskEnv>) => c.get('view').words.zone;

/** `/acts` and `/sites/:site/acts`, each also with `.csv`. */
export function journalRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { desk, sites, places, people } = deps;
  const routes = new Hono<DeskEnv>();
  const reading = allow(deps, 'see-acts');

  routes.get('/acts', reading, (c) => show(c));
  routes.get('/acts.csv', reading, (c) => file(c));
  routes.get('/sites/:site/acts', reading, async (c) => show(c, await places.site(c)));
  routes.get('/sites/:site/acts.csv', reading, async (c) => file(c, await places.site(c)));

  async function show(c: Context<DeskEnv>, site?: SiteVersion) {
    const filter = readFilter((name) => c.req.query(name));
    const seen = await seenBy(c, site);
    const acts = await desk.acts(queryOf(filter, { seen, zone: zoneOn(c), limit: SHOWN }));
    const view = {
      acts,
      filter,
      people: (await peopleOf(seen)).toSorted(),
      kinds: Object.keys(ACT_NAMES),
      sites: site ? [] : await named(c, seen),
      place: site && ({ site, section: 'acts' } as const),
      limit: SHOWN,
    };
    return c.html(journalPage(c.get('view'), view));
  }

  async function file(c: Context<DeskEnv>, site?: SiteVersion) {
    const filter = readFilter((name) => c.req.query(name));
    const seen = await seenBy(c, site);
    const acts = await desk.acts(queryOf(filter, { seen, zone: zoneOn(c), limit: IN_A_FILE }));
    const columns = ['at', 'user', 'site', 'act', 'detail', 'before', 'after'] as const;
    const cells = (act: Act) => columns.map((column) => act[column] ?? '');
    return c.body([line(columns), ...acts.map((act) => line(cells(act)))].join(''), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="journal${site ? `-${site.site}` : ''}.csv"`,
    });
  }

  /** The sites whose acts one may see; what belongs to none, only who may see all. */
  async function seenBy(c: Context<DeskEnv>, site?: SiteVersion) {
    if (site) return [site.site];
    const { user } = c.get('view');
    const seen = (await sites.list()).filter((slug) => may(user, slug, 'see-acts'));
    return mayEverywhere(user, 'see-acts') ? [...seen, null] : seen;
  }

  /** Who can be chosen: those of today, with a role on what the reader sees, or on all. */
  async function peopleOf(seen: readonly (string | null)[]): Promise<string[]> {
    const all = await people.all();
    const isThere = (site: string | null) => site === null || seen.includes(site);
    return all
      .filter(({ roles }) => roles.some(({ site }) => isThere(site)))
      .map((one) => one.email);
  }

  async function named(c: Context<DeskEnv>, seen: readonly (string | null)[]) {
    const words = JOURNAL[c.get('view').words.language];
    const pairs: (readonly [string | null, string])[] = [];
    for (const slug of seen) {
      const name = slug === null ? words.noSite : (await sites.current(slug))?.config.name;
      pairs.push([slug, name ?? String(slug)]);
    }
    return pairs;
  }

  return routes;
}
