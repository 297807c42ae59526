/**
 * Managing people: by who owns everything, and by who owns one site.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, createBrowser, site, unescape } from '../a-desk.ts';

let house: ADesk;
let owner: Browser;
beforeEach(async () => {
  house = await aDesk();
  await house.policy.seed('autre', site.languages);
  const autre = { ...site, site: 'autre', name: 'Un autre site' };
  await house.sites.publish(autre, { by: 'file', author: 'o', reason: 'First' });
  owner = await house.signedIn('owner', 'olga@example.ch');
});
afterEach(() => house.close());

const idOf = async (email: string) => (await house.store.desk.userByEmail(email))?.id ?? '';
const rolesOf = async (email: string) => (await house.store.desk.userByEmail(email))?.roles;
const linkIn = ({ html }: Browser) =>
  unescape(/id="link"[^>]* value="([^"]*)"/.exec(html)?.[1] ?? '');

async function invite(by: Browser, email: string, fields: Record<string, string> = {}) {
  await by.get('/console/people');
  return by.submit('/console/people/invite', { email, ...fields });
}

describe('an invitation', () => {
  test('is a link, shown once, that lets the person choose a password', async () => {
    await invite(owner, 'Anne@Example.ch', { role: 'editor', site: 'hebergeur' });
    const link = new URL(linkIn(owner));
    expect(link.origin).toBe('https://consent.example.ch');
    expect(await rolesOf('anne@example.ch')).toEqual([{ site: 'hebergeur', role: 'editor' }]);
    const anne = createBrowser(house.app);
    await anne.get(link.pathname);
    expect(anne.html).toContain('anne@example.ch');
    await anne.submit('/console/enter', { password: 'un cheval juste', again: 'un cheval juste' });
    expect(anne.html).toContain('/console/sites/hebergeur"');
    expect(anne.html).not.toContain('/console/sites/autre"');
    const [act] = await house.desk.acts({ limit: 1, act: 'invite' });
    expect(act).toMatchObject({
      user: 'olga@example.ch',
      site: 'hebergeur',
      detail: 'anne@example.ch',
      after: 'editor',
    });
  });

  test('to what is no address keeps what was chosen', async () => {
    const refused = await invite(owner, 'anne', { role: 'owner', site: 'autre' });
    expect(refused.status).toBe(422);
    expect(owner.html).toContain('value="anne"');
    expect(owner.html).toContain('<option value="autre" selected');
    expect(owner.html).toMatch(/value="owner"\s+checked/);
  });
});

describe('a role', () => {
  test('is given and taken by site, at once, and written down', async () => {
    const anne = await house.signedIn('auditor', 'anne@example.ch', 'hebergeur');
    const page = `/console/people/${await idOf('anne@example.ch')}`;
    await owner.get(page);
    await owner.submit(`${page}/role`, { site: 'hebergeur', role: 'editor' });
    expect(owner.html).toContain('Rôle enregistré');
    expect((await anne.get('/console/sites/hebergeur/privacy/publish')).status).toBe(200);
    await owner.get(page);
    await owner.submit(`${page}/role`, { site: 'hebergeur', role: '' });
    expect((await anne.get('/console/sites/hebergeur')).status).toBe(404);
    expect(
      (await house.desk.acts({ limit: 2, act: 'role' })).map((act) => [act.before, act.after]),
    ).toEqual([
      ['editor', null],
      ['auditor', 'editor'],
    ]);
  });

  test('of the last who owns everything stays', async () => {
    const page = `/console/people/${await idOf('olga@example.ch')}`;
    await owner.get(page);
    const kept = await owner.submit(`${page}/role`, { site: '', role: 'editor' });
    expect(kept.status).toBe(409);
    expect(owner.html).toContain('dernière personne propriétaire');
    expect((await owner.submit(`${page}/remove`)).status).toBe(409);
    expect(await rolesOf('olga@example.ch')).toEqual([{ site: null, role: 'owner' }]);
  });
});

describe('a person', () => {
  test('who is removed is out at once; what they did stays in the journal', async () => {
    const anne = await house.signedIn('editor', 'anne@example.ch');
    const page = `/console/people/${await idOf('anne@example.ch')}`;
    await owner.get(page);
    await owner.submit(`${page}/remove`);
    expect(owner.html).toContain('n’entre plus');
    expect((await anne.get('/console')).status).toBe(401);
    expect(await house.store.desk.userByEmail('anne@example.ch')).toBeNull();
    expect(await house.desk.acts({ limit: 9, user: 'anne@example.ch' })).not.toHaveLength(0);
  });

  test('has sessions that an owner ends, one or all', async () => {
    const anne = await house.signedIn('editor', 'anne@example.ch');
    const page = `/console/people/${await idOf('anne@example.ch')}`;
    await owner.get(page);
    await owner.submit(`${page}/end`);
    expect((await anne.get('/console')).status).toBe(401);
    const again = await house.signedIn('editor', 'anne@example.ch');
    await owner.get(page);
    await owner.submit(`${page}/end-all`);
    expect((await again.get('/console')).status).toBe(401);
  });

  test('who lost the password is sent a new link', async () => {
    await house.signedIn('editor', 'anne@example.ch');
    const page = `/console/people/${await idOf('anne@example.ch')}`;
    await owner.get(page);
    await owner.submit(`${page}/link`);
    const anne = createBrowser(house.app);
    await anne.get(new URL(linkIn(owner)).pathname);
    expect((await anne.submit('/console/enter')).status).toBe(200);
    expect(await rolesOf('anne@example.ch')).toEqual([{ site: null, role: 'editor' }]);
  });
});

describe('who owns one site', () => {
  let local: Browser;
  beforeEach(async () => {
    local = await house.signedIn('owner', 'luc@example.ch', 'autre');
  });

  test('invites to it, and to nothing else', async () => {
    await invite(local, 'anne@example.ch', { role: 'editor' });
    expect(await rolesOf('anne@example.ch')).toEqual([{ site: 'autre', role: 'editor' }]);
    for (const elsewhere of ['', 'hebergeur']) {
      expect((await invite(local, 'bert@example.ch', { site: elsewhere })).status).toBe(403);
    }
    expect(await rolesOf('bert@example.ch')).toBeUndefined();
  });

  test('gets no link that lets in as somebody who may do more', async () => {
    await invite(local, 'olga@example.ch', { role: 'auditor', site: 'autre' });
    expect(linkIn(local)).toBe('');
    expect(local.html).toContain('entre comme d’habitude');
    const page = `/console/people/${await idOf('olga@example.ch')}`;
    await local.get(page);
    expect(local.html).toContain('que vous ne gérez pas');
    for (const act of ['link', 'end-all', 'remove']) {
      expect(local.html).not.toContain(`${page}/${act}`);
      const csrf = / name="csrf" value="([^"]*)"/.exec(local.html)?.[1] ?? '';
      const response = await house.app.request(`https://consent.example.ch${page}/${act}`, {
        method: 'POST',
        headers: { cookie: local.cookie, origin: 'https://consent.example.ch' },
        body: new URLSearchParams({ csrf }),
      });
      expect(response.status).toBe(403);
    }
  });

  test('does not see who has no role there', async () => {
    await house.signedIn('editor', 'anne@example.ch', 'hebergeur');
    await local.get('/console/people');
    expect(local.html).not.toContain('anne@example.ch');
    expect((await local.get(`/console/people/${await idOf('anne@example.ch')}`)).status).toBe(404);
  });
});

test('the people of a site are those who have a role on it', async () => {
  await house.signedIn('editor', 'anne@example.ch', 'hebergeur');
  await house.signedIn('editor', 'bert@example.ch', 'autre');
  await owner.get('/console/sites/hebergeur/people');
  expect(owner.html).toContain('anne@example.ch');
  expect(owner.html).toContain('olga@example.ch');
  expect(owner.html).not.toContain('bert@example.ch');
});
