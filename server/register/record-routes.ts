/**
 * `GET /:site/record` and the `POST` of its form.
 *
 * Nothing about a record ever stands in a URL: the identifier travels in the form's body alone.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { Problem } from '../problem.ts';
import { Held } from '../store/store.ts';
import { refusing } from './answer.ts';
import { readBytes } from './body.ts';
import { type RegisterRoutesDeps, type RegisterSite, requireSite } from './deps.ts';
import { answered, portableAnswer } from './portable-answer.ts';
import { createFormTokens, type FormTokens } from './form-token.ts';
import { RECORD_CSP, type RecordPage, recordPage } from './record-page.ts';
import { RECORD_LANGUAGES } from './record-texts.ts';
import type { Rate } from './rate.ts';
import { subjectOf } from './subject.ts';

/** The page and its form, to be mounted at `/record` of a site. */
export function recordRoutes(deps: RegisterRoutesDeps, rate: Rate): Hono {
  const tokens = createFormTokens(Date.now, deps.formKey);
  return new Hono()
    .get('/', refusing(showForm(deps, tokens)))
    .post('/', refusing(answerForm(deps, rate, tokens)));
}

function showForm({ siteOf }: RegisterRoutesDeps, tokens: FormTokens) {
  return async (c: Context) => {
    secure(c);
    const { slug, site } = await requireSite(c, siteOf);
    const language = languageOf(c, site, c.req.query('lang'));
    return page(c, 200, { ...blank(slug, site, language), token: tokens.give() });
  };
}

function answerForm(deps: RegisterRoutesDeps, rate: Rate, tokens: FormTokens) {
  return async (c: Context) => {
    secure(c);
    const { slug, site } = await requireSite(c, deps.siteOf);
    if (c.req.header('origin') !== deps.ownOrigin(c)) {
      throw new Problem(403, 'foreign-form', "The form is accepted from this server's page only.");
    }
    await rate.count(slug, deps.addressOf(c));
    const form = await readForm(c);
    const language = languageOf(c, site, form.get('lang') ?? undefined);
    const entered = form.get('subject') ?? '';
    const shown = { ...blank(slug, site, language), subject: entered.slice(0, 40) };
    const show = (status: 200 | 403 | 404 | 409, more: Partial<RecordPage>) =>
      page(c, status, { ...shown, token: tokens.give(), ...more });

    const act = actOf(form);
    if (!accepts(tokens, form.get('token') ?? '', act)) return show(403, { told: 'expired' });
    const subject = subjectOf(entered);
    const none = () => show(404, { told: 'none' });
    if (subject === null) return none();
    switch (act) {
      case 'erase': {
        const count = await erased(deps, slug, subject);
        if (count instanceof Held) return show(409, { told: 'held', reason: count.reason });
        return count > 0 ? show(200, { told: 'erased', subject: '' }) : none();
      }
      case 'download': {
        const events = await deps.register.find(slug, subject);
        return events.length > 0 ? download(c, { events }) : none();
      }
      case 'download-iso': {
        const receipts = await deps.register.find(slug, subject);
        if (receipts.length === 0) return none();
        return download(c, await portableAnswer(c, deps, { slug, site, subject, receipts }));
      }
      case 'see': {
        const receipts = await deps.register.find(slug, subject);
        if (receipts.length === 0) return none();
        return show(200, { shown: await answered(deps, slug, receipts) });
      }
    }
  };
}

/** How many events were erased, or why none may be. */
async function erased(
  { register }: RegisterRoutesDeps,
  site: string,
  subject: string,
): Promise<number | Held> {
  try {
    return await register.erase(site, subject, 'visitor');
  } catch (error) {
    if (error instanceof Held) return error;
    throw error;
  }
}

type Act = 'see' | 'download' | 'download-iso' | 'erase';

function actOf(form: URLSearchParams): Act {
  const act = form.get('act');
  return act === 'erase' || act === 'download' || act === 'download-iso' ? act : 'see';
}

/** A download leaves the page as it is, so its form must go on working: it uses nothing up. */
function accepts(tokens: FormTokens, token: string, act: Act): boolean {
  return act.startsWith('download') ? tokens.stands(token) : tokens.take(token, act);
}

async function readForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? '';
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw new Problem(
      415,
      'unsupported-type',
      'Send the form as application/x-www-form-urlencoded.',
    );
  }
  return new URLSearchParams(new TextDecoder().decode(await readBytes(c)));
}

function blank(site: string, { name }: RegisterSite, language: string): Omit<RecordPage, 'token'> {
  return { site, siteName: name, language, subject: '', told: null, shown: [] };
}

/** One that both the page and the site speak: as asked, as the browser prefers, as the site does. */
function languageOf(c: Context, site: RegisterSite, asked: string | undefined): string {
  const spoken = site.languages.filter((language) => RECORD_LANGUAGES.includes(language));
  const accepted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((range) => range.split(';')[0]?.trim().toLowerCase().split('-')[0]);
  const wanted = [asked, ...accepted, site.defaultLanguage];
  return wanted.find((one) => one !== undefined && spoken.includes(one)) ?? spoken[0] ?? 'en';
}

function secure(c: Context): void {
  c.header('cache-control', 'no-store');
  c.header('vary', 'Accept-Language');
  c.header('content-security-policy', RECORD_CSP);
  // Not `no-referrer`: browsers would send the form with `Origin: null`.
  c.header('referrer-policy', 'same-origin');
  c.header('x-content-type-options', 'nosniff');
}

async function page(
  c: Context,
  status: 200 | 403 | 404 | 409,
  shown: RecordPage,
): Promise<Response> {
  c.header('content-type', 'text/html; charset=utf-8');
  c.header('content-language', shown.language);
  return c.body(await recordPage(shown), status);
}

function download(c: Context, record: object): Response {
  c.header('content-type', 'application/json; charset=utf-8');
  c.header('content-disposition', 'attachment; filename="mes-choix-record.json"');
  return c.body(JSON.stringify(record, null, 2));
}
