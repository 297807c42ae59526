/**
 * Without JavaScript: nothing is loaded that waits for an answer, and the legal texts and the record
 * are within reach.
 *
 * @module
 */
import { expect, test } from '../fixtures.ts';
import { proves } from './criteria.ts';
import { siteOf, SUBJECT } from './site.ts';

test.use({ javaScriptEnabled: false });
test.describe.configure({ timeout: 90_000 });

test('no vendor is asked, and the page leads to the policy', {
  annotation: proves('no-script'),
}, async ({ page, world }) => {
  for (const path of ['/', '/decouvrir']) {
    await page.goto(world.page(path), { waitUntil: 'networkidle' });
    await expect(page.locator('a[href="/confidentialite"]').first()).toBeVisible();
  }
  await page.goto(world.page('/confidentialite'));
  await expect(page.locator('mes-choix-policy a, noscript a').first()).toBeVisible();
  expect(world.hits()).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('the policy is complete, and a record can be asked for', {
  annotation: proves('no-script'),
}, async ({ page, world }) => {
  const { server, config } = await siteOf(world, 'no-script');
  await page.goto(`${server}privacy?lang=fr`);
  for (const { name } of config.services) await expect(page.locator('main')).toContainText(name);
  await page.goto(`${server}record?lang=fr`);
  await page.locator('#subject').fill(SUBJECT);
  await page.locator('button[value=see]').click();
  await expect(page.getByRole('status')).toBeVisible();
});
