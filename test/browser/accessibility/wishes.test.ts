/**
 * What the visitor asks of their system: no motion, their own colours, more contrast, paper.
 *
 * @module
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { action, expect, switchOf, test } from '../fixtures.ts';
import { proves } from './criteria.ts';
import { pressTo } from './focus.ts';
import { ask, panelIsWhole, siteOf } from './site.ts';

test.describe.configure({ timeout: 90_000 });

/** What moves by itself, in every open root. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const { animationName = '' } of root.getAnimations() as CSSAnimation[])
        found.push(`an animation ${animationName}`);
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        const longest = Math.max(
          ...`${animationDuration},${transitionDuration}`.split(',').map(Number.parseFloat),
        );
        if (longest > 0.01) found.push(`${element.localName} for ${longest} s`);
      }
    }
    return found;
  });
}

for (const layout of ['bar', 'modal'] as const)
  test(`nothing moves where motion is not wanted, as ${layout}`, {
    annotation: proves('2.2.2', '2.3.1', '2.3.3'),
  }, async ({ page, world }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await ask(page, await siteOf(world, `wishes-${layout}`, { appearance: { layout } }));
    expect(await moving(page)).toEqual([]);
    await action(page, 'banner', 'customize').click();
    await panelIsWhole(page);
    await switchOf(page, 'video').click();
    expect(await moving(page)).toEqual([]);
  });

/** What the eye has to go by: line, ground and ring of a control. */
function lookOf(control: Locator) {
  return control.evaluate((element) => {
    const { borderTopColor, borderTopWidth, borderTopStyle, color } = getComputedStyle(element);
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    let under: Element | null = element.parentElement;
    while (under && /, 0\)$|transparent/.test(getComputedStyle(under).backgroundColor))
      under = under.parentElement;
    const ground = under ? getComputedStyle(under).backgroundColor : 'rgb(255, 255, 255)';
    const luminance = (css: string) =>
      (css.match(/[\d.]+/g) ?? [])
        .slice(0, 3)
        .map((part) => Number(part) / (css.startsWith('color(') ? 1 : 255))
        .map((share) => (share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92))
        .reduce((sum, share, n) => sum + share * ([0.2126, 0.7152, 0.0722][n] ?? 0), 0.05);
    const contrast = (one: string, other: string) => {
      const [dark = 1, light = 1] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return light / dark;
    };
    return {
      line: borderTopStyle === 'none' ? 0 : Number.parseFloat(borderTopWidth),
      lineContrast: contrast(borderTopColor, ground),
      textColor: color,
      ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      ringContrast: contrast(outlineColor, ground),
    };
  });
}

for (const theme of ['light', 'dark'] as const)
  test(`controls and the focus stand out from their ground, ${theme}`, {
    tag: '@engines',
    annotation: proves('1.4.11', '2.4.7'),
  }, async ({ page, world }) => {
    await ask(page, await siteOf(world, `wishes-${theme}`, { appearance: { theme } }));
    for (const name of ['reject-all', 'accept-all', 'customize'] as const) {
      await pressTo(page, 'Tab', name);
      const { lineContrast, ring, ringContrast } = await lookOf(action(page, 'banner', name));
      expect(lineContrast, name).toBeGreaterThanOrEqual(3);
      expect(ring, name).toBeGreaterThanOrEqual(2);
      expect(ringContrast, name).toBeGreaterThanOrEqual(3);
    }
    await page.keyboard.press('Enter');
    await panelIsWhole(page);
    for (const press of [false, true]) {
      if (press) await page.keyboard.press('Space');
      else await pressTo(page, 'Tab', 'video');
      const look = await lookOf(switchOf(page, 'video'));
      expect(look.lineContrast).toBeGreaterThanOrEqual(3);
      expect(look.ringContrast).toBeGreaterThanOrEqual(3);
      expect(look.ring).toBeGreaterThanOrEqual(2);
    }
  });

test('a switch says its state in words, and shows it by shape', {
  annotation: proves('1.4.1'),
}, async ({ page, world }) => {
  await ask(page, await siteOf(world, 'wishes'));
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  const video = switchOf(page, 'video');
  const word = page
    .locator('mes-choix-preferences .switch', { has: page.locator('[data-id=video]') })
    .locator('.soft');
  const thumb = () => video.evaluate((input) => getComputedStyle(input, '::before').left);
  await expect(word).toHaveText('Refusé');
  const off = await thumb();
  await video.click();
  await expect(word).toHaveText('Autorisé');
  expect(await thumb()).not.toBe(off);
});

test('the system’s own colours are taken: lines, switches and the focus stay visible', {
  annotation: proves('forced-colours'),
}, async ({ page, world }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await ask(page, await siteOf(world, 'wishes'));
  const answers = ['reject-all', 'accept-all'] as const;
  const looks = [];
  for (const name of answers) {
    await pressTo(page, 'Tab', name);
    looks.push(await lookOf(action(page, 'banner', name)));
  }
  const [refuse, accept] = looks;
  expect(accept).toEqual(refuse);
  expect(refuse?.line).toBeGreaterThanOrEqual(1);
  expect(refuse?.lineContrast).toBeGreaterThanOrEqual(3);
  expect(refuse?.ring).toBeGreaterThanOrEqual(2);
  expect(refuse?.ringContrast).toBeGreaterThanOrEqual(3);
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  await pressTo(page, 'Tab', 'video');
  const before = await lookOf(switchOf(page, 'video'));
  expect(before.lineContrast).toBeGreaterThanOrEqual(3);
  expect(before.ringContrast).toBeGreaterThanOrEqual(3);
  // No text keeps colours of its own.
  const own = await page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? []);
    return roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
      .filter((e) => getComputedStyle(e).forcedColorAdjust === 'none' && e.textContent.trim())
      .map((e) => e.localName);
  });
  expect(own).toEqual([]);
});

test('text reaches 7:1 where more contrast is asked for', {
  annotation: proves('1.4.6'),
}, async ({ page, world }) => {
  await page.emulateMedia({ contrast: 'more' });
  await ask(page, await siteOf(world, 'wishes'));
  const pale = async () => {
    const { violations } = await new AxeBuilder({ page })
      .withRules(['color-contrast-enhanced'])
      .analyze();
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  };
  expect(await pale()).toEqual([]);
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  expect(await pale()).toEqual([]);
});

test('on paper nothing of it is in the way, and the policy is complete', {
  annotation: proves('paper'),
}, async ({ page, world }) => {
  const site = await siteOf(world, 'wishes', {}, { path: 'paper', foot: '' });
  await ask(page, site);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('mes-choix-banner')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await action(page, 'banner', 'reject-all').click();
  await page.reload();
  await expect(page.locator('mes-choix-button[corner]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('mes-choix-button[corner]')).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${site.server}privacy?lang=fr`);
  const said = () =>
    page.locator('main').evaluate((main: HTMLElement) => main.innerText.replace(/\s+/g, ' '));
  const buttons = await page.locator('main button').allInnerTexts();
  const onScreen = buttons.reduce((text, label) => text.replace(label, ''), await said());
  expect(await page.locator('details').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect((await said()).replace(/\s+/g, '')).toBe(onScreen.replace(/\s+/g, ''));
});

test('the panel is not printed either, nor the modal banner, and both are there again', {
  annotation: proves('paper'),
}, async ({ page, world }) => {
  await ask(page, await siteOf(world, 'wishes-modal', { appearance: { layout: 'modal' } }));
  const banner = page.locator('mes-choix-banner dialog');
  await page.emulateMedia({ media: 'print' });
  await expect(banner).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(banner).toBeVisible();
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('mes-choix-preferences dialog')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('mes-choix-preferences dialog')).toBeVisible();
});
