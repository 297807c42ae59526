/**
 * The banner is no wall (UI-15 of our own list): whatever is not under it is the page's, can be
 * pressed and read, and waits for no answer.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { action, expect, test } from '../fixtures.ts';
import { proves } from './criteria.ts';
import { ask, siteOf } from './site.ts';

test.describe.configure({ timeout: 90_000 });

/** A desk, a phone, a phone on its side, and 400 % on a desk. */
const SCREENS = [
  [1280, 720],
  [375, 667],
  [667, 375],
  [320, 256],
] as const;

/** What lies at twenty places of a grid over the screen, but for those that the banner covers. */
function beside(page: Page): Promise<{ all: number; free: string[]; foreign: string[] }> {
  return page.evaluate(() => {
    const box = document.querySelector('mes-choix-banner')?.getBoundingClientRect();
    if (!box) throw new Error('There is no banner.');
    const points = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) =>
      [0.04, 0.3, 0.6, 0.96].map((y) => [innerWidth * x, innerHeight * y] as const),
    );
    const isUnder = ([x, y]: readonly [number, number]) =>
      x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
    const free = points.filter((point) => !isUnder(point));
    const found = free.map(([x, y]) => document.elementFromPoint(x, y));
    return {
      all: points.length,
      free: found.map((element) => element?.localName ?? 'nothing'),
      foreign: found.flatMap((element) =>
        !element || element.localName.startsWith('mes-choix') || element.closest('[inert]')
          ? [element?.localName ?? 'nothing']
          : [],
      ),
    };
  });
}

for (const layout of ['bar', 'box'] as const)
  test(`what is beside the banner is the page’s, as ${layout}`, {
    tag: '@engines',
    annotation: proves('no-wall'),
  }, async ({ page, world }) => {
    const main = Array.from(
      { length: 30 },
      (_, n) => `<p style="padding:1em 0"><a href="#n${n}">Alinéa ${n}</a></p>`,
    ).join('');
    const site = await siteOf(world, `wall-${layout}`, { appearance: { layout } }, { main });
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      await ask(page, site);
      const { free, foreign } = await beside(page);
      expect(foreign, `${width} x ${height}`).toEqual([]);
      expect(free.length, `${width} x ${height}`).toBeGreaterThan(0);
      const held = await page.evaluate(() =>
        [document.documentElement, document.body].flatMap((element) => {
          const { overflowY, position, pointerEvents } = getComputedStyle(element);
          return element.inert || overflowY === 'hidden' || position === 'fixed'
            ? [`${element.localName} ${overflowY} ${position} ${pointerEvents}`]
            : [];
        }),
      );
      expect(held).toEqual([]);
    }
  });

test('the policy is read to its last line before an answer, whatever the layout', {
  annotation: proves('no-wall'),
}, async ({ page, world }) => {
  for (const layout of ['bar', 'modal'] as const) {
    const { server } = await siteOf(world, `wall-policy-${layout}`, { appearance: { layout } });
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      await page.goto(`${server}privacy?lang=fr`);
      const open = page.locator('[data-mes-choix=preferences], a[href$="#mes-choix"]').first();
      await expect(open).toBeAttached();
      const last = page.locator('main').locator('p, li, td, h2').last();
      await last.scrollIntoViewIfNeeded();
      await last.click({ trial: true });
      // A page of the server's asks nothing by itself as a wall: what may be there is a bar.
      await expect(page.locator('mes-choix-banner[layout=modal]')).toHaveCount(0);
    }
  }
});

test('the link to the policy is followed before any answer, and nothing is stored', {
  annotation: proves('no-wall'),
}, async ({ page, world, context }) => {
  const site = await siteOf(world, 'wall-modal', { appearance: { layout: 'modal' } });
  await ask(page, site);
  await page.locator('mes-choix-banner a').click();
  await page.waitForURL(/privacy/);
  await expect(page.locator('main')).toBeVisible();
  expect((await context.cookies()).filter(({ name }) => name === 'mes_choix')).toEqual([]);
  expect(await action(page, 'banner', 'accept-all').count()).toBe(0);
});
