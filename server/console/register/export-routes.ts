/**
 * Taking the register along: a period or a visitor as a table or as JSON Lines, an event with its
 * proof. Written out as it is read: a page of events is in memory at a time.
 *
 * @module
 */
import { ReadableStream as WebStream, TextEncoderStream as Encoder } from 'node:stream/web';
import { type Context, Hono } from 'hono';
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
  const { desk, places, store, register } = deps;
  const days = createDays(deps);
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/register';

  routes.post(`${path}/export`, allow(deps, 'export'), async (c) => {
    const site = await places.site(c);
    const { export: said } = wordsOf(c.get('view'));
    if (site.config.test) return refuse(c, site, said.trial);
    const selection = selectionIn(c.get('form'), site.site);
    if (selection === null) return refuse(c, site, said.days);
    const isTable = c.get('form').get('format') !== 'jsonl';
    const { from, to, subject } = selection;
    const what = subject === undefined ? `${from} – ${to}` : '1 identifier';
    const user = c.get('view').user;
    await desk.note({
      user,
      site: site.site,
      act: 'export',
      detail: `${what}, ${isTable ? 'CSV' : 'JSON Lines'}`,
    });
    const found = selected(store, selection);
    const lines = isTable ? csvLines(found) : eventLines(found);
    const name = `${site.site}-${subject === undefined ? `${from}-${to}` : 'record'}`;
    return stream(c, lines, `${name}.${isTable ? 'csv' : 'jsonl'}`);
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

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

function stream(c: Context<DeskEnv>, lines: AsyncIterable<string>, name: string): Response {
  c.header('content-disposition', `attachment; filename="${name}"`);
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  // Node's own type of the same stream: only it can be made of what is read bit by bit.
  const body = WebStream.from(lines).pipeThrough(new Encoder());
  return c.body(body as unknown as ReadableStream<Uint8Array>, 200, { 'content-type': type });
}
