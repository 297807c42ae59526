/**
 * The layouts in numbers, whatever the fonts: nothing is wider than the screen, every answer is in
 * view, and no answer is larger than another.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { type Layout, LAYOUTS, type Mode, SCENES, SCREENS } from './scenes.ts';

const LAYERS = {
  banner: ['reject-all', 'accept-all', 'customize'],
  preferences: ['reject-all', 'accept-all', 'save'],
} as const;

/** A small landscape phone, and 400 % on a desk. */
const SMALL = { width: 320, height: 256 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the page, and what stands in the layer, reaches over its own width, in pixels. */
async function overflow(page: Page, layer: string): Promise<number> {
  return page.locator(`mes-choix-${layer}`).evaluate((host) => {
    const boxes = [...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter(
      (element) => element.clientWidth > 1 && getComputedStyle(element).overflowX !== 'visible',
    );
    return Math.max(
      ...[document.documentElement, ...boxes].map((of) => of.scrollWidth - of.clientWidth),
    );
  });
}

/** The boxes of a layer's answers; each must be there. */
async function answers(page: Page, layer: keyof typeof LAYERS): Promise<readonly Box[]> {
  const found = LAYERS[layer].map((name) =>
    page.locator(`mes-choix-${layer} [data-action="${name}"]`).boundingBox(),
  );
  return (await Promise.all(found)).map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
}

/** Checks a layer on a screen. */
async function check(page: Page, layer: keyof typeof LAYERS, told: string): Promise<void> {
  const screen = page.viewportSize() ?? SMALL;
  expect(await overflow(page, layer), `${told}: over the edge`).toBeLessThanOrEqual(0);
  const [refuse, accept, third] = await answers(page, layer);
  for (const box of [refuse, accept]) {
    expect(box?.height, `${told}: a target`).toBeGreaterThanOrEqual(24);
    expect(box?.x, `${told}: in view`).toBeGreaterThanOrEqual(0);
    expect(box?.y, `${told}: in view`).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), `${told}: in view`).toBeLessThanOrEqual(screen.width);
    expect((box?.y ?? 0) + (box?.height ?? 0), `${told}: in view`).toBeLessThanOrEqual(
      screen.height,
    );
  }
  const size = (box: Box | undefined) => [box?.width, box?.height].map((n) => Math.round(n ?? 0));
  expect(size(refuse), `${told}: refusing and accepting`).toEqual(size(accept));
  // The third is never the largest: it must not be the way out that catches the eye.
  expect(third?.height, `${told}: the third answer`).toBeLessThanOrEqual((accept?.height ?? 0) + 1);
}

for (const layout of Object.keys(LAYOUTS) as Layout[]) {
  for (const mode of ['light', 'rtl', 'forced'] as const satisfies readonly Mode[]) {
    test(`the banner as ${layout}, ${mode}, on every screen`, async ({ page, world }) => {
      await page.setViewportSize(SMALL);
      await SCENES['fresh']?.reach({ page, world, layout, mode });
      for (const screen of [SMALL, ...SCREENS.values()]) {
        await page.setViewportSize(screen);
        await check(page, 'banner', `${screen.width} x ${screen.height}`);
      }
    });
  }
}

for (const mode of ['light', 'rtl'] as const) {
  test(`the preferences, ${mode}, on every screen`, async ({ page, world }) => {
    await SCENES['panel']?.reach({ page, world, layout: 'bar', mode });
    for (const screen of SCREENS.values()) {
      await page.setViewportSize(screen);
      await check(page, 'preferences', `${screen.width} x ${screen.height}`);
    }
  });
}
