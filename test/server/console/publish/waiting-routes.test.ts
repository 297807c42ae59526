/**
 * What waits, at the desk: told on every page, cancelled, carried out.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, unescape } from '../a-desk.ts';

const SITE = '/console/sites/hebergeur';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

async function draft(kind = 'privacy', more = 'Un ajout.') {
  const text = (await house.policy.current('hebergeur', kind as 'privacy'))?.texts['fr'] ?? '';
  await browser.get(`${SITE}/${kind}/fr`);
  house.later();
  await browser.submit(`${SITE}/${kind}/fr/draft`, {
    markdown: `${text}\n${more}\n`,
    next: 'compare',
  });
}

const publish = (fields: Record<string, string | readonly string[]> = {}, kind = 'privacy') =>
  browser.submit(`${SITE}/${kind}/publish`, { reason: 'Parce que', material: 'no', ...fields });

const MATERIAL = { material: 'yes', purpose: 'video' };
const privacy = async () => (await house.policy.current('hebergeur', 'privacy'))?.version;
const idIn = (html: string) => /publications\/([0-9a-f-]{36})/.exec(html)?.[1] ?? '';

describe('a material publication', () => {
  test('waits on a page that says when it takes effect, for whom, and what changes', async () => {
    await draft();
    await publish(MATERIAL);
    const page = unescape(browser.html);
    expect(page).toContain('Publication prévue');
    expect(page).toMatch(/lundi 23 novembre 2026 à 10:10 \(heure de Paris\)/);
    expect(page).toMatch(/interrogés à nouveau\s: Vidéos/);
    expect(page).toMatch(/<ins>.*Un ajout/s);
    expect(await privacy()).toBe(1);
    expect((await house.policy.draft('hebergeur', 'privacy', 'fr'))?.markdown).toContain('ajout');
  });

  test('is told on every page of its site until it is cancelled or in force', async () => {
    await draft();
    await publish(MATERIAL);
    const id = idIn(browser.html);
    for (const path of [SITE, `${SITE}/faq/fr`, `${SITE}/privacy/versions`]) {
      await browser.get(path);
      expect(browser.html).toContain(`href="${SITE}/publications/${id}"`);
    }
    await browser.get('/console');
    expect(browser.html).not.toContain(id);
    await house.wait();
    await browser.get(SITE);
    expect(browser.html).not.toContain(`/publications/${id}`);
    expect(await privacy()).toBe(2);
    expect((await house.sites.current('hebergeur'))?.config.revision).toBe(2);
  });

  test('can be cancelled until then; the draft is still there', async () => {
    await draft();
    await publish(MATERIAL);
    const id = idIn(browser.html);
    await browser.submit(`${SITE}/publications/${id}/cancel`);
    expect(browser.html).toContain('Publication annulée');
    expect(browser.html).toMatch(/annulée par editor@example.ch/);
    await house.wait();
    expect(await privacy()).toBe(1);
    expect((await house.policy.draft('hebergeur', 'privacy', 'fr'))?.markdown).toContain('ajout');
    const acts = await house.desk.acts({ sites: ['hebergeur'], limit: 2 });
    expect(acts.map(({ act }) => act)).toEqual(['cancel-publication', 'schedule']);
  });

  test('that is in force already is not cancelled, and the page says so', async () => {
    await draft();
    await publish(MATERIAL);
    const page = browser.html;
    await house.wait();
    browser.html = page;
    await browser.submit(`${SITE}/publications/${idIn(page)}/cancel`);
    expect(browser.html).toContain('Trop tard');
    expect(await privacy()).toBe(2);
  });

  test('keeps a second one of the same text from being asked for, answers kept', async () => {
    await draft();
    await publish(MATERIAL);
    await browser.get(`${SITE}/privacy/publish`);
    expect((await publish({ reason: 'Encore' })).status).toBe(409);
    expect(browser.html).toContain('attend déjà');
    expect(browser.html).toContain('value="Encore"');
    expect(await house.store.publications.open('hebergeur')).toHaveLength(1);
  });
});

describe('a publication at a date', () => {
  test('takes effect then, in the zone that was said', async () => {
    await draft();
    await publish({ when: 'at', date: '2026-11-23', time: '12:00', zone: 'Europe/Zurich' });
    expect(unescape(browser.html)).toContain('12:00 (heure de Zurich)');
    await house.wait(2 * 3_600_000 - 10_000);
    expect(await privacy()).toBe(1);
    await house.wait(10_000);
    expect(await privacy()).toBe(2);
  });

  test.each([
    ['without an hour', { date: '2026-12-01', time: '' }, 'Indiquez le jour'],
    ['in the past', { date: '2026-11-22', time: '08:00' }, 'Cette heure est passée'],
    ['that the clocks leave out', { date: '2027-03-28', time: '02:30' }, 'n’existe pas'],
  ])('%s is asked again', async (_, fields, said) => {
    await draft();
    const answer = await publish({ when: 'at', zone: 'Europe/Paris', ...fields });
    expect(answer.status).toBe(422);
    expect(browser.html).toContain(said);
    expect(browser.html).toContain(`value="${fields.date}"`);
    expect(await house.store.publications.open('hebergeur')).toEqual([]);
  });
});

test('one that could not be published is told of, with the way to look again', async () => {
  await draft();
  await publish(MATERIAL);
  await house.policy.publish({
    site: 'hebergeur',
    kind: 'privacy',
    texts: { fr: `${(await house.policy.current('hebergeur', 'privacy'))?.texts['fr']}\nAutre.\n` },
    author: 'owner',
    reason: 'By the command line',
    material: [],
    expectedBase: 1,
  });
  await house.wait();
  await browser.get(SITE);
  expect(unescape(browser.html)).toContain('n’a pas pu être publié');
  expect(browser.html).toContain(`${SITE}/privacy/publish`);
  await house.wait(25 * 3_600_000);
  browser = await house.signedIn('editor');
  await browser.get(SITE);
  expect(browser.html).not.toContain('n’a pas pu être publié');
});

test('another site’s publication does not exist here', async () => {
  await draft();
  await publish(MATERIAL);
  const id = idIn(browser.html);
  await house.sites.publish(
    { ...(await house.sites.current('hebergeur'))!.config, site: 'autre' },
    { by: 'file', author: 'o', reason: 'r' },
  );
  expect((await browser.get(`/console/sites/autre/publications/${id}`)).status).toBe(404);
});
