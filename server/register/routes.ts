/**
 * The register's routes, to be mounted at `/:site`: events come in, receipts go out.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { ConsentEvent } from '../../widget/contract.ts';
import { Problem } from '../problem.ts';
import { refusing } from './answer.ts';
import { readEvent } from './body.ts';
import { type RegisterRoutesDeps, type RegisterSite, requireSite } from './deps.ts';
import { admit, type OriginRule, preflight } from './origin.ts';
import { createRate, type Rate } from './rate.ts';
import { linkPortable, PORTABLE_FORM, portableAnswer } from './portable-answer.ts';
import { recordRoutes } from './record-routes.ts';
import { faultsOf } from './rules.ts';
import { subjectOf } from './subject.ts';

/** `consents`, `receipt` and `record` of every site. */
export function registerRoutes(deps: RegisterRoutesDeps): Hono {
  const rates = { events: createRate(deps.rate), records: createRate(deps.rate) };
  return new Hono()
    .post('/consents', refusing(keepEvent(deps, rates.events)))
    .options('/consents', refusing(answerPreflight(deps)))
    .get('/receipt', refusing(giveReceipts(deps, rates.records)))
    .delete('/receipt', refusing(eraseRecord(deps, rates.records)))
    .options('/receipt', refusing(answerPreflight(deps)))
    .route('/record', recordRoutes(deps, rates.records));
}

/** `POST /:site/consents`: the widget tells what was decided; the answer is a receipt. */
function keepEvent(deps: RegisterRoutesDeps, rate: Rate) {
  return async (c: Context) => {
    const { slug, site } = await admitted(c, deps, 'refused');
    await rate.count(slug, deps.addressOf(c));
    const event = await readEvent(c);
    const { revision } = await requireNotice(deps, slug, event);
    // A refusal that is nobody's proves nothing of anybody: the site may want none of them kept.
    if (site.refusals === 'none' && event.subject === null) {
      writeChoice(c, site, event, revision);
      return c.body(null, 204);
    }
    const context = { site: slug, revision, choiceDays: site.choiceDays };
    const { receipt, isNew } = await deps.register.keep(event, context);
    writeChoice(c, site, event, revision);
    return c.json(receipt, isNew ? 201 : 200);
  };
}

/** The choice's cookie, where the site lets the server write it and the browser would keep it. */
function writeChoice(
  c: Context,
  { choiceCookie }: RegisterSite,
  event: ConsentEvent,
  revision: number,
): void {
  // A page of another origin sends no cookies and keeps none: nothing is known of its device.
  if ((c.req.header('sec-fetch-site') ?? 'same-origin') !== 'same-origin') return;
  const cookie = choiceCookie?.(event, {
    revision,
    cookies: c.req.header('cookie'),
    isSecure: (c.req.header('origin') ?? '').startsWith('https:'),
  });
  if (cookie) c.header('set-cookie', cookie);
}

/** `GET /:site/receipt`: what is kept under an identifier, with its proof. */
function giveReceipts(deps: RegisterRoutesDeps, rate: Rate) {
  return async (c: Context) => {
    const { slug, site } = await admitted(c, deps, 'accepted');
    await rate.count(slug, deps.addressOf(c));
    const subject = subjectOf(c.req.header('consent-id'));
    const receipts = subject === null ? [] : await deps.register.find(slug, subject);
    if (subject === null || receipts.length === 0) throw noRecord();
    linkPortable(c, deps.ownOrigin(c), slug);
    if (c.req.query('form') !== PORTABLE_FORM) return c.json({ events: receipts });
    return c.json(await portableAnswer(c, deps, { slug, site, subject, receipts }));
  };
}

/** `DELETE /:site/receipt`: the visitor erases what is kept under an identifier. */
function eraseRecord(deps: RegisterRoutesDeps, rate: Rate) {
  return async (c: Context) => {
    const { slug } = await admitted(c, deps, 'accepted');
    await rate.count(slug, deps.addressOf(c));
    const subject = subjectOf(c.req.header('consent-id'));
    const count = subject === null ? 0 : await deps.register.erase(slug, subject, 'visitor');
    if (count === 0) throw noRecord();
    return c.body(null, 204);
  };
}

function answerPreflight(deps: RegisterRoutesDeps) {
  return async (c: Context) => {
    await admitted(c, deps, 'refused');
    return preflight(c);
  };
}

async function admitted(
  c: Context,
  { siteOf, ownOrigin }: RegisterRoutesDeps,
  without: OriginRule['without'],
): Promise<{ readonly slug: string; readonly site: RegisterSite }> {
  c.header('vary', 'Origin');
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
  const known = await requireSite(c, siteOf);
  admit(c, { origins: known.site.origins, ownOrigin: ownOrigin(c), without });
  return known;
}

async function requireNotice(
  { noticeOf }: RegisterRoutesDeps,
  site: string,
  event: ConsentEvent,
): Promise<{ readonly revision: number }> {
  const notice = await noticeOf(site, event.notice.slice('sha256:'.length));
  const errors = notice
    ? faultsOf(event, notice)
    : [{ path: 'notice', message: 'was never published for this site' }];
  if (notice && errors.length === 0) return notice;
  throw new Problem(422, 'invalid-event', 'The consent event does not fit its notice.', { errors });
}

// Never kept, erased and malformed are told apart for nobody.
function noRecord(): Problem {
  return new Problem(404, 'no-record', 'Nothing is kept under this identifier.');
}
