/**
 * Managing people: inviting them, giving roles by site, ending their sessions, removing them.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { DeskUser, SiteVersion } from '../../store/store.ts';
import { enterUrl } from '../desk.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { roleOn } from '../roles.ts';
import { PEOPLE } from '../words/people.ts';
import { fill } from '../words/words.ts';
import { doneText, isReached, readerOf, readInvite } from './asked.ts';
import { mayActOn, mayManage } from './people.ts';
import { personPage, type PersonView } from './person.ts';
import {
  linkPage,
  peoplePage,
  peoplePlace,
  type PeopleView,
  ROLE_ORDER,
  type RolePlace,
} from './views.ts';

/** `/people` and below, and `/sites/:site/people`. */
export function peopleRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { desk, people, sites, places } = deps;
  const routes = new Hono<DeskEnv>();
  const managing = allow(deps, 'manage-people');

  routes.get('/people', managing, async (c) => list(c, { done: doneText(c) }));

  routes.get('/sites/:site/people', managing, async (c) => {
    const site = await places.site(c);
    return list(c, { site });
  });

  routes.post('/people/invite', managing, async (c) => {
    const words = PEOPLE[c.get('view').words.language];
    const by = readerOf(c);
    const invite = readInvite(c.get('form'));
    const { email, role, site } = invite;
    if (!mayManage(by, site)) throw new DeskRefusal(403, 'forbidden');
    const known = await people.byEmail(email);
    if (known && !mayActOn(by, known)) {
      await people.setRole(by, known, site, role);
      return list(c, { done: fill(words.known, { email: known.email }) });
    }
    try {
      // Who is known has the role from now on that was chosen here.
      if (known) await people.setRole(by, known, site, role);
      return await shown(c, await desk.invite(email, role, site, by));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return list(c, { invite, faults: [words.noAddress] }, 422);
    }
  });

  routes.get('/people/:person', managing, async (c) =>
    one(c, await personOf(c), { done: doneText(c) }),
  );

  routes.post('/people/:person/role', managing, async (c) => {
    const person = await personOf(c);
    const form = c.get('form');
    const site = form.get('site') || null;
    const by = readerOf(c);
    if (!mayManage(by, site)) throw new DeskRefusal(403, 'forbidden');
    const role = ROLE_ORDER.find((candidate) => candidate === form.get('role')) ?? null;
    const outcome = await people.setRole(by, person, site, role);
    if (outcome === 'last-owner') return lastOwner(c, person);
    const done = outcome === 'done' ? 'role' : 'same';
    // Who has no role left where the reader manages is none of theirs any more.
    const isStill = (await people.one(person.id))?.roles.some((held) => mayManage(by, held.site));
    return c.redirect(`/console/people${isStill ? `/${person.id}` : ''}?done=${done}`, 303);
  });

  routes.post('/people/:person/link', managing, async (c) => {
    const person = await wholePerson(c);
    const [first] = person.roles;
    if (!first) throw new DeskRefusal(404, 'missing');
    return shown(c, await desk.invite(person.email, first.role, first.site, readerOf(c)));
  });

  routes.post('/people/:person/end', managing, async (c) => {
    const person = await wholePerson(c);
    await people.endSession(readerOf(c), person, c.get('form').get('session') ?? '');
    return c.redirect(`/console/people/${person.id}?done=ended`, 303);
  });

  routes.post('/people/:person/end-all', managing, async (c) => {
    const person = await wholePerson(c);
    await people.endSessions(readerOf(c), person);
    return c.redirect(`/console/people/${person.id}?done=ended`, 303);
  });

  routes.post('/people/:person/remove', managing, async (c) => {
    const person = await wholePerson(c);
    const outcome = await people.remove(readerOf(c), person);
    if (outcome === 'last-owner') return lastOwner(c, person);
    return c.redirect('/console/people?done=removed', 303);
  });

  async function list(
    c: Context<DeskEnv>,
    more: Partial<Pick<PeopleView, 'invite' | 'done' | 'faults'>> & { readonly site?: SiteVersion },
    status: 200 | 422 = 200,
  ) {
    const { site, ...rest } = more;
    const by = readerOf(c);
    const found = await people.all();
    const seen = found.filter((person) =>
      site ? roleOn(person, site.site) !== null : isReached(by, person),
    );
    const managed = await placesOf(by);
    const first = site ? site.site : (managed[0]?.site ?? null);
    const view = {
      people: seen,
      places: managed,
      invite: { email: '', role: 'editor', site: first },
      place: site && peoplePlace(site),
      ...rest,
    } as const;
    return c.html(peoplePage(c.get('view'), view), status);
  }

  async function one(
    c: Context<DeskEnv>,
    person: DeskUser,
    more: Pick<PersonView, 'done' | 'faults'>,
    status: 200 | 409 = 200,
  ) {
    const by = readerOf(c);
    const isOpen = mayActOn(by, person);
    const view = {
      person,
      places: await placesOf(by),
      isOpen,
      sessions: isOpen ? await people.sessionsOf(person) : [],
      own: c.get('session')?.tokenHash ?? '',
      ...more,
    };
    return c.html(personPage(c.get('view'), view), status);
  }

  /** Where the reader gives roles: every site together first, where they may. */
  async function placesOf(by: DeskUser): Promise<readonly RolePlace[]> {
    const managed: RolePlace[] = mayManage(by, null) ? [{ site: null, name: '' }] : [];
    for (const slug of await sites.list()) {
      const site = mayManage(by, slug) ? await sites.current(slug) : null;
      if (site) managed.push({ site: slug, name: site.config.name });
    }
    return managed;
  }

  /** The person of the path, where the reader gives roles that they have. */
  async function personOf(c: Context<DeskEnv>): Promise<DeskUser> {
    const person = await people.one(c.req.param('person') ?? '');
    if (!person || !isReached(readerOf(c), person)) throw new DeskRefusal(404, 'missing');
    return person;
  }

  async function wholePerson(c: Context<DeskEnv>): Promise<DeskUser> {
    const person = await personOf(c);
    if (!mayActOn(readerOf(c), person)) throw new DeskRefusal(403, 'forbidden');
    return person;
  }

  function shown(c: Context<DeskEnv>, made: Awaited<ReturnType<typeof desk.invite>>) {
    const link = enterUrl(deps.publicUrl(c), made.token);
    return c.html(linkPage(c.get('view'), { ...made, email: made.user.email, link }));
  }

  const lastOwner = (c: Context<DeskEnv>, person: DeskUser) =>
    one(c, person, { faults: [PEOPLE[c.get('view').words.language].lastOwnerHow] }, 409);

  return routes;
}
