/**
 * Putting drafts in force: all languages of a document together, after both questions are answered.
 *
 * Nothing is published that its author has not seen: the form carries the version in force and the
 * drafts as they were shown, and where one of them is another by now, the page is shown again.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { publishingWords } from './words/publishing.ts';
import { zoneOf } from './publish/moment.ts';
import { type DeskContext, faultText, faultTextWithLanguage } from './desk-context.ts';
import { allow, type DeskEnv } from './guard.ts';
import type { DocumentPlace } from './places.ts';
import { checklist, isGreen } from './publish/checklist.ts';
import { readComparison } from './publish/comparison.ts';
import type { DocumentVersion } from '../store/store.ts';
import { differs } from './views/diff.ts';
import { type Change, publishPage, type PublishView } from './views/publish.ts';
import {
  askedPurposes,
  missingAnswers,
  momentOf,
  NO_ANSWERS,
  type PublishAnswers,
  readAnswers,
} from './views/publish-form.ts';

/** `/sites/:site/:kind/publish`. */
export function publishRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { desk, policy, editions, banner, places, publications, now } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/:kind/publish';

  async function changesOf(
    c: Context<DeskEnv>,
    place: DocumentPlace,
    against: DocumentVersion | null,
  ): Promise<readonly Change[]> {
    const { site, kind, inForce } = place;
    const { words } = c.get('view');
    const drafts = await editions.drafts(site, kind);
    return Promise.all(
      drafts.map(async (draft): Promise<Change> => {
        const { language, markdown } = draft;
        const current = inForce.texts[language] ?? '';
        const base = await editions.version(site, kind, draft.base);
        // Another language, or the FAQ inside the policy: no word of this text was touched.
        const isOvertaken = draft.base !== inForce.version && base?.texts[language] !== current;
        return {
          draft,
          diff: policy.diff(current, markdown),
          shown: policy.diff(against?.texts[language] ?? '', markdown),
          theirs: isOvertaken ? policy.diff(base?.texts[language] ?? '', current) : null,
          faults: editions
            .faults(site, kind, { [language]: markdown })
            .map((fault) => faultText(words, fault)),
        };
      }),
    );
  }

  async function viewOf(c: Context<DeskEnv>, answers: PublishAnswers): Promise<PublishView> {
    const place = await places.document(c);
    const { site, kind, inForce } = place;
    const versions = (await editions.versions(site, kind)).map(({ version }) => version);
    const comparison = readComparison((name) => c.req.query(name), versions);
    const against = await editions.version(site, kind, comparison.against);
    const changes = await changesOf(c, place, against);
    const drafts = Object.fromEntries(changes.map(({ draft }) => [draft.language, draft.markdown]));
    const changed = Object.keys(drafts);
    const behind = site.config.languages.filter(
      (language) => !changed.includes(language) && answers.languages[language] !== 'current',
    );
    const checks = checklist(c.get('view').words, {
      site,
      kind,
      texts: { ...inForce.texts, ...drafts },
      changed,
      behind,
      faults: changed.length > 0 ? editions.faults(site, kind, drafts) : [],
      siteFaults: banner.faults(site, {}),
    });
    const recent = await deps.recent(site.site);
    return {
      ...place,
      changes,
      answers,
      refused: [],
      checks,
      versions,
      comparison,
      recent,
      behind,
    };
  }

  routes.get(path, allow(deps, 'publish'), async (c) => {
    const view = await viewOf(c, NO_ANSWERS);
    const { conflict } = c.get('view').words;
    const done =
      c.req.query('done') === 'rebased'
        ? conflict.rebased.replace('{version}', String(view.inForce.version))
        : undefined;
    return c.html(publishPage(c.get('view'), { ...view, done }));
  });

  routes.post(path, allow(deps, 'publish'), async (c) => {
    const { words, user } = c.get('view');
    const form = c.get('form');
    const answers = readAnswers(form);
    const view = await viewOf(c, answers);
    const again = (status: 409 | 422, more: Partial<PublishView>) =>
      c.html(publishPage(c.get('view'), { ...view, ...more }), status);

    if (Number(form.get('base')) !== view.inForce.version)
      return again(409, { overtaken: 'published' });
    const seen = form.getAll('seen');
    const drafts = view.changes.map(({ draft }) => `${draft.language} ${draft.savedAt}`);
    if (drafts.join() !== seen.join()) return again(409, { overtaken: 'drafted' });
    if (view.changes.some(({ theirs }) => theirs)) return again(409, { overtaken: 'published' });
    if (!view.changes.some(({ diff }) => differs(diff))) return again(422, {});
    if (!isGreen(view.checks)) return again(422, {});
    const missing = missingAnswers(answers).map((key): string => words.publish[key]);
    const moment = momentOf(answers, now());
    if ('fault' in moment) missing.push(publishingWords(words.language)[moment.fault]);
    if ('fault' in moment || missing.length > 0) return again(422, { refused: missing });

    const { site, kind, inForce } = view;
    const material = materialOf(view, answers);
    const texts = Object.fromEntries(
      view.changes.map(({ draft }) => [draft.language, draft.markdown]),
    );
    const author = user?.email ?? '';
    const { reason } = answers;
    const result = await publications.ask(site, {
      at: moment.at,
      zone: answers.moment.zone || zoneOf(site.config),
      kind,
      texts,
      author,
      reason,
      material,
      base: inForce.version,
      behind: view.behind,
    });
    const asked = `${kind} (${material.join(' ') || '-'}) ${reason}`;
    switch (result.outcome) {
      case 'conflict': {
        const fresh = await viewOf(c, answers);
        return c.html(publishPage(c.get('view'), { ...fresh, overtaken: 'published' }), 409);
      }
      case 'occupied': {
        const said = publishingWords(words.language);
        return again(409, { refused: [said.occupied, said.occupiedHow] });
      }
      case 'refused':
        return again(422, {
          refused: result.faults.map((fault) => faultTextWithLanguage(words, fault)),
        });
      case 'waiting': {
        const { id, dueAt } = result.publication;
        await desk.note({ user, site: site.site, act: 'schedule', detail: asked, after: dueAt });
        return c.redirect(`/console/sites/${site.site}/publications/${id}?done=scheduled`, 303);
      }
      case 'published':
        await desk.note({
          user,
          site: site.site,
          act: 'publish',
          detail: asked,
          before: String(inForce.version),
          after: String(result.version.version),
        });
        return c.redirect(`/console/sites/${site.site}/${kind}/versions?done=published`, 303);
    }
  });

  return routes;
}

/** The purposes that are asked again; never one that the site does not ask about. */
function materialOf({ site }: PublishView, { material, purposes }: PublishAnswers): string[] {
  if (material !== 'yes') return [];
  return askedPurposes(site.config)
    .map(({ id }) => id)
    .filter((id) => purposes.includes(id));
}
