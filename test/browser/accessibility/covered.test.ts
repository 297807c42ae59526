/**
 * The banner stands over the page, but never over what has the focus.
 *
 * @module
 */
import { expect, test } from '../fixtures.ts';
import { proves } from './criteria.ts';
import { focused } from './focus.ts';
import { ask, siteOf } from './site.ts';

test.describe.configure({ timeout: 90_000 });

for (const [width, height] of [
  [320, 480],
  [1280, 720],
] as const)
  test(`what has the focus is never under the banner, ${width} px`, {
    tag: '@engines',
    annotation: proves('2.4.7', '2.4.11'),
  }, async ({ page, world }) => {
    const main = Array.from(
      { length: 14 },
      (_, n) => `<p style="margin:4em 0"><a href="#n${n}">Lien ${n}</a></p>`,
    );
    const site = await siteOf(world, 'keyboard', {}, { path: 'long', main: main.join('') });
    await page.setViewportSize({ width, height });
    await ask(page, site);
    const isCovered = () =>
      page.evaluate(
        () =>
          // The banner may step aside one frame after the focus has come.
          new Promise<boolean>((resolve) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                const target = document.activeElement;
                if (!target || target.localName === 'mes-choix-banner') return resolve(false);
                const box = target.getBoundingClientRect();
                const points = [0.1, 0.5, 0.9].flatMap((x) =>
                  [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]),
                );
                const seen = ([x = 0, y = 0]: number[]) =>
                  target.contains(document.elementFromPoint(x, y));
                resolve(!points.some(seen));
              }),
            ),
          ),
      );
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let n = 0; n < 21; n++) {
        await page.keyboard.press(key);
        const at = await focused(page);
        expect(await isCovered(), `${key}: ${at}`).toBe(false);
        if (at === (key === 'Tab' ? 'Modifier mes choix' : 'customize')) break;
      }
    }
  });
