/**
 * The numbers at the desk: a period of a site, as a page and as a table to take along.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { countLines } from '../../register/export/count-lines.ts';
import type { Retention } from '../../register/retention.ts';
import type { ShownCounter } from '../../site/shown-counter.ts';
import type { Days, Store } from '../../store/store.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv } from '../guard.ts';
import { isDay } from '../register/days.ts';
import { NUMBERS_WORDS } from '../words/numbers.ts';
import { numbersPage, numbersPath } from './page.ts';
import { talliesOf } from './tallies.ts';

/** What the numbers need. */
export interface NumbersDeps extends Pick<DeskContext, 'desk' | 'places' | 'publicUrl' | 'now'> {
  readonly store: Pick<Store, 'shown'>;
  readonly retention: Pick<Retention, 'counts'>;
  readonly shown: Pick<ShownCounter, 'flush' | 'learn'>;
}

const DAY = 86_400_000;

/** The days shown where none are asked for, and the most that may be. */
const USUAL = 30;
const MOST = 400;

/** `/sites/:site/numbers` and its table. */
export function numbersRoutes(deps: NumbersDeps): Hono<DeskEnv> {
  const { desk, places, store, retention, shown, now } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/numbers';

  routes.get(path, allow(deps, 'see-numbers'), async (c) => {
    const site = await places.site(c);
    const asked = daysIn(c, now());
    const days = asked ?? usual(now());
    // What this process has counted and not written yet.
    await shown.flush();
    const counts = await retention.counts(site.site, days.from, days.to);
    const since = (await store.shown.sites()).get(site.site) ?? null;
    return c.html(
      numbersPage(c.get('view'), {
        site,
        days,
        tallies: talliesOf(counts),
        shown: await store.shown.of(site.site, days),
        shownSince: since,
        today: dayAt(now().getTime()),
        wrong: asked === null,
        done: doneText(c),
      }),
      asked === null ? 422 : 200,
    );
  });

  routes.get(`${path}.csv`, allow(deps, 'see-numbers'), async (c) => {
    const site = await places.site(c);
    const days = daysIn(c, now()) ?? usual(now());
    const counts = await retention.counts(site.site, days.from, days.to);
    const name = `${site.site}-${days.from}-${days.to}-numbers.csv`;
    c.header('content-disposition', `attachment; filename="${name}"`);
    return c.body([...countLines(counts)].join(''), 200, {
      'content-type': 'text/csv; charset=utf-8',
    });
  });

  routes.post(`${path}/shown`, allow(deps, 'configure'), async (c) => {
    const { site } = await places.site(c);
    const isLet = c.get('form').get('let') === 'yes';
    await store.shown.let(site, isLet ? now().toISOString() : null);
    await shown.learn();
    const user = c.get('view').user;
    const act = isLet ? 'count-shown' : 'stop-shown';
    await desk.note({ user, site, act, detail: '' });
    return c.redirect(`${numbersPath(site)}?done=${act}`, 303);
  });

  return routes;
}

/** The days that are asked for, or the usual ones; `null` where they are none. */
function daysIn(c: Context<DeskEnv>, now: Date): Days | null {
  const { from, to } = c.req.query();
  if (from === undefined && to === undefined) return usual(now);
  if (!isDay(from) || !isDay(to) || from > to) return null;
  return Date.parse(to) - Date.parse(from) > MOST * DAY ? null : { from, to };
}

function usual(now: Date): Days {
  const at = now.getTime();
  return { from: dayAt(at - (USUAL - 1) * DAY), to: dayAt(at) };
}

function dayAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function doneText(c: Context<DeskEnv>): string | undefined {
  const { shown } = NUMBERS_WORDS[c.get('view').words.language];
  const { done } = c.req.query();
  if (done === 'count-shown') return shown.done;
  return done === 'stop-shown' ? shown.stopped : undefined;
}
