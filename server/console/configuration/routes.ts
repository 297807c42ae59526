/**
 * The configuration's own rooms at the desk, put together.
 *
 * @module
 */
import { Hono } from 'hono';
import type { DeskContext } from '../desk-context.ts';
import type { DeskEnv } from '../guard.ts';
import { knownTexts } from '../../site/widget-build.ts';
import type { WidgetBuild } from '../../site/notices.ts';
import type { Sites } from '../../site/sites.ts';
import type { Store } from '../../store/store.ts';
import { appearanceRoutes } from './appearance-routes.ts';
import { catalogueRoutes, presetStart } from './catalogue-routes.ts';
import { createConfigurationDrafts } from './drafts.ts';
import { fileRoutes } from './file-routes.ts';
import { configurationListRoutes } from './list-routes.ts';
import { partRoutes } from './part-routes.ts';
import { configurationPublishRoutes } from './publish-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { tagRoutes } from './tag-routes.ts';

/** What the configuration needs. */
export interface ConfigurationDeps extends DeskContext {
  readonly store: Pick<Store, 'configurations' | 'sites'>;
  readonly sites: Sites;
  readonly widget: WidgetBuild;
}

/** `/sites/:site/configuration` and all that is below it. */
export function configurationRoutes(deps: ConfigurationDeps): Hono<DeskEnv> {
  const texts = knownTexts(deps.widget);
  const drafts = createConfigurationDrafts({ ...deps, texts });
  const routes = new Hono<DeskEnv>();
  routes.route('/', appearanceRoutes({ ...deps, drafts }));
  routes.route('/', fileRoutes({ ...deps, drafts, texts }));
  routes.route('/', settingsRoutes({ ...deps, drafts }));
  routes.route('/', tagRoutes({ ...deps, drafts }));
  routes.route('/', catalogueRoutes({ ...deps, drafts }));
  routes.route('/', configurationPublishRoutes({ ...deps, drafts }));
  routes.route('/', configurationListRoutes({ ...deps, drafts }));
  routes.route('/', partRoutes({ ...deps, drafts, preset: presetStart }));
  return routes;
}
