/**
 * Looking back: the versions of a document, what differs between them, and the way back to one.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { DocumentVersion } from '../store/store.ts';
import { answerDay } from './publish/day.ts';
import { publishingWords } from './words/publishing.ts';
import { zoneOf } from './publish/moment.ts';
import { type DeskContext, faultTextWithLanguage } from './desk-context.ts';
import { allow, type DeskEnv } from './guard.ts';
import type { DocumentPlace } from './places.ts';
import {
  askedPurposes,
  missingAnswers,
  momentOf,
  NO_ANSWERS,
  type PublishAnswers,
  readAnswers,
} from './views/publish-form.ts';
import {
  type Comparison,
  type LanguageDiff,
  versionPage,
  versionsPage,
  type VersionView,
} from './views/versions.ts';
import { fill } from './words/words.ts';

/** `/sites/:site/:kind/versions` and what is below it. */
export function versionRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { desk, policy, editions, places, publications, now } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/:kind/versions';

  routes.get(path, allow(deps, 'read'), async (c) => {
    const place = await places.document(c);
    const versions = await editions.versions(place.site, place.kind);
    const comparison = await comparisonOf(c, place);
    const done = doneText(c, place);
    const day = await answerDay(c.req.query('day'), (instant) =>
      policy.at(place.site.site, place.kind, instant),
    );
    return c.html(versionsPage(c.get('view'), { ...place, versions, comparison, day, done }));
  });

  routes.get(`${path}/:version`, allow(deps, 'read'), async (c) =>
    c.html(versionPage(c.get('view'), await viewOf(c, NO_ANSWERS))),
  );

  routes.post(`${path}/:version/restore`, allow(deps, 'publish'), async (c) => {
    const { words, user } = c.get('view');
    const answers = readAnswers(c.get('form'));
    const view = await viewOf(c, answers);
    const { site, kind, version, inForce } = view;
    const again = (status: 409 | 422, refused: readonly string[]) =>
      c.html(versionPage(c.get('view'), { ...view, refused }), status);

    if (Number(c.get('form').get('base')) !== inForce.version) {
      return again(409, [words.conflict.published, words.conflict.lookAgain]);
    }
    const missing = missingAnswers(answers).map((key): string => words.publish[key]);
    const moment = momentOf(answers, now());
    if ('fault' in moment) missing.push(publishingWords(words.language)[moment.fault]);
    if ('fault' in moment || missing.length > 0) return again(422, missing);
    const asked = askedPurposes(site.config).map(({ id }) => id);
    const material =
      answers.material === 'yes' ? asked.filter((id) => answers.purposes.includes(id)) : [];
    const { reason } = answers;
    const result = await publications.ask(site, {
      at: moment.at,
      zone: answers.moment.zone || zoneOf(site.config),
      behind: version.behind,
      kind,
      texts: version.texts,
      reason,
      material,
      author: user?.email ?? '',
      base: inForce.version,
    });
    switch (result.outcome) {
      case 'conflict':
        return again(409, [words.conflict.published, words.conflict.lookAgain]);
      case 'refused':
        return again(
          422,
          result.faults.map((fault) => faultTextWithLanguage(words, fault)),
        );
      case 'occupied': {
        const said = publishingWords(words.language);
        return again(409, [said.occupied, said.occupiedHow]);
      }
      case 'waiting': {
        const { id, dueAt } = result.publication;
        const detail = `${kind} ${version.version} (${material.join(' ') || '-'}) ${reason}`;
        await desk.note({ user, site: site.site, act: 'schedule', detail, after: dueAt });
        return c.redirect(`/console/sites/${site.site}/publications/${id}?done=scheduled`, 303);
      }
      case 'published':
        await desk.note({
          user,
          site: site.site,
          act: 'restore',
          detail: `${kind} ${version.version} (${material.join(' ') || '-'}) ${reason}`,
          before: String(inForce.version),
          after: String(result.version.version),
        });
        return c.redirect(`/console/sites/${site.site}/${kind}/versions?done=published`, 303);
    }
  });

  async function viewOf(c: Context<DeskEnv>, answers: PublishAnswers): Promise<VersionView> {
    const place = await places.version(c);
    const recent = await deps.recent(place.site.site);
    return { ...place, answers, recent, diffs: diffs(place.inForce, place.version), refused: [] };
  }

  function diffs(from: DocumentVersion, to: DocumentVersion): readonly LanguageDiff[] {
    const languages = new Set([...Object.keys(from.texts), ...Object.keys(to.texts)]);
    return [...languages].map((language) => ({
      language,
      blocks: policy.diff(from.texts[language] ?? '', to.texts[language] ?? ''),
    }));
  }

  async function comparisonOf(
    c: Context<DeskEnv>,
    { site, kind }: DocumentPlace,
  ): Promise<Comparison | null> {
    const [from, to] = [Number(c.req.query('from')), Number(c.req.query('to'))];
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return null;
    const before = await editions.version(site, kind, from);
    const after = await editions.version(site, kind, to);
    return before && after ? { from, to, diffs: diffs(before, after) } : null;
  }

  return routes;
}

function doneText(c: Context<DeskEnv>, { inForce, site }: DocumentPlace): string | undefined {
  if (c.req.query('done') !== 'published') return undefined;
  const { publish } = c.get('view').words;
  const { version, material } = inForce;
  return fill(material.length > 0 ? publish.doneMaterial : publish.done, {
    version,
    revision: site.config.revision,
  });
}
