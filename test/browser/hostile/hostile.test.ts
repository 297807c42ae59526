/**
 * Hostile markup gains nothing by us that it would not have without us, also where the visitor
 * accepts everything; and what the site itself holds is released as if it were not there.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { action, expect, type World } from '../fixtures.ts';
import { originOf } from '../matrix/site.ts';
import { test } from '../matrix/visit.ts';
import { ADDRESSED, type Attack, CLOBBERED, CLOSED, REACHING, WITHOUT_NONCE } from './cases.ts';

const NONCE = 'bm9uY2UtZGUtbGEtcGFnZQ';
const STRICT = {
  'content-security-policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'self'; require-trusted-types-for 'script'; trusted-types mes-choix mes-choix-ui`,
};

interface HostilePage {
  readonly html: string;
  readonly head?: string;
  readonly isStrict: boolean;
}

/** A page with the attack before and behind the site's own held script; gives its URL. */
function publish(world: World, { html, head = '', isStrict }: HostilePage): string {
  const fill = (text: string) =>
    text
      .replaceAll('EVIL', originOf(world, 'libre'))
      .replaceAll('SITE', world.siteUrl)
      .replaceAll('NONCE', NONCE);
  const own = `${originOf(world, 'mesurix')}/e/script/own`;
  return world.publish(
    'hostile',
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Hostile</title>
    <script nonce="${NONCE}">${fill(head)}</script>
    ${fill(html)}
    <script nonce="${NONCE}" src="${world.consentUrl}/matrice/consent.js"></script>
    <h1>Hostile</h1>
    <script nonce="${NONCE}" type="text/plain" data-consent="analytics" data-src="${own}"></script>
    ${fill(html)}`,
    isStrict ? STRICT : {},
  );
}

/** Accepts everything; waits until the site's own script has run. */
async function acceptAll(page: Page, world: World): Promise<void> {
  // Ours stands before all that the page has written.
  await action(page, 'banner', 'accept-all').first().click();
  const ran = () => world.hits().filter(({ path }) => path.startsWith('/ran/own')).length;
  await expect.poll(ran).toBe(1);
  // What must not come has no event: a moment in which it would have come.
  await page.waitForTimeout(250);
}

/** Addresses that an element of the page bears and that are no address of the web. */
const strangeAddresses = (page: Page) =>
  page.evaluate(() =>
    ['src', 'href', 'data']
      .flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
      )
      .filter((url) => url && !/^https?:$/.test(new URL(url, 'http://x').protocol)),
  );

const isPwned = (page: Page) => page.evaluate(() => 'pwned' in globalThis);

/** What was asked of the host that is nobody's. */
const evilHits = (world: World) =>
  world.hits().filter(({ host }) => host === new URL(originOf(world, 'libre')).host);

function attacks(list: readonly Attack[], isStrict: boolean): void {
  for (const { name, html, open } of list)
    test(name, async ({ page, matrix, pageErrors }) => {
      test.fail(!!open, open);
      await page.goto(publish(matrix, { html, isStrict }));
      await acceptAll(page, matrix);
      expect(await isPwned(page)).toBe(false);
      expect(evilHits(matrix)).toEqual([]);
      expect(await strangeAddresses(page)).toEqual([]);
      expect(pageErrors).toEqual([]);
    });
}

test.describe('no nonce is lent to', () => attacks(WITHOUT_NONCE, true));
test.describe('never set:', () => attacks(ADDRESSED, false));
test.describe('nothing is gained, and nothing lost, by', () => attacks(CLOBBERED, true));

test.describe('nothing is granted where the page is broken by', () => {
  for (const { name, html } of CLOSED)
    test(name, async ({ page, matrix }) => {
      await page.goto(publish(matrix, { html, isStrict: true }), { waitUntil: 'networkidle' });
      expect(await isPwned(page)).toBe(false);
      expect(matrix.hits()).toEqual([]);
    });
});

test.describe('our policies cannot be had through', () => {
  const spy = `
    window.found = [];
    window.reached = (where, value, depth = 0) => {
      if (!value || typeof value !== 'object' || value === window.trustedTypes || value === window) return;
      if (value instanceof TrustedTypePolicy || Object.hasOwn(value, 'createScriptURL')) { found.push(where); return; }
      if (depth > 1 || value instanceof Node) return;
      for (const key of Reflect.ownKeys(value)) {
        const { value: own } = Reflect.getOwnPropertyDescriptor(value, key) ?? {};
        window.reached(where + '.' + String(key), own, depth + 1);
      }
    };`;
  for (const { name, code, open } of REACHING)
    test(name, async ({ page, matrix }) => {
      test.fail(!!open, open);
      const head = `${spy} document.addEventListener('mes-choix:open', () => { ${code} }, { once: true });`;
      const html = `<div data-consent="video"></div><iframe title="x" data-consent="video" data-src="${originOf(matrix, 'videolac')}/e/page/x"></iframe>`;
      await page.goto(publish(matrix, { html, head, isStrict: true }));
      await acceptAll(page, matrix);
      expect(
        await page.evaluate(() => (globalThis as unknown as { found: string[] }).found),
      ).toEqual([]);
    });
});
