/**
 * `#mes-choix-debug`: whoever looks after a site sees what the page holds and why, on strict pages as
 * well, and nothing happens because of it.
 *
 * @module
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { action, deviceOf, EMPTY_DEVICE, expect, test } from './fixtures.ts';
import { heldPage, pairOf, ranOn } from './held.ts';

/** The rows of the panel's first table: element, condition, state, reason. */
function elementRows(page: Page): Promise<string[][]> {
  return page.evaluate(() => {
    const root = document.querySelector('mes-choix-debug')?.shadowRoot;
    const found = root?.querySelector('table')?.querySelectorAll('tbody tr') ?? [];
    return [...found].map((row) => [...row.children].map((cell) => cell.textContent));
  });
}

/** The part is named after what was built. */
const isDebugPart = (url: string) => /\/assets\/debug-[0-9a-f]+\.js$/.test(url);

test('is fetched on no page but one that is opened at it', async ({ page, world }) => {
  const parts: string[] = [];
  page.on('request', (request) => {
    if (isDebugPart(request.url())) parts.push(request.url());
  });
  await page.goto(heldPage(world), { waitUntil: 'networkidle' });
  expect(parts).toEqual([]);
  await page.goto(`${heldPage(world)}#mes-choix-debug`);
  await expect(page.locator('mes-choix-debug h2')).toBeVisible();
  expect(parts).toHaveLength(1);
});

test('says why each element is held, and changes nothing', {
  tag: '@engines',
}, async ({ page, world, pageErrors }) => {
  const { first, second } = pairOf(world);
  await page.goto(`${heldPage(world)}#mes-choix-debug`);
  await expect.poll(() => elementRows(page)).toHaveLength(7);
  const rows = await elementRows(page);
  expect(rows.map(([, condition, state]) => [condition, state])).toEqual([
    ...Array<string[]>(4).fill([first.purpose, 'retenu']),
    ...Array<string[]>(3).fill([second.purpose, 'retenu']),
  ]);
  for (const [, condition = '', , why] of rows)
    expect(why).toContain(`${condition} : le visiteur n’a pas encore choisi`);
  // The banner is still there to be answered, and its answers are in reach.
  await action(page, 'banner', 'reject-all').click({ trial: true });
  expect(await ranOn(page)).toEqual([]);
  expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);
  expect(world.hits()).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('follows a decision, and is there for a visitor who has answered', async ({ page, world }) => {
  const { second } = pairOf(world);
  await page.goto(`${heldPage(world)}#mes-choix-debug`);
  await action(page, 'banner', 'accept-all').click();
  await expect
    .poll(async () => (await elementRows(page)).find(([what]) => what?.startsWith('iframe'))?.[2])
    .toBe('libéré');
  await page.evaluate(() => void (location.hash = '#mes-choix'));
  // What has run is gone with the page.
  const reloaded = page.waitForEvent('load');
  await action(page, 'preferences', 'reject-all').click();
  await reloaded;
  await page.evaluate(() => void (location.hash = '#mes-choix-debug'));
  await expect
    .poll(async () => (await elementRows(page)).find(([what]) => what?.startsWith('iframe'))?.[3])
    .toContain(`${second.purpose} : pas accordé`);
});

test('tells of a plain script that was there before our tag', async ({ page, world }) => {
  const { first } = pairOf(world);
  const head = `<script src="${first.script('early')}"></script>`;
  await page.goto(`${heldPage(world, head)}#mes-choix-debug`);
  await expect.poll(() => elementRows(page)).toHaveLength(8);
  const [[what, condition, state, why] = []] = await elementRows(page);
  expect([what, condition, state]).toEqual([`script ${first.script('early')}`, '', 'pas retenu']);
  expect(why).toBe(
    `${first.service} : balisage ordinaire, que personne ne peut retenir · la requête était partie avant que notre balise ne soit là`,
  );
});

test('works under a strict policy with Trusted Types, and violates nothing', {
  tag: '@engines',
}, async ({ page, world, pageErrors }) => {
  const policy =
    "script-src 'nonce-strict' 'strict-dynamic'; style-src 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types mes-choix mes-choix-ui";
  const url = world.publish(
    'debug-strict',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict</title>
     <meta http-equiv="Content-Security-Policy" content="${policy}">
     <script nonce="strict">
       window.violations = [];
       document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
     </script>
     <script nonce="strict" src="${world.consentUrl}/${world.config.site}/consent.js?lang=en" async></script>
     </head><body><h1>Strict</h1>
     <script id="lent" type="text/plain" data-consent="security">1</script>
     </body></html>`,
  );
  await page.goto(`${url}#mes-choix-debug`);
  await expect(page.locator('mes-choix-debug h3')).toHaveCount(6);
  expect((await elementRows(page)).map(([what]) => what)).toEqual(['script#lent']);
  expect(await page.evaluate(() => (globalThis as { violations?: string[] }).violations)).toEqual(
    [],
  );
  expect(pageErrors).toEqual([]);
});

test('is accessible', async ({ page, world }) => {
  await page.goto(`${heldPage(world)}#mes-choix-debug`);
  await expect.poll(() => elementRows(page)).toHaveLength(7);
  const { violations } = await new AxeBuilder({ page }).include('mes-choix-debug').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
