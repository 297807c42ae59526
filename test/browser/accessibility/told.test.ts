/**
 * What is said without being asked, in which language, and by which name.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import type { SiteConfig } from '../../../widget/contract.ts';
import { action, choiceCookie, expect, test } from '../fixtures.ts';
import { proves } from './criteria.ts';
import { ask, chosen, openPanel, panelIsWhole, siteOf, SUBJECT } from './site.ts';

test.describe.configure({ timeout: 90_000 });

/** Notes each text that is put into a polite live region after the region is there; from the first page on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        if (target instanceof Element && target.role === 'status')
          for (const node of addedNodes)
            said.push(`${target.closest('[lang]')?.getAttribute('lang')}: ${node.textContent}`);
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as { said?: string[] }).said ?? []);
}

test('the banner says once that it is there, and what was answered is said once', {
  tag: '@engines',
  annotation: proves('4.1.3'),
}, async ({ page, world }) => {
  const said = await listen(page);
  await ask(page, await siteOf(world, 'told'));
  const banner =
    'fr: À vous de choisir. Au début de la page, vous pouvez accepter, refuser ou personnaliser.';
  await expect.poll(said).toEqual([banner]);
  await action(page, 'banner', 'reject-all').click();
  await expect.poll(said).toEqual([banner, 'fr: Vos choix sont enregistrés.']);
  await openPanel(page);
  await action(page, 'preferences', 'save').click();
  await expect
    .poll(said)
    .toEqual([banner, 'fr: Vos choix sont enregistrés.', 'fr: Vos choix sont enregistrés.']);
});

test('the banner waits as long as it takes, and decides nothing', {
  annotation: proves('2.2.1'),
}, async ({ page, context, world }) => {
  await page.clock.install();
  await ask(page, await siteOf(world, 'told'));
  await page.clock.fastForward('01:00:00');
  await expect(action(page, 'banner', 'reject-all')).toBeVisible();
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  await page.clock.fastForward('01:00:00');
  await expect(action(page, 'preferences', 'save')).toBeVisible();
  expect(await choiceCookie(context, world)).toBeNull();
});

test('each text stands in its own language, whatever the page’s', {
  tag: '@engines',
  annotation: proves('3.1.1', '3.1.2', 'direction'),
}, async ({ page, world }) => {
  await ask(page, await siteOf(world, 'told'));
  const spoken = (layer: string) =>
    page.locator(`mes-choix-${layer}`).evaluate((host: HTMLElement) => [host.lang, host.dir]);
  expect(await spoken('banner')).toEqual(['fr', 'ltr']);
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  await page.locator('mes-choix-preferences select').selectOption('de');
  await expect(action(page, 'preferences', 'reject-all')).toHaveText('Alle ablehnen');
  expect(await spoken('preferences')).toEqual(['de', 'ltr']);
  expect(await spoken('banner')).toEqual(['de', 'ltr']);
  // Languages call themselves by their own names, each in its own language.
  const options = await page
    .locator('mes-choix-preferences option')
    .evaluateAll((all) =>
      all.map((option) => `${(option as HTMLElement).lang} ${option.textContent.toLowerCase()}`),
    );
  expect(options).toEqual(['fr français', 'en english', 'de deutsch', 'it italiano']);
});

/** The same site, with Arabic; its own texts stand in French there. */
function inArabicToo(config: SiteConfig): Partial<SiteConfig> {
  const translated = JSON.parse(JSON.stringify(config), (_, value: unknown) =>
    value && typeof value === 'object' && 'fr' in value ? { ...value, ar: value.fr } : value,
  ) as SiteConfig;
  return {
    ...translated,
    languages: [...config.languages, 'ar'],
    reviewed: { ar: { by: 'Une personne', date: '2026-01-01' } },
  };
}

test('what is written from right to left runs from right to left', {
  annotation: proves('direction'),
}, async ({ page, world }) => {
  const { server } = await siteOf(world, 'told-ar', inArabicToo(world.config));
  const url = world.publish(
    'right-to-left',
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صفحة</title>
    <script src="${server}consent.js?lang=ar" async></script></head><body><main><h1>صفحة</h1></main></body></html>`,
  );
  await page.goto(url);
  const refuse = await action(page, 'banner', 'reject-all').boundingBox();
  const accept = await action(page, 'banner', 'accept-all').boundingBox();
  expect(await page.locator('mes-choix-banner').getAttribute('dir')).toBe('rtl');
  expect(refuse && accept && (refuse.x > accept.x || refuse.y < accept.y)).toBe(true);
});

test('the way back to one’s choices has one name on every page, and one place', {
  annotation: proves('3.2.3', '3.2.4'),
}, async ({ page, context, world }) => {
  await chosen(context, world, '');
  for (const path of ['/', '/offres', '/decouvrir', '/confidentialite', '/nulle-part']) {
    await page.goto(world.page(path));
    const control = page.locator('footer').getByRole('link', { name: 'Modifier mes choix' });
    await expect(control, path).toHaveCount(1);
    const others = await page.locator('footer a').allInnerTexts();
    expect(others.at(-1), path).toBe('Modifier mes choix');
  }
});

test('the record page says what is wrong, and keeps what was entered', {
  annotation: proves('3.3.1', '3.3.7'),
}, async ({ page, world }) => {
  const { server } = await siteOf(world, 'told');
  await page.goto(`${server}record?lang=fr`);
  await page.locator('#subject').fill(SUBJECT);
  await page.locator('button[value=see]').click();
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expect(page.getByLabel('Identifiant')).toHaveValue(SUBJECT);
});
