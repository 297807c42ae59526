/**
 * What vendors are told, in order, with the built files: before anything held runs, once a decision,
 * on a return visit, in another tab, and on static hosting.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { action, expect, switchOf, test } from './fixtures.ts';
import { heardOn, publishTold, toldConfig, toldPage } from './told.ts';

const DEFAULT = ['google consent default security_storage', 'google set ads_data_redaction true'];
const ADS = 'ad_storage+ad_user_data+ad_personalization';

test.beforeAll(async ({ world }) => publishTold(world));

/** Saves the preferences with these purposes switched the other way. */
async function change(page: Page, ...purposes: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Modifier mes choix' }).first().click();
  for (const id of purposes) await switchOf(page, id).click();
  await action(page, 'preferences', 'save').click();
}

/** What Google and the container heard, without the data layer's own entries. */
async function googleOn(page: Page): Promise<string[]> {
  const heard = await heardOn(page);
  return heard.filter((line) => /^(google|ran)/.test(line));
}

test.describe('a tag manager, held by either of two purposes', () => {
  test('hears the default before anything, each decision once, and runs once', {
    tag: '@engines',
  }, async ({ page, world, pageErrors }) => {
    await page.goto(toldPage(world));
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();
    expect(await googleOn(page)).toEqual(DEFAULT);
    expect(world.hits()).toEqual([]);

    await change(page, 'analytics');
    const analytics = 'google consent update analytics_storage+security_storage';
    await expect.poll(() => googleOn(page)).toEqual([...DEFAULT, analytics, 'ran container']);

    await change(page, 'marketing');
    const both = `google consent update ${ADS}+analytics_storage+security_storage`;
    const sofar = [...DEFAULT, analytics, 'ran container', both];
    await expect.poll(() => googleOn(page)).toEqual(sofar);

    await change(page, 'analytics', 'marketing');
    const none = 'google consent update security_storage';
    await expect.poll(() => googleOn(page)).toEqual([...sofar, none]);
    expect(await heardOn(page, 'layer mes-choix:change')).toHaveLength(3);
    expect(world.hits().filter(({ path }) => path.includes('container'))).toHaveLength(1);
    expect(pageErrors).toEqual([]);
  });

  test('hears nothing of a decision that changes nothing for it, the data layer does', async ({
    page,
    world,
  }) => {
    await page.goto(toldPage(world));
    await action(page, 'banner', 'accept-all').click();
    await expect.poll(() => heardOn(page, 'google consent update')).toHaveLength(1);
    await change(page, 'video');
    await expect.poll(() => heardOn(page, 'layer mes-choix:change')).toHaveLength(2);
    expect(await heardOn(page, 'google consent update')).toHaveLength(1);
  });
});

test('a full refusal is told to each vendor, and nothing runs', {
  tag: '@engines',
}, async ({ page, world }) => {
  await page.goto(toldPage(world));
  await action(page, 'banner', 'reject-all').click();
  await expect.poll(() => heardOn(page, 'layer')).toHaveLength(1);
  expect((await heardOn(page)).filter((line) => !line.startsWith('layer'))).toEqual([
    ...DEFAULT,
    'microsoft consent default none',
    'clarity consentv2 none',
    'queue requireConsent',
    'tiktok holdConsent',
    'google consent update security_storage',
    'microsoft consent update none',
    'clarity consentv2 none',
    'queue consent.setMode opt-out',
    'tiktok revokeConsent',
  ]);
  expect(world.hits()).toEqual([]);
});

test('an acceptance is told to each vendor before its script runs, and a withdrawal takes it back', async ({
  page,
  world,
}) => {
  await page.goto(toldPage(world));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => heardOn(page, 'meta')).toHaveLength(3);
  const heard = await heardOn(page);
  const run = heard.indexOf('ran container');
  const before = (line: string) => heard.indexOf(line) >= 0 && heard.indexOf(line) < run;
  for (const line of [
    'microsoft consent update ad_storage',
    'clarity consentv2 ad_Storage+analytics_Storage',
    'queue setConsentGiven',
    'queue consent.setMode opt-in',
    'tiktok grantConsent',
  ])
    expect([line, before(line)]).toEqual([line, true]);
  expect(await heardOn(page, 'meta')).toEqual([
    'meta consent revoke',
    'meta consent grant',
    'meta init 1',
  ]);

  await change(page, 'analytics', 'marketing');
  await expect
    .poll(async () =>
      (await heardOn(page)).slice(heard.length).filter((line) => !line.startsWith('layer')),
    )
    .toEqual([
      'google consent update security_storage',
      'microsoft consent update none',
      'clarity consentv2 none',
      'queue forgetConsentGiven',
      'queue consent.setMode opt-out',
      'meta consent revoke',
      'tiktok revokeConsent',
    ]);
});

test('a return visit tells default and present state at once, before the held script runs', {
  tag: '@engines',
}, async ({ page, world }) => {
  await page.goto(toldPage(world));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => heardOn(page, 'ran')).toHaveLength(1);
  await page.reload();
  await expect.poll(() => heardOn(page, 'ran')).toHaveLength(1);
  expect(await googleOn(page)).toEqual([
    ...DEFAULT,
    `google consent update ${ADS}+analytics_storage+security_storage`,
    'ran container',
  ]);
  expect(await heardOn(page, 'layer mes-choix:change')).toEqual([]);
  expect(await heardOn(page, 'layer state')).toHaveLength(1);
});

test('a decision in another tab is told here too', async ({ page, context, world }) => {
  await page.goto(toldPage(world));
  await action(page, 'banner', 'reject-all').click();
  const other = await context.newPage();
  await other.goto(toldPage(world));
  await change(other, 'marketing');
  await expect
    .poll(() => heardOn(page, 'google consent update'))
    .toEqual([
      'google consent update security_storage',
      `google consent update ${ADS}+security_storage`,
    ]);
});

test('the subject is in nothing that is told', async ({ page, context, world }) => {
  await page.goto(toldPage(world));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => heardOn(page, 'meta')).toHaveLength(3);
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'mes_choix');
  const subject = cookie?.value.split('~').at(-1) ?? '';
  expect(subject).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(await heardOn(page))).not.toContain(subject);
});

test.describe('on static hosting', () => {
  const tag = '<script src="/static/consent.js" data-config="/static/site.json" async></script>';

  /** Serves the built files and the configuration from the site itself; `missing` is not there. */
  async function host(page: Page, config: object, missing = ''): Promise<void> {
    await page.route('**/static/*', async (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      if (name === missing) return route.fulfill({ status: 404, body: '' });
      if (name === 'site.json') return route.fulfill({ json: config });
      const body = await readFile(new URL(`../../dist/script/${name}`, import.meta.url));
      return route.fulfill({ body, contentType: 'text/javascript' });
    });
  }

  test('only what the site configures is fetched, and told before anything runs', async ({
    page,
    world,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/static/signal-'))
        asked.push(request.url().split('/').at(-1) ?? '');
    });
    await host(page, { ...toldConfig(world), services: [] });
    await page.goto(toldPage(world, 'static', tag));
    await action(page, 'banner', 'accept-all').click();
    await expect.poll(() => heardOn(page, 'ran')).toHaveLength(1);
    expect(asked.sort()).toEqual(['signal-data-layer.js', 'signal-google.js']);
    expect(await googleOn(page)).toEqual([
      ...DEFAULT,
      `google consent update ${ADS}+analytics_storage+security_storage`,
      'ran container',
    ]);
  });

  test('where one cannot be had nothing starts: a choice that was given releases nothing', async ({
    page,
    world,
  }) => {
    await host(page, toldConfig(world));
    await page.goto(toldPage(world, 'static', tag));
    await action(page, 'banner', 'accept-all').click();
    await expect.poll(() => heardOn(page, 'ran')).toHaveLength(1);
    world.resetHits();
    await page.unroute('**/static/*');
    await host(page, toldConfig(world), 'signal-meta.js');
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
    await page.reload();
    expect((await warned).text()).toContain('nothing that is held will run');
    expect(await heardOn(page)).toEqual([]);
    expect(world.hits()).toEqual([]);
  });
});
