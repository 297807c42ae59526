/**
 * The role matrix, tried at every route that the desk has.
 *
 * @module
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type DeskAct,
  may,
  mayEverywhere,
  maySomewhere,
  ROLES,
} from '../../../server/console/roles.ts';
import type { DeskUser, Role } from '../../../server/store/store.ts';
import { type ADesk, aDesk, type Browser, createBrowser, ORIGIN, site } from './a-desk.ts';

/**
 * What each route asks for, in the order of the paths: the act, or `door` for what is open to who is
 * not signed in, or `own` for what everybody signed in may do. A route that is not here fails a test.
 */
const RULES: Readonly<Record<string, DeskAct | 'door' | 'own'>> = {
  'GET /console': 'read',
  'GET /console/account': 'own',
  'POST /console/account/password': 'own',
  'POST /console/account/second-factor': 'own',
  'POST /console/account/second-factor/codes': 'own',
  'POST /console/account/second-factor/confirm': 'own',
  'POST /console/account/second-factor/drop': 'own',
  'POST /console/account/sessions/end': 'own',
  'POST /console/account/sessions/end-others': 'own',
  'GET /console/people': 'manage-people',
  'POST /console/people/invite': 'manage-people',
  'GET /console/people/:person': 'manage-people',
  'POST /console/people/:person/end': 'manage-people',
  'POST /console/people/:person/end-all': 'manage-people',
  'POST /console/people/:person/link': 'manage-people',
  'POST /console/people/:person/remove': 'manage-people',
  'POST /console/people/:person/role': 'manage-people',
  'GET /console/sign-in': 'door',
  'POST /console/sign-in': 'door',
  'POST /console/sign-in/code': 'door',
  'GET /console/sites/:site/people': 'manage-people',
  'GET /console/acts': 'see-acts',
  'GET /console/acts.csv': 'see-acts',
  'GET /console/app/:name': 'door',
  'GET /console/desk.css': 'door',
  'GET /console/openapi.json': 'door',
  'POST /console/enter': 'door',
  'GET /console/enter/:token': 'door',
  'POST /console/language': 'own',
  'GET /console/look/:site/:look': 'door',
  'GET /console/look/:site/:look/:name': 'door',
  'GET /console/look/:site/assets/:name': 'door',

  'POST /console/sign-out': 'own',
  'GET /console/sites/:site': 'read',
  'GET /console/sites/:site/acts': 'see-acts',
  'GET /console/sites/:site/acts.csv': 'see-acts',
  'GET /console/sites/:site/configuration': 'read',
  'POST /console/sites/:site/configuration/add/known-purpose': 'configure',
  'GET /console/sites/:site/configuration/add/purpose': 'configure',
  'POST /console/sites/:site/configuration/add/purpose': 'configure',
  'GET /console/sites/:site/configuration/add/service': 'configure',
  'POST /console/sites/:site/configuration/add/service': 'configure',
  'GET /console/sites/:site/configuration/appearance': 'configure',
  'POST /console/sites/:site/configuration/appearance': 'configure',
  'POST /console/sites/:site/configuration/appearance/look': 'configure',
  'POST /console/sites/:site/configuration/arrange': 'configure',
  'GET /console/sites/:site/configuration/catalogue': 'configure',
  'POST /console/sites/:site/configuration/discard': 'configure',
  'GET /console/sites/:site/configuration/file': 'read',
  'POST /console/sites/:site/configuration/file': 'configure',
  'POST /console/sites/:site/configuration/file/export': 'configure',
  'GET /console/sites/:site/configuration/publish': 'configure',
  'POST /console/sites/:site/configuration/publish': 'publish',
  'GET /console/sites/:site/configuration/purposes/:id': 'configure',
  'POST /console/sites/:site/configuration/purposes/:id': 'configure',
  'POST /console/sites/:site/configuration/rebase': 'configure',
  'GET /console/sites/:site/configuration/services/:id': 'configure',
  'POST /console/sites/:site/configuration/services/:id': 'configure',
  'GET /console/sites/:site/numbers': 'see-numbers',
  'GET /console/sites/:site/numbers.csv': 'see-numbers',
  'POST /console/sites/:site/numbers/shown': 'configure',
  'GET /console/sites/:site/register': 'see-register',
  'GET /console/sites/:site/register/events/:position': 'see-register',
  'POST /console/sites/:site/register/events/:position/erase': 'erase',
  'POST /console/sites/:site/register/events/:position/hold': 'hold',
  'POST /console/sites/:site/register/events/:position/lift': 'hold',
  'GET /console/sites/:site/register/events/:position/receipt.json': 'export',
  'POST /console/sites/:site/register/export': 'export',
  'GET /console/sites/:site/register/notices': 'see-register',
  'GET /console/sites/:site/register/notices/:hash': 'see-register',
  'GET /console/sites/:site/register/notices/:hash/:name': 'see-register',
  'POST /console/sites/:site/register/search': 'see-register',
  'GET /console/sites/:site/:kind/:language/as-visitors': 'read',
  'GET /console/sites/:site/:kind/:language/page': 'read',
  'GET /console/sites/:site/:kind/versions/:version/pdf/:language': 'read',
  'GET /console/sites/:site/publications': 'read',
  'GET /console/sites/:site/publications/:id': 'read',
  'POST /console/sites/:site/publications/:id/cancel': 'publish',
  'GET /console/sites/:site/languages': 'read',
  'POST /console/sites/:site/languages/approve': 'approve',
  'GET /console/sites/:site/configuration/settings': 'configure',
  'POST /console/sites/:site/configuration/settings': 'configure',
  'GET /console/sites/:site/configuration/tag': 'read',
  'POST /console/sites/:site/configuration/tag': 'configure',
  'GET /console/sites/:site/:kind/:language': 'read',
  'GET /console/sites/:site/:kind/:language/preview': 'read',
  'POST /console/sites/:site/:kind/:language/preview': 'draft',
  'POST /console/sites/:site/:kind/:language/autosave': 'draft',
  'GET /console/sites/:site/:kind/:language/writing': 'draft',
  'POST /console/sites/:site/:kind/:language/writing': 'draft',
  'POST /console/sites/:site/:kind/:language/draft': 'draft',
  'POST /console/sites/:site/:kind/:language/draft/discard': 'draft',
  'POST /console/sites/:site/:kind/:language/draft/rebase': 'draft',
  'GET /console/sites/:site/:kind/publish': 'publish',
  'POST /console/sites/:site/:kind/publish': 'publish',
  'GET /console/sites/:site/:kind/versions': 'read',
  'GET /console/sites/:site/:kind/versions/:version': 'read',
  'POST /console/sites/:site/:kind/versions/:version/restore': 'publish',
};

/** What stands for each place of a path. */
const PLACES: Readonly<Record<string, string>> = {
  ':kind': 'privacy',
  ':language': 'fr',
  ':version': '1',
  ':id': 'video',
  ':token': 'unknown',
  ':person': 'unknown',
};

const isAct = (entry: readonly [string, string]): entry is [string, DeskAct] =>
  entry[1] !== 'door' && entry[1] !== 'own';
const GUARDED = Object.entries(RULES).filter(isAct);
const OF_A_SITE = GUARDED.filter(([route]) => route.includes('/:site'));
const OF_THE_DESK = GUARDED.filter(([route]) => !route.includes('/:site'));
const PEOPLE = Object.keys(ROLES) as Role[];

let house: ADesk;
const browsers = new Map<string, Browser>();
beforeAll(async () => {
  house = await aDesk();
  await house.policy.seed('autre', site.languages);
  await house.sites.publish(
    { ...site, site: 'autre' },
    { by: 'file', author: 'o', reason: 'First' },
  );
  for (const role of PEOPLE) {
    for (const on of [null, 'hebergeur']) {
      const browser = await house.signedIn(role, `${role}-${on ?? 'all'}@example.ch`, on);
      browsers.set(`${role} ${on}`, browser);
    }
  }
  browsers.set('nobody', createBrowser(house.app));
});
afterAll(() => house.close());

/** Asks for a route of a site; the status. A form carries the token of its session. */
async function ask(who: string, route: string, slug = 'hebergeur'): Promise<number> {
  const browser = browsers.get(who);
  if (!browser) throw new Error(who);
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(':site', slug).replaceAll(/:\w+/g, (name) => PLACES[name] ?? name);
  const csrf = / name="csrf" value="([^"]*)"/.exec(browser.html)?.[1] ?? '';
  const response = await house.app.request(`${ORIGIN}${path}`, {
    method,
    headers: { cookie: browser.cookie, origin: ORIGIN },
    ...(method === 'POST' ? { body: new URLSearchParams({ csrf, site: 'hebergeur' }) } : {}),
  });
  expect(response.status).toBeLessThan(500);
  return response.status;
}

test('every route of the desk has a rule, and every rule a route', () => {
  const routes = house.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/console'))
    .map(({ method, path }) => `${method} ${path.replace(/\/$/, '')}`);
  expect([...new Set(routes)].toSorted()).toEqual(Object.keys(RULES).toSorted());
});

describe.each(PEOPLE)('the role %s', (role) => {
  test.each(OF_A_SITE)('%s, on every site', async (route, act) => {
    const status = await ask(`${role} null`, route);
    if (ROLES[role].includes(act)) expect(status).not.toBe(403);
    else expect(status).toBe(403);
  });

  test.each(OF_A_SITE)(
    '%s, on one site: there as everywhere, elsewhere nothing',
    async (route, act) => {
      const status = await ask(`${role} hebergeur`, route);
      if (ROLES[role].includes(act)) expect(status).not.toBe(403);
      else expect(status).toBe(403);
      expect(await ask(`${role} hebergeur`, route, 'autre')).toBe(404);
    },
  );

  test.each(OF_THE_DESK)('%s', async (route, act) => {
    for (const on of [null, 'hebergeur']) {
      const status = await ask(`${role} ${on}`, route);
      if (ROLES[role].includes(act)) expect(status).not.toBe(403);
      else expect(status).toBe(403);
    }
  });
});

test.each(Object.entries(RULES).filter(([, rule]) => rule !== 'door'))(
  'nobody at all: %s',
  async (route) => {
    expect(await ask('nobody', route)).toBe(401);
  },
);

describe('who has a role on one site', () => {
  test('sees that site alone in the list, and its acts alone in the journal', async () => {
    const browser = await house.signedIn('auditor', 'one@example.ch', 'autre');
    await browser.get('/console');
    expect(browser.html).toContain('/console/sites/autre"');
    expect(browser.html).not.toContain('/console/sites/hebergeur');
    await house.desk.note({
      user: { email: 'x@example.ch' },
      site: 'hebergeur',
      act: 'publish',
      detail: 'secret',
    });
    await browser.get('/console/acts');
    expect(browser.html).not.toMatch(/secret|"Acte">Entrée/);
  });
});

const user = (...roles: DeskUser['roles']): DeskUser => ({
  id: '1',
  email: 'a@example.ch',
  createdAt: '2026-01-01T00:00:00.000Z',
  roles,
});

test('a role on a site stands there instead of the one for all', () => {
  const mixed = user({ site: null, role: 'owner' }, { site: 'shop', role: 'auditor' });
  expect(may(mixed, 'shop', 'publish')).toBe(false);
  expect(may(mixed, 'blog', 'publish')).toBe(true);
  expect(mayEverywhere(mixed, 'publish')).toBe(true);
});

test('who has no role may do nothing, and nobody either', () => {
  expect(may(user(), 'shop', 'read')).toBe(false);
  expect(may(user({ site: 'blog', role: 'owner' }), 'shop', 'read')).toBe(false);
  expect(may(user({ site: 'blog', role: 'owner' }), 'constructor', 'read')).toBe(false);
  expect(may(null, 'shop', 'read')).toBe(false);
  expect(mayEverywhere(user({ site: 'blog', role: 'owner' }), 'read')).toBe(false);
  expect(maySomewhere(user({ site: 'blog', role: 'editor' }), 'see-acts')).toBe(false);
});
