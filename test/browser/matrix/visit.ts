/**
 * One visit to the page that holds everything, and what it is compared with.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { deviceOf, expect, test as base, type World } from '../fixtures.ts';
import { askedHosts, type Expected, expectedOf, hostOf, type Moment, seenOf } from './model.ts';
import { publishPage } from './page.ts';
import { addSites, type Variant } from './site.ts';
import { openVendors } from './vendors.ts';

/** The journeys' test, in a world that has the matrix's site and vendors. */
export const test = base.extend<object, { readonly matrix: World }>({
  matrix: [
    async ({ world }, use) => {
      openVendors(world);
      await addSites(world, [world.siteUrl.replace('127.0.0.1', NAMED_HOST)]);
      await use(world);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** What Firefox tells as errors and are none of the page's: on erasing, fonts, and what the test blocks. */
const NOTES =
  /^Cookie “.*” has been rejected|^downloadable font: |^Cross-Origin Request Blocked: .*\(Reason: CORS request did not succeed\)/;

/** The errors of the page's own code and of ours. */
export function ownErrors(errors: readonly string[]): readonly string[] {
  return errors.filter((error) => !NOTES.test(error));
}

/** A host name that is not local: a page there is no secure context. */
export const NAMED_HOST = 'www.matrice.test';

/** A choice's cookie: these are granted, so many days ago, under the site's first revision. */
export function cookieOf(granted: string, daysAgo = 0): string {
  const day = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const subject = granted ? '3f0c9f4e-5d6a-4b7c-8d9e-0a1b2c3d4e5f' : '';
  return `1~1~${day.replaceAll('-', '')}~${granted}~${subject}`;
}

/** Puts it on the device, as an earlier visit would have. */
export async function remember(page: Page, world: World, value: string): Promise<void> {
  await page.context().addCookies([{ name: 'mes_choix', value, url: world.siteUrl }]);
}

/**
 * Waits for what a selector finds, through open shadow roots, and clicks on its middle as a hand
 * would. Not by Playwright's locators: in Firefox they wait for ever for documents that an object
 * has opened.
 */
export async function press(page: Page, ...selectors: readonly string[]): Promise<void> {
  const middle = await page.waitForFunction((path) => {
    let found: Element | null | undefined;
    for (const selector of path) found = (found?.shadowRoot ?? document).querySelector(selector);
    if (!found?.checkVisibility({ visibilityProperty: true })) return null;
    // The preferences take no pointer just after they have opened: a second tap of two is not meant.
    if (getComputedStyle(found).pointerEvents === 'none') return null;
    found.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selectors);
  const { x, y } = (await middle.jsonValue()) as { readonly x: number; readonly y: number };
  await page.mouse.click(x, y);
}

/** Waits until the vendors were asked for just this, once each, in order; and for nothing after it. */
export async function expectHits(
  page: Page,
  world: World,
  moments: readonly Moment[],
  variant: Variant,
): Promise<Expected> {
  const { keeping, ...expected } = expectedOf(moments, variant);
  await expect.poll(() => seenOf(world), { timeout: 20_000 }).toEqual(expected);
  // What must not come has no event: a moment in which it would have come.
  await page.waitForTimeout(300);
  expect(seenOf(world)).toEqual(expected);
  const vendors = expected.hits.map((hit) => hit.split(' ')[0] ?? '');
  const hosts = [...new Set(vendors)].map((vendor) => hostOf(world, vendor as 'libre')).sort();
  expect(askedHosts(world)).toEqual(hosts);
  return { keeping, ...expected };
}

/** Waits until the page with such a choice, which must not count, has had time to ask for something. */
export async function expectNothing(page: Page, world: World, choice: string): Promise<void> {
  await remember(page, world, choice);
  const response = await page.goto(publishPage(world, { variant: 'matrice' }));
  expect(response?.ok()).toBe(true);
  // What must not come has no event: a moment in which it would have come.
  await page.waitForTimeout(1_000);
  expect(world.hits()).toEqual([]);
}

/** What a device is to hold. */
export interface Keeping {
  /** Vendors whose scripts have kept all that they can. */
  readonly keeping: readonly string[];
  /** Cookies from before. */
  readonly left: readonly string[];
  /** Whether there is a choice on it. */
  readonly isChosen: boolean;
}

/** Waits until the site's device holds just that. */
export async function expectDevice(page: Page, world: World, kept: Keeping): Promise<void> {
  const { keeping, left, isChosen } = kept;
  const look = async () => {
    const { databases, caches, ...device } = await deviceOf(page);
    const cookies = await page.context().cookies(world.page('/journey/'));
    return {
      ...device,
      cookies: cookies.map(({ name }) => name).sort(),
      databases: [...databases].sort(),
      caches: [...caches].sort(),
    };
  };
  const named = (what: string) => keeping.map((vendor) => `${vendor}.${what}`).sort();
  const cookies = keeping.flatMap((vendor) => [`_${vendor}_ici`, `_${vendor}_id`]);
  await expect.poll(look).toEqual({
    cookies: [...cookies, ...left, ...(isChosen ? ['mes_choix'] : [])].sort(),
    localStorage: named('id'),
    sessionStorage: named('id'),
    databases: named('base'),
    caches: named('cache'),
  });
}
