/**
 * Pressing with a pointer: only what is pressed and let go counts, and it is large enough to hit.
 *
 * @module
 */
import type { Locator, Page } from '@playwright/test';
import { action, deviceOf, EMPTY_DEVICE, expect, switchOf, test } from '../fixtures.ts';
import { proves } from './criteria.ts';
import { ask, chosen, openPanel, panelIsWhole, siteOf } from './site.ts';

test.describe.configure({ timeout: 90_000 });

/** Presses in the middle of it, and lets go elsewhere. */
async function pressAndSlip(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It has no box.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(3, 3);
  await page.mouse.up();
}

test('a press that is let go elsewhere does nothing', {
  tag: '@engines',
  annotation: proves('2.5.2'),
}, async ({ page, world }) => {
  await ask(page, await siteOf(world, 'pointer'));
  await pressAndSlip(page, action(page, 'banner', 'accept-all'));
  await pressAndSlip(page, action(page, 'banner', 'reject-all'));
  await expect(action(page, 'banner', 'accept-all')).toBeVisible();
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  await pressAndSlip(page, switchOf(page, 'video'));
  await expect(switchOf(page, 'video')).not.toBeChecked();
  await pressAndSlip(page, action(page, 'preferences', 'accept-all'));
  await expect(action(page, 'preferences', 'accept-all')).toBeVisible();
  expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);
});

/**
 * What answers to a press and is smaller than `least` CSS px in either direction, in every open root.
 * A link within a sentence may be.
 */
function smallerThan(page: Page, selector: string, least: number): Promise<string[]> {
  return page.evaluate(
    ([wanted, size]) => {
      const roots: (Document | ShadowRoot)[] = [document];
      const small: string[] = [];
      for (const root of roots)
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (!element.matches(wanted) || !element.checkVisibility()) continue;
          const isInSentence =
            element.matches('p a, p button.link, li a, code') && !element.matches('[data-action]');
          // A switch is hit all over its row.
          const { inset } = getComputedStyle(element, '::after');
          const grown = element.matches('[role=switch]') ? -2 * (Number.parseFloat(inset) || 0) : 0;
          const { width, height } = element.getBoundingClientRect();
          // Sizes in `em` may miss by less than a pixel.
          if (!isInSentence && Math.min(width, height) + grown < size - 0.5)
            small.push(`${element.outerHTML.slice(0, 120)} ${width} x ${height} + ${grown}`);
        }
      return small;
    },
    [selector, least] as const,
  );
}

for (const width of [320, 1280])
  test(`nothing is too small to hit, ${width} px`, {
    tag: '@engines',
    annotation: proves('2.5.8', '2.5.5'),
  }, async ({ page, context, world }) => {
    const all = 'button, a, input, select, summary';
    const main = '[data-action$=all], [data-action=customize], [data-action=save], [role=switch]';
    await page.setViewportSize({ width, height: 720 });
    const site = await siteOf(world, 'pointer', {}, { path: 'targets', foot: '' });
    await ask(page, site);
    expect(await smallerThan(page, all, 24)).toEqual([]);
    expect(await smallerThan(page, main, 44)).toEqual([]);
    await action(page, 'banner', 'customize').click();
    await panelIsWhole(page);
    expect(await smallerThan(page, all, 24)).toEqual([]);
    expect(await smallerThan(page, main, 44)).toEqual([]);
    await chosen(context, world, '');
    await page.goto(site.url);
    const floating = page.locator('mes-choix-button[corner] button');
    await expect(floating).toBeVisible();
    expect((await floating.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

test('erasing the record asks once more, and can be left', {
  annotation: proves('3.3.4'),
}, async ({ page, context, world }) => {
  await ask(page, await siteOf(world, 'pointer'));
  await action(page, 'banner', 'accept-all').click();
  await openPanel(page);
  const before = (await context.cookies()).map(({ value }) => value);
  await page.locator('[data-action=erase]').click();
  await expect(page.getByRole('group', { name: /effacé pour de bon/ })).toBeVisible();
  await page.locator('[data-action=cancel-erase]').click();
  await expect(page.locator('[data-action=erase]')).toBeVisible();
  expect((await context.cookies()).map(({ value }) => value)).toEqual(before);
});
