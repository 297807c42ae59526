/**
 * Every page that a link of the desk leads to, in both of its languages: nothing wrong with it, light
 * and dark, wide and on a phone.
 *
 * The pages are found by following the links, one page of each kind: a page that is added to the desk
 * is looked at without anybody listing it.
 *
 * @module
 */
import type { Browser, Page } from '@playwright/test';
import { faultsOf } from '../accessibility/audit.ts';
import { action, choiceCookie, expect, test } from '../fixtures.ts';
import { createWorld, type World } from '../world.ts';
import { enter, openText, saved, goToEndOf } from './at-the-desk.ts';

let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

/** What makes a page another kind of page: its path without what it is about, and what is asked. */
function kindOf(url: URL): string {
  const path = url.pathname
    .replace(/\/(fr|en|de|it)(?=\/|$)/, '/LANGUAGE')
    .replace(/\/versions\/\d+/, '/versions/N')
    .replace(/\/events\/\d+/, '/events/N')
    .replace(/\/(services|purposes)\/[^/]+/, '/$1/ID')
    .replace(/\/[0-9a-f]{8,}(-[0-9a-f-]+)?(?=\/|$)/, '/ID')
    .replace(/\/people\/[^/]+/, '/people/ID');
  return `${path}?${[...url.searchParams.keys()].toSorted().join('&')}`;
}

/** The pages of the desk that the page at hand leads to; not what is downloaded. */
async function linksOf(page: Page): Promise<readonly URL[]> {
  const hrefs = await page
    .locator('a[href]:not([download])')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return hrefs
    .map((href) => new URL(href))
    .filter(
      ({ origin, pathname }) => origin === world.consentUrl && pathname.startsWith('/console'),
    )
    .filter(({ pathname }) => !/\.(csv|json)$|\/pdf\/|\/sign-in/.test(pathname));
}

/** Somebody at the desk, with something to see everywhere: a draft, a decision, a change that waits. */
async function somebody(browser: Browser, locale: string, dark: boolean): Promise<Page> {
  const visitor = await (await browser.newContext({ locale: 'fr-CH' })).newPage();
  await visitor.goto(world.page('/'));
  await action(visitor, 'banner', 'accept-all').click();
  await expect.poll(() => choiceCookie(visitor.context(), world)).toMatch(/~[0-9a-f-]{36}$/);
  await visitor.context().close();
  const context = await browser.newContext({
    locale,
    colorScheme: dark ? 'dark' : 'light',
    viewport: dark ? { width: 320, height: 720 } : { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await enter(page, world, `${locale}@example.ch`.toLowerCase());
  return page;
}

for (const [locale, dark] of [
  ['fr-CH', true],
  ['en-GB', false],
] as const) {
  test(`every page, ${locale}, ${dark ? 'dark, on a phone' : 'light, on a desktop'}`, async ({
    browser,
  }) => {
    test.setTimeout(420_000);
    const page = await somebody(browser, locale, dark);
    await openText(page, world, 'privacy', dark ? 'fr' : 'en');
    await goToEndOf(page, dark ? 'Nous ne collectons que le minimum' : 'We collect only');
    await page.keyboard.type(' Encore.');
    await saved(page);

    const site = `${world.consentUrl}/console/sites/${world.config.site}`;
    const queue = [new URL(`${world.consentUrl}/console`), new URL(site)];
    const seen = new Set<string>();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const kind = kindOf(next);
      if (seen.has(kind)) continue;
      seen.add(kind);
      const answer = await page.goto(next.href, { waitUntil: 'load' });
      expect(answer?.status(), next.href).toBe(200);
      const editor = page.locator('form[data-editor]');
      const isEditor = (await editor.count()) > 0;
      if (isEditor) await page.locator('form[data-editor][data-ready]').waitFor();
      const faults = await faultsOf(page);
      // A tool's key is in its tooltip; for everybody it is in the dialog that lists all keys.
      const held = faults.filter(
        (fault) => !isEditor || !fault.startsWith('said in a title alone'),
      );
      expect.soft(held, next.href).toEqual([]);
      await expect.soft(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
      const [inner, outer] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect.soft(inner, next.href).toBeLessThanOrEqual(outer);
      queue.push(...(await linksOf(page)));
    }
    // As many kinds of pages as the desk has; a link that is lost would make them fewer.
    expect(seen.size).toBeGreaterThan(30);
    await page.context().close();
  });
}
