/**
 * From the draft of a configuration to what is in force: compare, publish, discard, go on from what
 * somebody else published.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { SiteConfig } from '../../../widget/contract.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv } from '../guard.ts';
import {
  configurationPublishPage,
  type ConfigurationPublishView,
} from '../views/configuration-publish.ts';
import {
  missingAnswers,
  NO_ANSWERS,
  type PublishAnswers,
  readAnswers,
} from '../views/publish-form.ts';
import { siteFaultText } from '../words/site-faults.ts';
import { consequenceOf } from './consequence.ts';
import type { ConfigurationDrafts } from './drafts.ts';

/** What the routes need. */
export interface ConfigurationPublishDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
}

const BASE = '/sites/:site/configuration';

/** `/sites/:site/configuration/publish`, `/discard` and `/rebase`. */
export function configurationPublishRoutes(deps: ConfigurationPublishDeps): Hono<DeskEnv> {
  const { desk, drafts, places } = deps;
  const routes = new Hono<DeskEnv>();
  const userOf = (c: Context<DeskEnv>) => c.get('view').user?.email ?? '';

  async function viewOf(
    c: Context<DeskEnv>,
    answers: PublishAnswers,
  ): Promise<ConfigurationPublishView> {
    const open = await drafts.open(await places.site(c));
    const faults = drafts.faults(open.site, open.config);
    const next = open.config as unknown as SiteConfig;
    const known = new Set(open.inForce.purposes.map(({ id }) => id));
    const material =
      answers.material === 'yes' ? answers.purposes.filter((id) => known.has(id)) : [];
    const consequence =
      faults.length === 0 ? consequenceOf(open.site.config, next, material) : null;
    return { open, faults, consequence, answers, refused: [] };
  }

  routes.get(`${BASE}/publish`, allow(deps, 'configure'), async (c) =>
    c.html(configurationPublishPage(c.get('view'), await viewOf(c, NO_ANSWERS))),
  );

  routes.post(`${BASE}/publish`, allow(deps, 'publish'), async (c) => {
    const { words, user } = c.get('view');
    const form = c.get('form');
    const answers = readAnswers(form);
    const view = await viewOf(c, answers);
    const { open } = view;
    const again = (status: 409 | 422, more: Partial<ConfigurationPublishView>) =>
      c.html(configurationPublishPage(c.get('view'), { ...view, ...more }), status);

    const seen = { number: Number(form.get('number')), base: Number(form.get('base')) };
    if (open.number !== seen.number || open.site.version !== seen.base) {
      return again(409, { isOvertaken: true });
    }
    if (view.faults.length > 0 || open.draft === null) return again(422, {});
    const missing = missingAnswers(answers).map((key) => words.publish[key]);
    if (missing.length > 0) return again(422, { refused: missing });

    const known = open.inForce.purposes.filter(({ exempt }) => !exempt).map(({ id }) => id);
    const still = new Set(open.config.purposes.map(({ id }) => id));
    const material =
      answers.material === 'yes'
        ? known.filter((id) => still.has(id) && answers.purposes.includes(id))
        : [];
    const { reason } = answers;
    const result = await drafts.publish(open.site, { author: userOf(c), reason, material, seen });
    switch (result.outcome) {
      case 'conflict':
        return c.html(
          configurationPublishPage(c.get('view'), {
            ...(await viewOf(c, answers)),
            isOvertaken: true,
          }),
          409,
        );
      case 'refused': {
        const refused = result.faults.map(({ message }) => siteFaultText(words.language, message));
        return again(422, { refused });
      }
      case 'published': {
        const { version, config } = result.version;
        await desk.note({
          user,
          site: open.site.site,
          act: 'publish-configuration',
          detail: `${version} (${material.join(' ') || '-'}) ${reason}`,
          before: JSON.stringify(open.site.config),
          after: JSON.stringify(config),
        });
        const asks = config.revision > open.site.config.revision ? '&asks=yes' : '';
        const path = `/console/sites/${open.site.site}/configuration`;
        return c.redirect(`${path}?done=published${asks}`, 303);
      }
    }
  });

  routes.post(`${BASE}/discard`, allow(deps, 'configure'), async (c) => {
    const site = await places.site(c);
    const before = await drafts.open(site);
    const isGone = await drafts.discard(site, Number(c.get('form').get('number')));
    if (isGone) {
      await desk.note({
        user: c.get('view').user,
        site: site.site,
        act: 'discard-configuration',
        detail: '',
        before: JSON.stringify(before.config),
      });
    }
    const done = isGone ? 'discarded' : 'kept';
    return c.redirect(`/console/sites/${site.site}/configuration?done=${done}`, 303);
  });

  routes.post(`${BASE}/rebase`, allow(deps, 'configure'), async (c) => {
    const site = await places.site(c);
    await drafts.rebase(site, userOf(c));
    const { user } = c.get('view');
    await desk.note({ user, site: site.site, act: 'rebase', detail: 'site.json' });
    return c.redirect(`/console/sites/${site.site}/configuration?done=rebased`, 303);
  });

  return routes;
}
