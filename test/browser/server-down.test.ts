/**
 * The consent server is gone, slow or back again: nothing held runs, the page works, and no
 * decision is lost.
 *
 * @module
 */
import { action, choiceCookie, expect, test } from './fixtures.ts';
import { heldPage, ranOn } from './held.ts';

test('with the server killed the page loads without an error, and nothing runs', async ({
  page,
  world,
  pageErrors,
}) => {
  await world.kill();
  await page.goto(heldPage(world), { waitUntil: 'networkidle' });
  await expect(page.locator('h1')).toBeVisible();
  expect(await ranOn(page)).toEqual([]);
  expect(world.hits()).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('a choice that stands releases nothing while the server is gone', async ({
  page,
  world,
  pageErrors,
}) => {
  await page.goto(heldPage(world));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => ranOn(page)).toHaveLength(5);
  await world.kill();
  world.resetHits();
  await page.goto('about:blank');
  await page.goto(heldPage(world), { waitUntil: 'networkidle' });
  expect(await ranOn(page)).toEqual([]);
  expect(world.hits()).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('a decision that the server did not hear is kept, and told on the next page', async ({
  page,
  context,
  world,
  pageErrors,
}) => {
  await page.goto(heldPage(world));
  await expect(action(page, 'banner', 'accept-all')).toBeVisible();
  // What a yes needs is fetched as soon as there is a question; then the server goes.
  await page.waitForLoadState('networkidle');
  await world.kill();
  const tried = page.waitForRequest((request) => request.url().endsWith('/consents'));
  await action(page, 'banner', 'accept-all').click();
  const { id } = (await tried).postDataJSON() as { id: string };
  await expect.poll(() => ranOn(page)).toHaveLength(5);
  expect(await page.evaluate(() => localStorage.getItem('mes_choix_outbox'))).toContain(id);

  await world.restart();
  const told = page.waitForResponse((response) => response.url().endsWith('/consents'));
  await page.goto(heldPage(world));
  const answer = await told;
  expect(answer.status()).toBe(201);
  expect((answer.request().postDataJSON() as { id: string }).id).toBe(id);
  const outbox = () => page.evaluate(() => localStorage.getItem('mes_choix_outbox') ?? '');
  await expect.poll(outbox).not.toContain(id);

  const subject = (await choiceCookie(context, world))?.split('~').at(-1) ?? '';
  const { events } = await world.receipt(subject);
  expect(events.map((receipt) => receipt.id)).toEqual([id]);
  expect(pageErrors).toEqual([]);
});

test('what was acknowledged outlives a killed server', async ({ page, context, world }) => {
  await page.goto(heldPage(world));
  const answered = page.waitForResponse((response) => response.url().endsWith('/consents'));
  await action(page, 'banner', 'accept-all').click();
  expect((await answered).status()).toBe(201);
  await world.kill();
  await world.restart();
  const subject = (await choiceCookie(context, world))?.split('~').at(-1) ?? '';
  expect((await world.receipt(subject)).events).toHaveLength(1);
});
