/**
 * A visitor asks a lawyer what is kept of them, and to have it erased: the register at the desk, from
 * a real choice on the site to the page that says it is gone.
 *
 * @module
 */
import type { Browser, Page } from '@playwright/test';
import { createCamera } from '../../../server/screenshots/camera.ts';
import { requireChromium } from '../../engines.ts';
import { faultsOf } from '../accessibility/audit.ts';
import { action, choiceCookie, expect, test, type World } from '../fixtures.ts';
import { createWorld } from '../world.ts';

/** Somebody of a role, at the desk. */
async function signedIn(browser: Browser, world: World, role: string): Promise<Page> {
  const said = await world.command('user', 'add', `${role}@example.ch`, '--role', role);
  const [link = ''] = /https?:\S+\/console\/enter\/\S+/.exec(said) ?? [];
  const page = await (await browser.newContext({ locale: 'fr-CH' })).newPage();
  await page.goto(link);
  await page.locator('form[action="/console/enter"] button').click();
  return page;
}

/** Where the register of the world's site is. */
const registerOf = (world: World) =>
  `${world.consentUrl}/console/sites/${world.config.site}/register`;

/** Looks an identifier up, and opens the newest of its events. */
async function open(page: Page, world: World, subject: string): Promise<void> {
  await page.goto(registerOf(world));
  await page.locator('#q').fill(subject);
  await page.locator('#q').press('Enter');
  await page.locator('.events a').first().click();
  await expect(page.getByText(subject)).toBeVisible();
}

// What is erased here is gone for good: it is a world of its own.
test.describe.configure({ mode: 'default' });
let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

test('from a choice on the site to its erasure at the desk, past a legal hold', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await page.goto(world.page('/'));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => choiceCookie(page.context(), world)).toMatch(/~[0-9a-f-]{36}$/);
  const subject = (await choiceCookie(page.context(), world))?.slice(-36) ?? '';
  await expect.poll(async () => (await world.receipt(subject)).events.length).toBe(1);

  const auditor = await signedIn(browser, world, 'auditor');
  await open(auditor, world, subject);
  expect(auditor.url()).not.toContain(subject);
  await expect(auditor.getByText('Tout accepté')).toBeVisible();
  await test.step('the banner stands there as it was, and can be tried', async () => {
    const shown = auditor.frameLocator('iframe');
    await expect(shown.locator('mes-choix-banner [data-action="reject-all"]')).toBeVisible();
    await shown.locator('mes-choix-banner [data-action="customize"]').click();
    await expect(shown.locator('mes-choix-preferences [data-action="save"]')).toBeVisible();
    await shown.locator('mes-choix-preferences [data-action="accept-all"]').click();
    await expect(shown.locator('mes-choix-banner')).toHaveCount(0);
    await expect(shown.locator('mes-choix-preferences dialog[open]')).toHaveCount(0);
    expect((await world.receipt(subject)).events).toHaveLength(1);
    expect((await auditor.context().cookies()).map(({ name }) => name)).not.toContain('mes_choix');
  });
  await expect(auditor.locator('#erase, #hold')).toHaveCount(0);
  expect(await faultsOf(auditor)).toEqual([]);

  const owner = await signedIn(browser, world, 'owner');
  await open(owner, world, subject);
  await owner.locator('#hold-reason').fill('Procédure 12/2026');
  await owner.locator('#hold-reason').press('Enter');
  await expect(owner.getByRole('status')).toContainText('est posée');
  expect(await faultsOf(owner)).toEqual([]);

  const record = await (await browser.newContext({ locale: 'fr-CH' })).newPage();
  const ask = async () => {
    await record.goto(`${world.consentUrl}/${world.config.site}/record`);
    await record.locator('#subject').fill(subject);
    await record.locator('button[value="erase"]').click();
  };
  await ask();
  await expect(record.getByRole('status')).toContainText('Procédure 12/2026');
  expect(await faultsOf(record)).toEqual([]);
  expect((await world.receipt(subject)).events).toHaveLength(1);

  await owner.locator('form[action$="/lift"] button').click();
  await expect(owner.getByRole('status')).toContainText('est levée');
  await owner.locator('#erase-reason').fill('Demande du 12 novembre 2026');
  await owner.locator('#sure').press('Space');
  await owner.locator('form[action$="/erase"] button').press('Enter');
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Événement effacé');
  expect(await faultsOf(owner)).toEqual([]);
  expect((await world.receipt(subject)).events).toEqual([]);

  await ask();
  await expect(record.getByRole('status')).toContainText('Rien n’est conservé');
});

test('the numbers are drawn, with a table that says the same, and counted where that is let', async ({
  page,
  browser,
}) => {
  const owner = await signedIn(browser, world, 'owner');
  const numbers = registerOf(world).replace(/register$/, 'numbers');
  await owner.goto(numbers);
  await owner.locator('form[action$="/numbers/shown"] button').click();
  await expect(owner.getByRole('status').first()).toContainText('comptés à partir de maintenant');

  // At idle the page fetches the preferences: that is what is counted.
  const fetched = page.waitForResponse((response) => response.url().includes('&rest'));
  await page.goto(world.page('/'));
  await fetched;
  await action(page, 'banner', 'reject-all').click();
  await expect
    .poll(async () => {
      await owner.goto(numbers);
      return owner.locator('main').textContent();
    })
    .toMatch(/Affichages.: 1\. Réponses.: [1-9]/);
  await expect(owner.locator('section[data-chart] canvas[role=img]').first()).toBeVisible();
  await expect(owner.locator('section[data-chart] tr[data-yes]').first()).toBeVisible();
});

test('pictures of what was shown are taken from the kept files alone', async ({ browser }) => {
  test.setTimeout(90_000);
  const auditor = await signedIn(browser, world, 'auditor');
  await auditor.goto(`${registerOf(world)}/notices`);
  const path = (await auditor.locator('table a').first().getAttribute('href')) ?? '';
  const hash = path.split('/').at(-1) ?? '';
  const take = createCamera(requireChromium());
  const pictures = await take(`${world.consentUrl}/${world.config.site}/notices/${hash}/shown/`);
  const widthOf = (bytes: Uint8Array) => Buffer.from(bytes).readUInt32BE(16);
  expect(pictures.map(({ name, bytes }) => [name, widthOf(bytes)])).toEqual([
    ['banner-desktop.png', 1280],
    ['banner-phone.png', 390],
    ['preferences-desktop.png', 1280],
    ['preferences-phone.png', 390],
  ]);
  for (const { bytes } of pictures) expect(bytes.length).toBeGreaterThan(10_000);
});

test('the pages of the register, the numbers, the journal and one’s account: nothing wrong with them, however small, light or dark', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const auditor = await signedIn(browser, world, 'auditor');
  await auditor.goto(`${registerOf(world)}/notices`);
  const notice = (await auditor.locator('table a').first().getAttribute('href')) ?? '';
  const pages = ['', '/notices'].map((path) => registerOf(world) + path);
  pages.push(registerOf(world).replace(/register$/, 'numbers'));
  pages.push(registerOf(world).replace(/register$/, 'acts'), `${world.consentUrl}/console/account`);
  pages.push(`${world.consentUrl}${notice}?layer=preferences&size=phone`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await auditor.emulateMedia({ colorScheme });
    await auditor.setViewportSize({ width: 320, height: 640 });
    // The frame within is the same in the dark, and takes long to look at.
    for (const url of colorScheme === 'light' ? pages : pages.slice(0, -1)) {
      await auditor.goto(url);
      expect(await faultsOf(auditor), url).toEqual([]);
      const width = await auditor.evaluate(() => document.documentElement.scrollWidth);
      expect(width, url).toBeLessThanOrEqual(320);
    }
  }
});
