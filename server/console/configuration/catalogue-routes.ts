/**
 * The catalogue of known services at the desk: the search, and a form that begins with what is known.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { textIn } from '../../../widget/site.ts';
import { catalogue } from '../../site/presets/catalogue.ts';
import { purposeOf, serviceOf } from '../../site/presets/preset-service.ts';
import type { Preset } from '../../site/presets/preset.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { cataloguePage, presetNote } from '../views/catalogue.ts';
import { noteChange } from './changes-noted.ts';
import type { ConfigurationDrafts, OpenConfiguration } from './drafts.ts';
import { languagesIn } from './part-forms.ts';
import type { PresetStart } from './part-routes.ts';
import { findPart, fingerprint, stringOf, withPart } from './typed.ts';

/** What the routes need. */
export interface CatalogueRoutesDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
}

const BASE = '/sites/:site/configuration';

/** `/sites/:site/configuration/catalogue`. */
export function catalogueRoutes(deps: CatalogueRoutesDeps): Hono<DeskEnv> {
  const { desk, drafts, places } = deps;
  const routes = new Hono<DeskEnv>();

  routes.get(`${BASE}/catalogue`, allow(deps, 'configure'), async (c) => {
    const open = await drafts.open(await places.site(c));
    const words = stringOf(c.req.query('q')).slice(0, 200);
    const purpose = stringOf(c.req.query('purpose'));
    const found = catalogue().search(words);
    return c.html(cataloguePage(c.get('view'), { open, words, found, purpose }));
  });

  // The purpose that a known service serves, in our words: they can be changed as any other.
  routes.post(`${BASE}/add/known-purpose`, allow(deps, 'configure'), async (c) => {
    const open = await drafts.open(await places.site(c));
    const preset = catalogue().find(stringOf(c.get('form').get('preset')));
    if (!preset) throw new DeskRefusal(404, 'missing');
    const purpose = { ...purposeOf(preset, languagesIn(open.config, open.site.config)) };
    const isThere = findPart(open.config, 'purposes', purpose.id) !== undefined;
    await drafts.save(open.site, {
      author: c.get('view').user?.email ?? '',
      seen: { [`purposes.${purpose.id}`]: fingerprint(undefined) },
      apply: (config) => (isThere ? config : withPart(config, 'purposes', purpose)),
    });
    const detail = purpose.id;
    if (!isThere) await noteChange(desk, c, open, { act: 'configure', detail, after: purpose });
    const path = `/console/sites/${open.site.site}/configuration`;
    return c.redirect(`${path}/add/service?preset=${preset.id}`, 303);
  });

  return routes;
}

/** What a new service starts with where the request names a known one; `null` where it names none. */
export function presetStart(c: Context<DeskEnv>, open: OpenConfiguration): PresetStart | null {
  const preset = catalogue().find(stringOf(c.req.query('preset')));
  if (!preset) return null;
  const checked = c.req.queries('checked') ?? [];
  const site = languagesIn(open.config, open.site.config);
  const asked = stringOf(c.req.query('purpose'));
  const purpose = asked || purposeFor(preset, open);
  const own = purposeOf(preset, site);
  const lacks = purpose === '' ? textIn(own.title, site.defaultLanguage, 'en') : null;
  return {
    part: { ...serviceOf(preset, { purpose, site, checked }) },
    note: presetNote(c.get('view'), { open, preset, checked, purpose: asked, lacks }),
  };
}

/** The site's purpose of that name; empty where there is none. */
function purposeFor({ purpose }: Preset, { config }: OpenConfiguration): string {
  return findPart(config, 'purposes', purpose)?.id ?? '';
}
