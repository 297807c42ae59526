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
  momentOf,
  NO_ANSWERS,
  type PublishAnswers,
  readAnswers,
} from '../views/publish-form.ts';
import { zoneOf } from '../publish/moment.ts';
import { publishingWords } from '../words/publishing.ts';
import { siteFaultText } from '../words/site-faults.ts';
import { heldTexts } from './carrier.ts';
import { asksAgain, consequenceOf } from './consequence.ts';
import type { ConfigurationDrafts } from './drafts.ts';

/** What the routes need. */
export interface ConfigurationPublishDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
}

const BASE = '/sites/:site/configuration';

/** `/sites/:site/configuration/publish`, `/discard` and `/rebase`. */
export function configurationPublishRoutes(deps: ConfigurationPublishDeps): Hono<DeskEnv> {
  const { desk, drafts, places, publications, now } = deps;
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

    const occupied = () => {
      const said = publishingWords(words.language);
      return again(409, { refused: [said.occupied, said.occupiedHow] });
    };

    const seen = { number: Number(form.get('number')), base: Number(form.get('base')) };
    if (open.number !== seen.number || open.site.version !== seen.base) {
      return again(409, { isOvertaken: true });
    }
    if (view.faults.length > 0 || open.draft === null) return again(422, {});
    const missing = missingAnswers(answers).map((key): string => words.publish[key]);
    const moment = momentOf(answers, now());
    if ('fault' in moment) missing.push(publishingWords(words.language)[moment.fault]);
    if ('fault' in moment || missing.length > 0) return again(422, { refused: missing });

    const { reason } = answers;
    const asked = { author: userOf(c), reason, material: materialOf(view) };
    const waiting = await publications.open(open.site.site);
    if (waiting.some(({ kind }) => kind === 'configuration')) return occupied();
    const { consequence } = view;
    const isAsked = consequence === null || asksAgain(consequence);
    if (isAsked || moment.at !== null) {
      const { outcome, publication } = await publications.schedule(open.site, {
        ...asked,
        isAsked,
        texts: heldTexts(open.config),
        base: seen.base,
        at: moment.at,
        zone: answers.moment.zone || zoneOf(open.site.config),
      });
      if (outcome === 'occupied') return occupied();
      const { id, site, material, dueAt } = publication;
      const detail = `configuration (${material.join(' ') || '-'}) ${reason}`;
      await desk.note({ user, site, act: 'schedule', detail, after: dueAt });
      return c.redirect(`/console/sites/${site}/publications/${id}?done=scheduled`, 303);
    }
    const result = await drafts.publish(open.site, { ...asked, seen });
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
          detail: `${version} (${asked.material.join(' ') || '-'}) ${reason}`,
          before: JSON.stringify(open.site.config),
          after: JSON.stringify(config),
        });
        return c.redirect(`/console/sites/${open.site.site}/configuration?done=published`, 303);
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

/** The purposes of which the meaning changed: of those that were asked about before, and still are. */
function materialOf({ open, answers }: ConfigurationPublishView): readonly string[] {
  if (answers.material !== 'yes') return [];
  const still = new Set(open.config.purposes.map(({ id }) => id));
  return open.inForce.purposes
    .filter(({ id, exempt }) => !exempt && still.has(id) && answers.purposes.includes(id))
    .map(({ id }) => id);
}
