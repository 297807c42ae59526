/**
 * Small screens, large text, wide spacing: everything is still there, and the answers in view.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { action, expect, switchOf, test } from '../fixtures.ts';
import { proves } from './criteria.ts';
import { ask, openPanel, panelIsWhole, siteOf } from './site.ts';

test.describe.configure({ timeout: 90_000 });

/** What sticks out sideways, and what has to be read or pressed and is cut off. */
function spoilt(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (root === document || !element.checkVisibility()) continue;
        const { left, right, width } = element.getBoundingClientRect();
        const isCut =
          element.matches('button, a, h2, h3, p, summary, label, .sheet') &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.clientWidth > 0;
        if (width && (left < -1 || right > innerWidth + 1 || isCut))
          found.push(`${element.localName} ${element.textContent.trim().slice(0, 40)}`);
      }
    return found;
  });
}

/** Whether each is in view, by default wholly, and what lies at its middle is itself. */
async function inView(page: Page, layer: 'banner' | 'preferences', ratio = 0.99): Promise<void> {
  for (const name of ['reject-all', 'accept-all'] as const) {
    const answer = action(page, layer, name);
    await expect(answer).toBeInViewport({ ratio });
    await answer.click({ trial: true });
  }
}

for (const layout of ['bar', 'box', 'modal'] as const)
  test(`both answers are in view at 320 by 256 and 320 by 200, as ${layout}`, {
    tag: '@engines',
    annotation: proves('1.4.10', '1.4.4'),
  }, async ({ page, world }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await ask(page, await siteOf(world, `size-${layout}`, { appearance: { layout } }));
    await inView(page, 'banner');
    expect(await spoilt(page)).toEqual([]);
    // With a keyboard on the screen there is room for all of the words, if not for all of the buttons.
    await page.setViewportSize({ width: 320, height: 200 });
    await inView(page, 'banner', 0.9);
    await page.setViewportSize({ width: 320, height: 256 });
    await action(page, 'banner', 'customize').click();
    await panelIsWhole(page);
    await inView(page, 'preferences');
    expect(await spoilt(page)).toEqual([]);
  });

test.describe('at 400 %, on a screen of 1280 by 1024', () => {
  // What zoom does to a window: a quarter of its pixels for the page, each drawn by four by four.
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test('everything is read and pressed in one column', {
    annotation: proves('1.4.4', '1.4.10'),
  }, async ({ page, world }) => {
    const site = await siteOf(world, 'size-bar', { appearance: { layout: 'bar' } });
    await ask(page, site);
    const { ratio, width } = await page.evaluate(() => ({
      ratio: devicePixelRatio,
      width: innerWidth * devicePixelRatio,
    }));
    expect([ratio, width]).toEqual([4, 1280]);
    await inView(page, 'banner');
    expect(await spoilt(page)).toEqual([]);
    await action(page, 'banner', 'customize').click();
    await panelIsWhole(page);
    await inView(page, 'preferences');
    expect(await spoilt(page)).toEqual([]);
    // From the first line to the last, and each switch, without scrolling sideways.
    const panel = page.locator('mes-choix-preferences');
    for (const control of await panel.locator('[role=switch]:enabled, summary:visible').all()) {
      await control.scrollIntoViewIfNeeded();
      await control.click({ trial: true });
    }
    await switchOf(page, 'video').click();
    await action(page, 'preferences', 'save').click();
    await openPanel(page);
    await expect(panel.locator('[data-action=erase]')).toBeAttached();
    expect(await spoilt(page)).toEqual([]);
    await action(page, 'preferences', 'reject-all').click();
    const farewell = page.getByRole('dialog', { name: 'Vos autorisations sont retirées' });
    await expect(farewell).toBeVisible();
    expect(await spoilt(page)).toEqual([]);
    await farewell.locator('[data-action=close]').click();
    await expect(farewell).toBeHidden();
  });
});

test('the page can be read and scrolled beside the banner, upright and lying', {
  annotation: proves('1.3.4', '1.4.10'),
}, async ({ page, world }) => {
  const main = '<p style="margin:120vh 0">Plus bas</p>';
  const site = await siteOf(
    world,
    'size-bar',
    { appearance: { layout: 'bar' } },
    { path: 'tall', main },
  );
  for (const [width, height] of [
    [375, 667],
    [667, 375],
  ] as const) {
    await page.setViewportSize({ width, height });
    await ask(page, site);
    await inView(page, 'banner');
    await page.mouse.move(width / 2, 4);
    await page.mouse.wheel(0, 500);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const atTop = await page.evaluate(() => document.elementFromPoint(9, 9)?.localName ?? '');
    expect(atTop).not.toBe('mes-choix-banner');
  }
});

for (const layout of ['bar', 'modal'] as const) {
  test(`text of twice the size is neither cut off nor laid over, as ${layout}`, {
    tag: '@engines',
    annotation: proves('1.4.4'),
  }, async ({ page, world }) => {
    const head = '<style>html { font-size: 200% }</style>';
    const site = await siteOf(
      world,
      `size-${layout}`,
      { appearance: { layout } },
      { path: `large-${layout}`, head },
    );
    await page.setViewportSize({ width: 768, height: 720 });
    await ask(page, site);
    const size = await action(page, 'banner', 'reject-all').evaluate((button) =>
      Number.parseFloat(getComputedStyle(button).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(28);
    await inView(page, 'banner');
    expect(await spoilt(page)).toEqual([]);
    await action(page, 'banner', 'customize').click();
    await panelIsWhole(page);
    await inView(page, 'preferences');
    expect(await spoilt(page)).toEqual([]);
  });

  test(`the visitor’s own spacing of text reaches every word, and breaks nothing, as ${layout}`, {
    tag: '@engines',
    annotation: proves('1.4.12'),
  }, async ({ page, world }) => {
    const head = `<style>
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }
  </style>`;
    const site = await siteOf(
      world,
      `size-${layout}`,
      { appearance: { layout } },
      { path: `spaced-${layout}`, head },
    );
    await page.setViewportSize({ width: 320, height: 720 });
    const narrow = () =>
      page.evaluate(() => {
        const found: string[] = [];
        const roots: ShadowRoot[] = [...document.querySelectorAll('*')].flatMap(
          (e) => e.shadowRoot ?? [],
        );
        for (const root of roots)
          for (const element of root.querySelectorAll('*')) {
            if (
              ![...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
            )
              continue;
            const { letterSpacing, wordSpacing, fontSize } = getComputedStyle(element);
            // Inherited as a length: of the host's text at least, which is no smaller than 16 px.
            const isSpaced =
              Number.parseFloat(letterSpacing) >= 1.9 && Number.parseFloat(wordSpacing) >= 2.5;
            if (!isSpaced)
              found.push(`${element.localName} ${letterSpacing} ${wordSpacing} ${fontSize}`);
          }
        return found;
      });
    await ask(page, site);
    expect(await narrow()).toEqual([]);
    await inView(page, 'banner');
    expect(await spoilt(page)).toEqual([]);
    await action(page, 'banner', 'customize').click();
    await panelIsWhole(page);
    expect(await narrow()).toEqual([]);
    expect(await spoilt(page)).toEqual([]);
  });
}

test('the preferences fit their screen with a choice too', {
  annotation: proves('1.4.10'),
}, async ({ page, world }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await ask(page, await siteOf(world, 'size-bar', { appearance: { layout: 'bar' } }));
  await action(page, 'banner', 'accept-all').click();
  await openPanel(page);
  await expect(page.locator('[data-action=erase]')).toBeAttached();
  expect(await spoilt(page)).toEqual([]);
});
