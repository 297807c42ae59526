/**
 * The register at the desk: looking up, and what may be done with what was found.
 *
 * An identifier never stands in an address: it is searched for by a form, and an event is named by
 * its position, which says nothing of anybody and stays when the event is erased.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { subjectOf } from '../../register/subject.ts';
import { allow, type DeskEnv } from '../guard.ts';
import { fill } from '../words/words.ts';
import { actRoutes } from './act-routes.ts';
import { createEvents, type RegisterRoomDeps } from './events.ts';
import { eventPage } from './event-view.ts';
import { exportRoutes } from './export-routes.ts';
import { registerPage, registerPath, searchPage } from './list-view.ts';
import { createDays } from './days.ts';
import { noticeRoutes } from './notice-routes.ts';
import { wordsOf } from './words.ts';

/** `/sites/:site/register` and what is below it. */
export function registerRoutes(deps: RegisterRoomDeps): Hono<DeskEnv> {
  const { places, store } = deps;
  const events = createEvents(deps);
  const days = createDays(deps);
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/register';

  routes.get(path, allow(deps, 'see-register'), async (c) => {
    const site = await places.site(c);
    const { day, before } = c.req.query();
    const holds = await store.register.holds(site.site);
    const view = await days.of(site.site, day, before);
    return c.html(registerPage(c.get('view'), { site, day: view, holds }));
  });

  routes.post(`${path}/search`, allow(deps, 'see-register'), async (c) => {
    const site = await places.site(c);
    const typed = (c.get('form').get('q') ?? '').trim().slice(0, 64);
    const subject = subjectOf(typed);
    const found = subject === null ? [] : await store.log.eventsOf(site.site, subject);
    if (found.length === 0) {
      const one = await events.named(site.site, typed);
      if (one !== null) return c.redirect(`${registerPath(site.site)}/events/${one}`, 303);
    }
    const status = found.length === 0 ? 404 : 200;
    return c.html(searchPage(c.get('view'), { site, typed, events: found }), status);
  });

  routes.get(`${path}/events/:position`, allow(deps, 'see-register'), async (c) => {
    const site = await places.site(c);
    const view = await events.view(c, site);
    return c.html(eventPage(c.get('view'), { ...view, done: doneText(c) }));
  });

  routes.route('/', actRoutes(deps, events));
  routes.route('/', exportRoutes(deps, events));
  routes.route('/', noticeRoutes(deps));
  return routes;
}

/** What has just been done, as the address says it. */
function doneText(c: Context<DeskEnv>): string | undefined {
  const { hold, erase } = wordsOf(c.get('view'));
  const { done, count } = c.req.query();
  switch (done) {
    case 'held':
      return hold.doneSet;
    case 'lifted':
      return hold.doneLifted;
    case 'erased':
      return fill(erase.done, { count: Number(count) || 0 });
    default:
      return undefined;
  }
}
