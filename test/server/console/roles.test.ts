/**
 * The role matrix, tried at every route of the desk.
 *
 * @module
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskAct, may, ROLES } from '../../../server/console/roles.ts';
import type { Role } from '../../../server/store/store.ts';
import { type ADesk, aDesk, type Browser, createBrowser, ORIGIN } from './a-desk.ts';

const ROUTES: readonly (readonly [method: 'GET' | 'POST', path: string, act: DeskAct])[] = [
  ['GET', '/console', 'read'],
  ['GET', '/console/acts', 'see-acts'],
  ['GET', '/console/sites/hebergeur', 'read'],
  ['GET', '/console/sites/hebergeur/privacy/fr', 'read'],
  ['GET', '/console/sites/hebergeur/privacy/fr/preview', 'read'],
  ['POST', '/console/sites/hebergeur/privacy/fr/preview', 'draft'],
  ['POST', '/console/sites/hebergeur/privacy/fr/draft', 'draft'],
  ['POST', '/console/sites/hebergeur/privacy/fr/draft/discard', 'draft'],
  ['POST', '/console/sites/hebergeur/privacy/fr/draft/rebase', 'draft'],
  ['GET', '/console/sites/hebergeur/privacy/publish', 'publish'],
  ['POST', '/console/sites/hebergeur/privacy/publish', 'publish'],
  ['GET', '/console/sites/hebergeur/privacy/versions', 'read'],
  ['GET', '/console/sites/hebergeur/privacy/versions/1', 'read'],
  ['POST', '/console/sites/hebergeur/privacy/versions/1/restore', 'publish'],
];

let house: ADesk;
const browsers = new Map<Role, Browser>();
beforeAll(async () => {
  house = await aDesk();
  for (const role of ['owner', 'editor', 'auditor'] as const) {
    const browser = await house.signedIn(role);
    await browser.get('/console');
    browsers.set(role, browser);
  }
});
afterAll(() => house.close());

async function ask(browser: Browser, method: string, path: string): Promise<number> {
  const csrf = / name="csrf" value="([^"]*)"/.exec(browser.html)?.[1] ?? '';
  const response = await house.app.request(`${ORIGIN}${path}`, {
    method,
    headers: { cookie: browser.cookie, origin: ORIGIN },
    ...(method === 'POST' ? { body: new URLSearchParams({ csrf }) } : {}),
  });
  return response.status;
}

describe.each(Object.keys(ROLES) as Role[])('the role %s', (role) => {
  test.each(ROUTES)('%s %s', async (method, path, act) => {
    const browser = browsers.get(role);
    if (!browser) throw new Error(role);
    const status = await ask(browser, method, path);
    if (may(role, act)) expect(status).not.toBe(403);
    else expect(status).toBe(403);
    expect(status).toBeLessThan(500);
  });
});

test.each(ROUTES)('nobody at all: %s %s', async (method, path) => {
  expect(await ask(createBrowser(house.app), method, path)).toBe(401);
});
