/**
 * The straight way through: a first visit, each answer, the return, the withdrawal, the record,
 * and what happens where the server is gone.
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
  today,
  type World,
} from './fixtures.ts';
import { heldPage, pairOf, ranOn } from './held.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Presses a control of the banner or the preferences, and waits for the server's answer. */
async function decide(page: Page, press: () => Promise<void>) {
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/consents') && response.request().method() === 'POST',
  );
  await press();
  return answered;
}

/** Every purpose that asks, as the choice cookie lists them. */
const allGranted = (world: World) =>
  world.config.purposes
    .filter(({ exempt }) => !exempt)
    .map(({ id }) => id)
    .sort()
    .join('.');

test.describe('before a choice', () => {
  test('preferences opened from the banner give the focus back to it, in another language too', {
    tag: '@engines',
  }, async ({ page, world }) => {
    await page.goto(world.page('/'));
    await action(page, 'banner', 'customize').click();
    await page.locator('mes-choix-preferences select').selectOption('en');
    await expect(action(page, 'banner', 'reject-all')).toHaveText('Refuse all');
    await page.keyboard.press('Escape');
    await expect(action(page, 'banner', 'customize')).toBeFocused();
    expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);
  });

  test('nothing is requested, stored or released, whatever the visitor does but answer', {
    tag: '@engines',
  }, async ({ page, world, pageErrors }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (origin !== world.siteUrl && origin !== world.consentUrl) foreign.push(request.url());
    });
    await page.goto(world.page('/'));
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();
    await page.mouse.wheel(0, 2_000);
    await page.keyboard.press('Escape');
    await page.locator('h1').first().click();
    await page.mouse.click(5, 5);
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();

    await page.goto(heldPage(world));
    await expect(action(page, 'banner', 'reject-all')).toBeVisible();
    expect(await ranOn(page)).toEqual([]);
    expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);
    expect(world.hits()).toEqual([]);
    expect(foreign).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  test('accept and refuse weigh the same, and both stand on the first layer', async ({
    page,
    world,
  }) => {
    await page.goto(world.page('/'));
    const accept = await action(page, 'banner', 'accept-all').boundingBox();
    const refuse = await action(page, 'banner', 'reject-all').boundingBox();
    expect(accept?.height).toBe(refuse?.height);
    expect(Math.abs((accept?.width ?? 0) - (refuse?.width ?? 99))).toBeLessThanOrEqual(1);
    await expect(action(page, 'banner', 'customize')).toBeVisible();
  });
});

test.describe('a refusal', () => {
  test('writes the same few bytes for everyone, and releases nothing', {
    tag: '@engines',
  }, async ({ page, context, world, pageErrors }) => {
    await page.goto(heldPage(world));
    await action(page, 'banner', 'reject-all').click();
    await expect(action(page, 'banner', 'reject-all')).toBeHidden();
    expect(await choiceCookie(context, world)).toBe(`1~1~${today()}~~`);
    await page.reload({ waitUntil: 'networkidle' });
    await expect(action(page, 'banner', 'reject-all')).toBeHidden();
    expect(await ranOn(page)).toEqual([]);
    expect(await deviceOf(page)).toEqual({ ...EMPTY_DEVICE, cookies: ['mes_choix'] });
    expect(world.hits()).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  test('is recorded without a subject', async ({ page, world }) => {
    await page.goto(world.page('/'));
    const answer = await decide(page, () => action(page, 'banner', 'reject-all').click());
    expect(answer.status()).toBe(201);
    const sent = answer.request().postDataJSON() as { subject: unknown; purposes: object };
    expect(sent.subject).toBeNull();
    expect(Object.values(sent.purposes)).not.toContain(true);
  });
});

test.describe('an acceptance', () => {
  test('releases each held element once, and writes the subject', {
    tag: '@engines',
  }, async ({ page, context, world, pageErrors }) => {
    const { second } = pairOf(world);
    await page.goto(heldPage(world));
    await action(page, 'banner', 'accept-all').click();
    const all = ['external', 'inline', 'module', 'other', 'template'];
    await expect.poll(() => ranOn(page)).toEqual(all);
    await expect(page.locator('iframe#embed')).toHaveAttribute('src', second.script('embed'));
    await expect(page.locator('img#image')).toHaveAttribute('src', second.script('image'));
    expect(await choiceCookie(context, world)).toMatch(
      new RegExp(`^1~1~${today()}~${allGranted(world).replaceAll('.', '\\.')}~${UUID}$`),
    );

    await page.evaluate(() => void (location.hash = '#mes-choix'));
    await action(page, 'preferences', 'accept-all').click();
    await expect(action(page, 'preferences', 'accept-all')).toBeHidden();
    expect(await ranOn(page)).toEqual(all);
    expect(world.hits().filter(({ path }) => path === '/journey/external.js')).toHaveLength(1);
    expect(pageErrors).toEqual([]);
  });

  test('stands on the next visit: no question, no interface, everything released', async ({
    page,
    world,
  }) => {
    await page.goto(heldPage(world));
    await decide(page, () => action(page, 'banner', 'accept-all').click());
    await page.goto(heldPage(world), { waitUntil: 'networkidle' });
    await expect.poll(() => ranOn(page)).toHaveLength(5);
    await expect(page.locator('mes-choix-banner')).toHaveCount(0);
    expect(await page.evaluate(() => customElements.get('mes-choix-banner'))).toBeUndefined();
  });
});

test.describe('a choice in parts', () => {
  test('releases what was granted and holds the rest', async ({ page, context, world }) => {
    const { first } = pairOf(world);
    await page.goto(heldPage(world));
    await action(page, 'banner', 'customize').click();
    await switchOf(page, first.purpose).click();
    await action(page, 'preferences', 'save').click();
    await expect.poll(() => ranOn(page)).toEqual(['external', 'inline', 'module', 'template']);
    await expect(page.locator('iframe#embed')).not.toHaveAttribute('src');
    expect(await choiceCookie(context, world)).toMatch(
      new RegExp(`^1~1~${today()}~${first.purpose}~${UUID}$`),
    );
  });

  test('keeps everything off that the visitor does not switch on', async ({
    page,
    context,
    world,
  }) => {
    await page.goto(heldPage(world));
    await action(page, 'banner', 'customize').click();
    await action(page, 'preferences', 'save').click();
    await expect(action(page, 'preferences', 'save')).toBeHidden();
    expect(await choiceCookie(context, world)).toBe(`1~1~${today()}~~`);
    expect(world.hits()).toEqual([]);
  });
});

test.describe('a withdrawal', () => {
  test('erases what the services left, and takes the embeds back', async ({
    page,
    context,
    world,
    pageErrors,
  }) => {
    const asked = world.config.purposes.filter(({ exempt }) => !exempt).map(({ id }) => id);
    const services = world.config.services.filter(({ purpose }) => asked.includes(purpose));
    const cookies = services.flatMap(({ cookies: declared = [] }) => declared);
    const storage = services.flatMap(({ storage: declared = [] }) => declared);
    const names = cookies.map(({ name }) => name.replaceAll('*', 'x'));
    const keys = storage
      .filter(({ area }) => area === 'localStorage')
      .map(({ name }) => name.replaceAll('*', 'x'));
    expect(names.length).toBeGreaterThan(0);

    await page.goto(heldPage(world));
    await decide(page, () => action(page, 'banner', 'accept-all').click());
    await expect.poll(() => ranOn(page)).toHaveLength(5);
    await context.addCookies(
      names.map((name) => ({ name, value: '1', url: world.siteUrl, httpOnly: false })),
    );
    await page.evaluate((all) => all.forEach((key) => localStorage.setItem(key, '1')), keys);

    await page.evaluate(() => void (location.hash = '#mes-choix'));
    await action(page, 'preferences', 'reject-all').click();
    await expect.poll(() => choiceCookie(context, world)).toBe(`1~1~${today()}~~`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('iframe#embed')).not.toHaveAttribute('src');
    const left = await deviceOf(page);
    expect(left.cookies.filter((name) => names.includes(name))).toEqual([]);
    expect(left.localStorage.filter((key) => keys.includes(key))).toEqual([]);

    world.resetHits();
    await page.goto(heldPage(world), { waitUntil: 'networkidle' });
    expect(await ranOn(page)).toEqual([]);
    expect(world.hits()).toEqual([]);
    expect(pageErrors).toEqual([]);
  });
});

test.describe('the policy page', () => {
  test('leads back to the site, where the choice can be changed', async ({ page, world }) => {
    await page.goto(`${world.consentUrl}/${world.config.site}/privacy?lang=fr`);
    await page.getByText('Modifier mes choix').first().click();
    await expect(action(page, 'preferences', 'save')).toBeVisible();
    expect(new URL(page.url()).origin).toBe(world.siteUrl);
  });
});
