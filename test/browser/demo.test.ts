/**
 * The demo as a visitor meets it: its own pages, its own held elements, its vendors.
 *
 * @module
 */
import { PATHS } from '../../demo/pages.ts';
import { action, deviceOf, EMPTY_DEVICE, expect, test, type World } from './fixtures.ts';

/** The vendors that were asked for something, by the first label of their host. */
const vendorsAsked = (world: World) =>
  [...new Set(world.hits().map(({ host }) => host.split('.')[0] ?? ''))].sort();

test('no page of the site asks a vendor or stores anything before a choice', async ({
  page,
  world,
  pageErrors,
}) => {
  for (const path of PATHS) {
    await page.goto(world.page(path), { waitUntil: 'networkidle' });
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);
  }
  expect(world.hits()).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('no page of the site asks a vendor after a refusal', async ({ page, world, pageErrors }) => {
  await page.goto(world.page('/'));
  await action(page, 'banner', 'reject-all').click();
  for (const path of PATHS) {
    await page.goto(world.page(path), { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  }
  expect(world.hits()).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('after an acceptance every page asks the vendors that it is made with', async ({
  page,
  world,
  pageErrors,
}) => {
  await page.goto(world.page('/'));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => vendorsAsked(world)).toEqual(['mesurix', 'publireseau']);
  world.resetHits();
  await page.goto(world.page('/decouvrir'));
  for (const frame of await page.locator('iframe[data-consent]').all()) {
    await frame.scrollIntoViewIfNeeded();
  }
  const all = expect.arrayContaining(['cartoplan', 'mesurix', 'videolac']);
  await expect.poll(() => vendorsAsked(world)).toEqual(all);
  expect(pageErrors).toEqual([]);
});

test('a video allowed from its place is allowed once: nothing is decided, kept or sent', async ({
  page,
  world,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/consents')) sent.push(request.url());
  });
  await page.goto(world.page('/decouvrir'));
  const once = page.locator('mes-choix-embed [data-action="allow-once"]').first();
  await once.scrollIntoViewIfNeeded();
  await once.click();
  await expect.poll(() => vendorsAsked(world)).toEqual(['videolac']);
  expect((await deviceOf(page)).cookies).not.toContain('mes_choix');
  expect(sent).toEqual([]);

  await page.waitForLoadState('networkidle');
  await page.goto('about:blank');
  world.resetHits();
  await page.goto(world.page('/decouvrir'), { waitUntil: 'networkidle' });
  await expect(action(page, 'banner', 'accept-all')).toBeVisible();
  expect(world.hits()).toEqual([]);
});
