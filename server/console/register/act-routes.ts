/**
 * Holding a record, letting it go, erasing it.
 *
 * What is written down of it names positions, never the identifier: the journal is kept for ever, and
 * an erasure must leave the identifier nowhere.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { Held, type RegisterRow, type SiteVersion } from '../../store/store.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { fill } from '../words/words.ts';
import type { Attempt } from './act-forms.ts';
import { eventPage } from './event-view.ts';
import { type Events, positionOf, type RegisterRoomDeps } from './events.ts';
import { registerPath } from './list-view.ts';
import { wordsOf } from './words.ts';

/** The longest reason, in characters. */
const LONGEST = 300;

/** `/sites/:site/register/events/:position/hold`, `/lift` and `/erase`. */
export function actRoutes(deps: RegisterRoomDeps, events: Events): Hono<DeskEnv> {
  const { desk, places, store, register, now } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/register/events/:position';

  routes.post(`${path}/hold`, allow(deps, 'hold'), async (c) => {
    const { site, row, subject } = await record(c);
    const reason = reasonIn(c);
    const { hold: said } = wordsOf(c.get('view'));
    if (reason === '') {
      return again(c, site, 422, { act: 'hold', reason, refused: [said.missing] });
    }
    const author = c.get('view').user?.email ?? '';
    const setAt = now().toISOString();
    const isSet = await store.register.hold({ site: site.site, subject, reason, author, setAt });
    if (!isSet) throw new DeskRefusal(404, 'missing');
    await note(c, site, row, { act: 'hold', after: reason });
    return done(c, site, row, 'held');
  });

  routes.post(`${path}/lift`, allow(deps, 'hold'), async (c) => {
    const { site, row, subject } = await record(c);
    const lifted = await store.register.lift(site.site, subject);
    if (lifted) await note(c, site, row, { act: 'lift-hold', before: lifted.reason });
    return done(c, site, row, 'lifted');
  });

  routes.post(`${path}/erase`, allow(deps, 'erase'), async (c) => {
    const { site, row, subject } = await record(c);
    const reason = reasonIn(c);
    const { erase: said } = wordsOf(c.get('view'));
    const refused = [
      ...(reason === '' ? [said.missing] : []),
      ...(c.get('form').get('sure') === 'yes' ? [] : [said.missingSure]),
    ];
    if (refused.length > 0) return again(c, site, 422, { act: 'erase', reason, refused });
    try {
      const count = await register.erase(site.site, subject, reason);
      await note(c, site, row, { act: 'erase', before: String(count), after: reason });
      return done(c, site, row, `erased&count=${count}`);
    } catch (error) {
      if (!(error instanceof Held)) throw error;
      const held = fill(said.heldBy, { reason: error.reason });
      return again(c, site, 409, { act: 'erase', reason, refused: [held] });
    }
  });

  /** The record of the event that the address names; a refusal without an identifier has none. */
  async function record(c: Context<DeskEnv>) {
    const site = await places.site(c);
    const row = await events.row(c, site);
    const subject = row.state === 'kept' ? row.event.subject : null;
    if (subject === null) throw new DeskRefusal(404, 'missing');
    return { site, row, subject };
  }

  async function again(
    c: Context<DeskEnv>,
    site: SiteVersion,
    status: 409 | 422,
    attempt: Attempt,
  ): Promise<Response> {
    const view = await events.view(c, site);
    return c.html(eventPage(c.get('view'), { ...view, attempt }), status);
  }

  async function note(
    c: Context<DeskEnv>,
    { site }: SiteVersion,
    row: RegisterRow,
    deed: { readonly act: string; readonly before?: string; readonly after?: string },
  ): Promise<void> {
    const { user } = c.get('view');
    await desk.note({ user, site, detail: String(positionOf(row)), ...deed });
  }

  return routes;
}

function done(
  c: Context<DeskEnv>,
  { site }: SiteVersion,
  row: RegisterRow,
  what: string,
): Response {
  return c.redirect(`${registerPath(site)}/events/${positionOf(row)}?done=${what}`, 303);
}

function reasonIn(c: Context<DeskEnv>): string {
  return (c.get('form').get('reason') ?? '').trim().slice(0, LONGEST);
}
