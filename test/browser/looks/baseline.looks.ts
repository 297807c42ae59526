/**
 * The chosen few: each layout, each way of seeing, each part of the interface at least once. The page
 * itself is hidden, so that what differs is the interface's, and the pictures stay small.
 *
 * @module
 */
import { expect, test } from '../fixtures.ts';
import { type Layout, type Mode, SCENES, SCREENS } from './scenes.ts';

const CHOSEN: readonly (readonly [scene: string, layout: Layout, width: number, mode: Mode])[] = [
  ['fresh', 'bar', 1280, 'light'],
  ['fresh', 'bar', 320, 'rtl'],
  ['fresh', 'box', 768, 'dark'],
  ['fresh', 'box', 320, 'plain'],
  ['revised', 'modal', 768, 'light'],
  ['fresh', 'bar', 768, 'forced'],
  ['panel', 'bar', 768, 'light'],
  ['panel', 'bar', 320, 'dark'],
  ['placeholder', 'bar', 768, 'light'],
];

const HIDE_PAGE = `
body { background: none !important; }
body > :not(mes-choix-banner, mes-choix-preferences) { visibility: hidden; }
mes-choix-embed { visibility: visible; }`;

for (const [scene, layout, width, mode] of CHOSEN) {
  const name = `${scene}-${layout}-${width}-${mode}`;
  test(name, async ({ page, world }) => {
    await page.setViewportSize(SCREENS.get(width) ?? { width, height: 800 });
    await SCENES[scene]?.reach({ page, world, layout, mode });
    await page.addStyleTag({ content: HIDE_PAGE });
    await page.mouse.move(0, 0);
    await expect(page).toHaveScreenshot(`${name}.png`);
  });
}
