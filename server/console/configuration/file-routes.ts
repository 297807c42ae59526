/**
 * A site's file at the desk: exported as it is in force, imported as a draft.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { Fault } from '../../problem.ts';
import { readJson } from '../../site/json.ts';
import { validateSiteText } from '../../site/validate.ts';
import type { Store } from '../../store/store.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv } from '../guard.ts';
import { fileOf, siteFilePage, type SiteFileView } from '../views/site-file.ts';
import { siteFaultText } from '../words/site-faults.ts';
import { SITE_FILE_WORDS } from '../words/site-file.ts';
import { fill } from '../words/words.ts';
import { noteChange } from './changes-noted.ts';
import type { ConfigurationDrafts, OpenConfiguration } from './drafts.ts';
import { isSame, objectOf, stringOf, typedConfig } from './typed.ts';

/** What the routes need. */
export interface FileRoutesDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
  readonly store: Pick<Store, 'sites'>;
  /** The keys of the interface's texts. */
  readonly texts: readonly string[];
}

const PATH = '/sites/:site/configuration/file';

/** `/sites/:site/configuration/file`. */
export function fileRoutes(deps: FileRoutesDeps): Hono<DeskEnv> {
  const { desk, drafts, places, store, texts } = deps;
  const routes = new Hono<DeskEnv>();

  async function viewOf(c: Context<DeskEnv>, text: string): Promise<SiteFileView> {
    const open = await drafts.open(await places.site(c));
    const deskPaths = await store.sites.deskPaths(open.site.site);
    return { open, deskPaths, text, faults: [] };
  }

  routes.get(PATH, allow(deps, 'read'), async (c) => {
    const words = SITE_FILE_WORDS[c.get('view').words.language];
    const done = c.req.query('done') === 'same' ? words.same : undefined;
    return c.html(siteFilePage(c.get('view'), { ...(await viewOf(c, '')), done }));
  });

  // From then on the file holds what the desk published, as after the command.
  routes.post(`${PATH}/export`, allow(deps, 'configure'), async (c) => {
    const { open } = await viewOf(c, '');
    const { site } = open.site;
    await store.sites.clearDeskPaths(site);
    await noteChange(desk, c, open, { act: 'export-configuration', detail: '' });
    return c.body(fileOf(open), 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${site}.json"`,
    });
  });

  routes.post(PATH, allow(deps, 'configure'), async (c) => {
    const form = c.get('form');
    const text = stringOf(form.get('text'));
    const view = await viewOf(c, text);
    const { open } = view;
    const again = (status: 409 | 422, more: Partial<SiteFileView>) =>
      c.html(siteFilePage(c.get('view'), { ...view, ...more }), status);

    const faults = faultsIn(c, text, open);
    if (faults.length > 0) return again(422, { faults });
    if (open.number !== Number(form.get('number'))) {
      return again(409, { overtakenBy: open.draft?.author ?? open.site.author });
    }
    const reading = readJson(text);
    const config = typedConfig('value' in reading ? reading.value : null);
    const path = `/console/sites/${open.site.site}/configuration`;
    if (isSame(config, open.inForce) && open.draft === null) {
      return c.redirect(`${path}/file?done=same`, 303);
    }
    await drafts.save(open.site, {
      author: c.get('view').user?.email ?? '',
      seen: {},
      apply: () => config,
    });
    const change = { act: 'import-configuration', detail: '', before: open.config, after: config };
    await noteChange(desk, c, open, change);
    return c.redirect(`${path}/publish`, 303);
  });

  function faultsIn(c: Context<DeskEnv>, text: string, open: OpenConfiguration): string[] {
    const { language } = c.get('view').words;
    const words = SITE_FILE_WORDS[language];
    const reading = readJson(text);
    if (!('value' in reading)) return [fill(words.json, reading)];
    const own = open.site.site;
    const site = stringOf(objectOf(reading.value)['site']);
    if (site !== own) return [fill(words.site, { site, own })];
    const said = ({ path, message }: Fault) => `${path} – ${siteFaultText(language, message)}`;
    // Revisions are the server's: those of the file are not read.
    const validation = validateSiteText(text, texts, Number.POSITIVE_INFINITY);
    return 'faults' in validation ? validation.faults.map(said) : [];
  }

  return routes;
}
