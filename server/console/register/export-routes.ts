/**
 * Taking the register along: a period or a visitor as a table, as JSON Lines or as a signed file,
 * an event with its proof. Written out as it is read: a page of events is in memory at a time.
 *
 * @module
 */
import { PassThrough, Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { writeBundle } from '../../bundle/bundle.ts';
import { createDocumentSheets } from '../../bundle/document-sheet.ts';
import { csvLines } from '../../register/export/csv.ts';
import { eventLines } from '../../register/export/json-lines.ts';
import { type Selection, selected } from '../../register/export/selection.ts';
import { receiptOf } from '../../register/receipt.ts';
import { subjectOf } from '../../register/subject.ts';
import type { SiteVersion } from '../../store/store.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { createDays, isDay } from './days.ts';
import type { Events, RegisterRoomDeps } from './events.ts';
import { registerPage } from './list-view.ts';
import { wordsOf } from './words.ts';

/** `/sites/:site/register/export` and the receipt of an event. */
export function exportRoutes(deps: RegisterRoomDeps, events: Events): Hono<DeskEnv> {
  const { desk, places, store, register, publicUrl } = deps;
  const days = createDays(deps);
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/register';

  routes.post(`${path}/export`, allow(deps, 'export'), async (c) => {
    const site = await places.site(c);
    const { export: said } = wordsOf(c.get('view'));
    if (site.config.test) return refuse(c, site, said.trial);
    const selection = selectionIn(c.get('form'), site.site);
    if (selection === null) return refuse(c, site, said.days);
    const form = formIn(c.get('form'));
    const { from, to, subject } = selection;
    const what = subject === undefined ? `${from} – ${to}` : '1 identifier';
    const user = c.get('view').user;
    const { name: formName, ending, type } = FORMS[form];
    await desk.note({ user, site: site.site, act: 'export', detail: `${what}, ${formName}` });
    const name = `${site.site}-${subject === undefined ? `${from}-${to}` : 'record'}.${ending}`;
    c.header('content-disposition', `attachment; filename="${name}"`);
    return c.body(written(form, selection, publicUrl(c)), 200, { 'content-type': type });
  });

  routes.get(`${path}/events/:position/receipt.json`, allow(deps, 'export'), async (c) => {
    const site = await places.site(c);
    const row = await events.row(c, site);
    if (row.state === 'erased' || site.config.test) throw new DeskRefusal(404, 'missing');
    const { event } = row;
    const receipt = { ...receiptOf(event), ...(await register.prove(event.position)) };
    c.header('content-disposition', `attachment; filename="receipt-${event.position}.json"`);
    return c.body(JSON.stringify(receipt, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
    });
  });

  function written(form: Form, selection: Selection, url: string) {
    if (form === 'bundle') {
      const pageOf = createDocumentSheets({ ...deps, url });
      const out = new PassThrough();
      // A file that breaks off is seen to be broken: the download fails.
      writeBundle({ ...deps, pageOf }, selection, out).catch((error: Error) => out.destroy(error));
      return streamed(out);
    }
    const found = selected(store, selection);
    const lines = form === 'csv' ? csvLines(found) : eventLines(found);
    return streamed(Readable.from(lines, { objectMode: false }));
  }

  async function refuse(c: Context<DeskEnv>, site: SiteVersion, refused: string) {
    const holds = await store.register.holds(site.site);
    const day = await days.of(site.site);
    return c.html(registerPage(c.get('view'), { site, day, holds, refused }), 422);
  }

  return routes;
}

/** What is asked for: a visitor's events, or two days in their order; `null` for anything else. */
function selectionIn(form: URLSearchParams, site: string): Selection | null {
  const asked = form.get('subject');
  const subject = asked === null ? null : subjectOf(asked);
  if (subject !== null) return { site, subject };
  const [from, to] = [form.get('from') ?? '', form.get('to') ?? ''];
  return isDay(from) && isDay(to) && from <= to ? { site, from, to } : null;
}

/** What an export is written as. */
type Form = 'csv' | 'jsonl' | 'bundle';

const FORMS: Readonly<Record<Form, Readonly<Record<'name' | 'ending' | 'type', string>>>> = {
  csv: { name: 'CSV', ending: 'csv', type: 'text/csv; charset=utf-8' },
  jsonl: { name: 'JSON Lines', ending: 'jsonl', type: 'application/jsonl; charset=utf-8' },
  bundle: { name: 'ZIP', ending: 'zip', type: 'application/zip' },
};

function formIn(form: URLSearchParams): Form {
  const asked = form.get('format');
  return asked === 'jsonl' || asked === 'bundle' ? asked : 'csv';
}

function streamed(readable: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(readable) as unknown as ReadableStream<Uint8Array>;
}
