/**
 * What waits, told on every page of its site: nobody is surprised by what takes effect by itself.
 *
 * @module
 */
import type { MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { SiteConfig } from '../../../widget/contract.ts';
import type { SiteVersion, StoredPublication } from '../../store/store.ts';
import type { DeskContext } from '../desk-context.ts';
import type { DeskEnv } from '../guard.ts';
import { may } from '../roles.ts';
import type { Html, PageContext } from '../views/page.ts';
import { whenIn } from '../views/when.ts';
import { publishingWords } from '../words/publishing.ts';
import { fill, type Words } from '../words/words.ts';
import { heldConfiguration } from '../configuration/carrier.ts';
import { consequenceOf } from '../configuration/consequence.ts';
import { isOfText } from './carrier.ts';
import { purposeNames } from './purposes.ts';

/** For how long a publication that failed is told of, in milliseconds. */
const TOLD_FOR = 24 * 3_600_000;

/** Puts it into the frame of the pages below `/sites/:site`. */
export function tellsOfWaiting({
  publications,
  sites,
  now,
}: Pick<DeskContext, 'publications' | 'sites' | 'now'>): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const view = c.get('view');
    const site = c.req.param('site') ?? '';
    if (c.req.method === 'GET' && !view.waiting && may(view.user, site, 'read')) {
      const open = await publications.open(site);
      const since = new Date(now().getTime() - TOLD_FOR).toISOString();
      const failed = (await publications.ended(site, 20)).filter(
        ({ state, endedAt }) => state === 'failed' && (endedAt ?? '') > since,
      );
      const told = [...open, ...failed];
      const version = told.length > 0 ? await sites.current(site) : null;
      if (version) c.set('view', { ...view, waiting: noticeOf(view, version.config, told) });
    }
    await next();
  };
}

function noticeOf(
  { words }: PageContext,
  config: SiteVersion['config'],
  told: readonly StoredPublication[],
): Html {
  const { waitingTitle, look, lookAgain } = publishingWords(words.language);
  return html`<aside class="notice waiting" aria-label="${waitingTitle}">${told.map(
    (publication) => {
      const { site, kind, id, state } = publication;
      const [href, label] =
        state === 'failed'
          ? [`/console/sites/${site}/${kind}/publish`, lookAgain]
          : [`/console/sites/${site}/publications/${id}`, look];
      return html`<p>${stateText(words, config, publication)} <a href="${href}">${label}<span class="visually-hidden">, ${words.kinds[kind]}</span></a></p>`;
    },
  )}</aside>`;
}

/** Where a publication that has not ended well stands, in a sentence. */
export function stateText(
  words: Words,
  config: SiteVersion['config'],
  publication: StoredPublication,
): string {
  const said = publishingWords(words.language);
  const { kind, state, dueAt, zone, fault } = publication;
  const values = { document: words.kinds[kind], when: whenIn(words, dueAt, zone) };
  if (state === 'told') return fill(said.halfDone, values);
  if (fault === 'conflict') return fill(said.failedConflict, values);
  if (fault === 'refused') return fill(said.failedRefused, values);
  const purposes = askedNames(words, config, publication);
  const asks = purposes === '' ? said.waitsPlain : fill(said.waitsMaterial, { purposes });
  return `${fill(said.waits, values)} ${asks}`;
}

/** What visitors will be asked about again: purposes, and services that come under a known one. */
function askedNames(
  words: Words,
  config: SiteVersion['config'],
  publication: StoredPublication,
): string {
  const { material } = publication;
  if (isOfText(publication)) return purposeNames(words, config, material);
  const next = heldConfiguration(publication) as unknown as SiteConfig;
  const { forgets, everybody, granted } = consequenceOf(config, next, material);
  const asked = forgets ? next.purposes.filter(({ exempt }) => !exempt) : everybody;
  const purposes = purposeNames(
    words,
    next,
    asked.map(({ id }) => id),
  );
  if (forgets) return purposes;
  return [purposes, ...granted.map(({ service }) => service.name)].filter(Boolean).join(', ');
}
