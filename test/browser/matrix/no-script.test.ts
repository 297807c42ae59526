/**
 * The page that holds everything in a browser that runs no scripts: it can be read, and nothing of
 * it is released.
 *
 * @module
 */
import { expect } from '../fixtures.ts';
import { cookieOf, expectNothing, test } from './visit.ts';

test.use({
  javaScriptEnabled: false,
  // Firefox, driven by BiDi, is told by a setting of its own.
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, firefoxUserPrefs: { 'javascript.enabled': false } }),
});

test('without JavaScript nothing is released', { tag: '@engines' }, async ({
  page,
  matrix,
  browserName,
}) => {
  await expectNothing(page, matrix, cookieOf('analytics.maps.marketing.video'));
  // Firefox answers no question about a page that runs nothing.
  if (browserName === 'chromium') await expect(page.locator('h1')).toBeVisible();
});
