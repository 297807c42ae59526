/**
 * No rule of axe is broken, in any state, look or width: all of WCAG 2.2, A and AA, that a program
 * can judge, and its best practices.
 *
 * @module
 */
import { expect, test } from '../fixtures.ts';
import { faultsOf } from './audit.ts';
import { proves } from './criteria.ts';
import { type Look, STATES } from './states.ts';

/** A phone, or 400 % on a desk; a tablet; a desk. */
const WIDTHS = [320, 768, 1280];
const HEIGHT = 720;

const LAYOUTS: readonly Look['layout'][] = ['bar', 'box', 'modal'];
const THEMES: readonly Look['theme'][] = ['light', 'dark', 'plain', 'auto'];

/** What axe's rules and our own on the tree stand for. */
const RULES = proves(
  '1.1.1',
  '1.3.1',
  '1.4.3',
  '1.4.13',
  '2.4.1',
  '2.4.2',
  '2.4.4',
  '2.5.3',
  '2.5.8',
  '3.1.1',
  '3.1.2',
  '3.3.2',
  '4.1.2',
  'code',
);

// Each is a dozen of axe's runs where the machine has other work.
test.describe.configure({ timeout: 90_000 });

test('what is wrong inside the interface is found there', { tag: '@engines' }, async ({
  page,
  context,
  world,
}) => {
  await STATES[0]?.reach({ page, context, world, look: { layout: 'bar', theme: 'light' } });
  await page.locator('mes-choix-banner .text').evaluate((text) => {
    text.insertAdjacentHTML(
      'beforeend',
      '<img src="/logo.svg"><p id="title" title="Infobulle" style="color:#999">Trop pâle</p>' +
        '<button aria-label="Autre nom" aria-describedby="nulle-part">Tout autre</button>' +
        '<a href="/" target="_blank">Ailleurs</a>' +
        ['0', '10px']
          .map(
            (left) =>
              `<button style="all:unset;position:fixed;top:0;left:${left};width:9px;height:9px">a</button>`,
          )
          .join(''),
    );
  });
  const found = (await faultsOf(page)).join('\n');
  for (const fault of [
    /^image-alt/m,
    /^too pale.*Trop pâle/m,
    /^id twice/m,
    /leads nowhere/,
    /title alone/,
    /not in its name/,
    /another tab/,
    /^target-size/m,
  ])
    expect(found).toMatch(fault);
});

test.describe('nothing is found by axe or on the tree', () => {
  for (const [n, state] of STATES.entries()) {
    const look = { layout: LAYOUTS[n % 3] ?? 'bar', theme: THEMES[n % 4] ?? 'auto' };
    test(`in ${state.name}`, { tag: '@engines', annotation: RULES }, async ({
      page,
      context,
      world,
    }) => {
      const first = WIDTHS[n % 3] ?? 320;
      await page.setViewportSize({ width: first, height: HEIGHT });
      await state.reach({ page, context, world, look });
      expect(await faultsOf(page), `${first} px`).toEqual([]);
      for (const width of WIDTHS) {
        if (width === first) continue;
        await page.setViewportSize({ width, height: HEIGHT });
        expect(await faultsOf(page), `${width} px`).toEqual([]);
      }
    });
  }

  for (const [l, layout] of LAYOUTS.entries())
    for (const [t, theme] of THEMES.entries())
      test(`in the banner as ${layout}, ${theme === 'auto' ? 'auto by night' : theme}`, {
        tag: '@engines',
        annotation: RULES,
      }, async ({ page, context, world }) => {
        await page.emulateMedia({ colorScheme: theme === 'auto' ? 'dark' : 'light' });
        await page.setViewportSize({ width: WIDTHS[(l + t) % 3] ?? 320, height: HEIGHT });
        await STATES[0]?.reach({ page, context, world, look: { layout, theme } });
        expect(await faultsOf(page)).toEqual([]);
      });
});
