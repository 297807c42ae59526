/**
 * The whole way by the keyboard alone, and what keys must not do.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import {
  action,
  choiceCookie,
  deviceOf,
  EMPTY_DEVICE,
  expect,
  switchOf,
  test,
} from '../fixtures.ts';
import { proves } from './criteria.ts';
import { focused, pressTo } from './focus.ts';
import { ask, chosen, manyServices, openPanel, panelIsWhole, siteOf } from './site.ts';

test.describe.configure({ timeout: 90_000 });

/** What a visitor may be typing just then. */
const KEYS = ['Enter', 'Space', 'Escape', 'a', 'o', 'r', 't', 'y', '1'];

/**
 * The next two stops after a dialog's last: of the browser, or of the dialog again. Firefox driven by
 * a program keeps the keyboard once it has left the document, as no visitor's does.
 */
async function pastTheEnd(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  const first = await focused(page);
  await page.keyboard.press('Tab');
  return [first, await focused(page)];
}

/** Whether what lies behind a dialog can have the focus. */
function linkTakesFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const link = document.querySelector<HTMLElement>('main a');
    const before = document.activeElement;
    link?.focus();
    return document.activeElement === link && before !== link;
  });
}

test('the banner is first in the tab order, and the page comes after it', {
  tag: '@engines',
  annotation: proves('2.1.1', '2.1.2', '2.4.3', '3.2.1'),
}, async ({ page, world }) => {
  await ask(page, await siteOf(world, 'keyboard'));
  expect(await focused(page)).toBe('page');
  const stops = await pressTo(page, 'Tab', 'Un lien de la page');
  expect(stops.map((stop) => stop.replace(/\d+/, 'n'))).toEqual([
    'Voir les n services',
    'Politique de confidentialité',
    'reject-all',
    'accept-all',
    'customize',
    'Un lien de la page',
  ]);
  expect(await pressTo(page, 'Shift+Tab', 'reject-all')).toEqual([
    'customize',
    'accept-all',
    'reject-all',
  ]);
  expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);
});

test('the preferences are opened, answered and left without a pointer', {
  tag: '@engines',
  annotation: proves('2.1.1', '2.1.2', '2.4.3', '3.2.1', '3.2.2'),
}, async ({ page, context, world, browserName }) => {
  await ask(page, await siteOf(world, 'keyboard'));
  const { href } = new URL(page.url());
  await pressTo(page, 'Tab', 'customize');
  await page.keyboard.press('Enter');
  await panelIsWhole(page);
  expect(await focused(page)).toBe('Modifier mes choix');

  // Through the dialog to its end and back: never to the page behind it, and not stuck at an end.
  const there = await pressTo(page, 'Tab', 'save');
  if (browserName === 'chromium') there.push(...(await pastTheEnd(page)));
  const back = await pressTo(page, 'Shift+Tab', 'close');
  expect([...there, ...back]).not.toContain('Un lien de la page');
  expect(await linkTakesFocus(page)).toBe(false);
  expect(there.indexOf('reject-all')).toBeLessThan(there.indexOf('accept-all'));

  // A switch turns, and nothing else happens.
  await pressTo(page, 'Tab', 'video');
  await page.keyboard.press('Space');
  await expect(switchOf(page, 'video')).toBeChecked();
  expect(await focused(page)).toBe('video');
  expect(page.url()).toBe(href);
  expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);

  await page.keyboard.press('Escape');
  await expect(page.locator('mes-choix-preferences dialog')).toHaveCount(0);
  expect(await focused(page)).toBe('customize');
  expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);

  await page.keyboard.press('Space');
  await panelIsWhole(page);
  await expect(switchOf(page, 'video')).not.toBeChecked();
  await pressTo(page, 'Tab', 'video');
  await page.keyboard.press('Space');
  await pressTo(page, 'Tab', 'save');
  await page.keyboard.press('Enter');
  await expect.poll(() => choiceCookie(context, world)).toContain('~video~');
});

test('the control opens the preferences, and has the focus again afterwards', {
  tag: '@engines',
  annotation: proves('2.1.1', '2.4.3'),
}, async ({ page, context, world }) => {
  await chosen(context, world, '');
  await page.goto((await siteOf(world, 'keyboard')).url);
  await pressTo(page, 'Tab', 'Modifier mes choix');
  await page.keyboard.press('Enter');
  await panelIsWhole(page);
  const before = await choiceCookie(context, world);
  await pressTo(page, 'Tab', 'close');
  await page.keyboard.press('Enter');
  await expect(page.locator('mes-choix-preferences dialog')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button');
  expect(await focused(page)).toBe('Modifier mes choix');
  expect(await choiceCookie(context, world)).toBe(before);
});

test('a withdrawal, and the window that follows it, need no pointer', {
  tag: '@engines',
  annotation: proves('2.1.1', '2.1.2', '2.4.3'),
}, async ({ page, context, world }) => {
  await ask(page, await siteOf(world, 'keyboard'));
  await pressTo(page, 'Tab', 'accept-all');
  await page.keyboard.press('Enter');
  await expect.poll(() => choiceCookie(context, world)).toContain('video');
  await openPanel(page);
  await pressTo(page, 'Tab', 'reject-all');
  await page.keyboard.press('Enter');
  const farewell = page.getByRole('dialog', { name: 'Vos autorisations sont retirées' });
  await expect(farewell).toBeVisible();
  await expect.poll(() => focused(page)).toBe('Vos autorisations sont retirées');
  await page.keyboard.press('Escape');
  await expect(farewell).toBeHidden();
  expect(await focused(page)).toBe('Modifier mes choix');
});

for (const layout of ['bar', 'modal'] as const)
  test(`keys that are pressed at load decide nothing, ${layout}`, {
    tag: '@engines',
    annotation: proves('2.1.4', '3.2.1'),
  }, async ({ page, world }) => {
    await page.goto((await siteOf(world, `keys-${layout}`, { appearance: { layout } })).url);
    const press = async () => {
      for (const key of KEYS) await page.keyboard.press(key);
    };
    await press();
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();
    await press();
    expect(['accept-all', 'reject-all', 'customize']).not.toContain(await focused(page));
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();
    expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);
  });

test('the modal banner has the focus at its title and keeps it until it is answered', {
  tag: '@engines',
  annotation: proves('2.1.1', '2.4.3'),
}, async ({ page, context, world, browserName }) => {
  await ask(page, await siteOf(world, 'keys-modal', { appearance: { layout: 'modal' } }));
  await expect.poll(() => focused(page)).toBe('À vous de choisir');
  const round = await pressTo(page, 'Tab', 'customize');
  if (browserName === 'chromium') round.push(...(await pastTheEnd(page)));
  round.push(...(await pressTo(page, 'Shift+Tab', 'reject-all')));
  expect(round).not.toContain('Un lien de la page');
  expect(await linkTakesFocus(page)).toBe(false);
  await page.keyboard.press('Enter');
  await expect(page.locator('mes-choix-banner')).toHaveCount(0);
  await expect.poll(() => choiceCookie(context, world)).not.toBeNull();
  await pressTo(page, 'Tab', 'Un lien de la page', 3);
});

test('many services are searched and reached in a few presses', {
  annotation: proves('2.4.1', '4.1.3'),
}, async ({ page, context, world }) => {
  await chosen(context, world, '');
  await page.goto((await siteOf(world, 'keyboard-many', manyServices(world))).url);
  await openPanel(page);
  const stops = await pressTo(page, 'Tab', 'save');
  expect(stops.length).toBeLessThanOrEqual(20);
  await page.getByRole('searchbox').fill('service 23');
  await expect(page.locator('mes-choix-preferences [role=status]').first()).toHaveText(
    '1 service trouvé',
  );
});
