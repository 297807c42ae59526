/**
 * The world of a journey: the built consent server as a process of its own, the demo's site and
 * its stand-in vendors beside it, each under a host name that shares no cookie with the others.
 *
 * One world a worker. Before each test the server runs and no vendor has been asked for anything.
 *
 * @module
 */
import {
  test as base,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { createWorld, type World } from './world.ts';

export { expect };
export type { World };

/** Everything that a site may leave on a device, by name. */
export interface Device {
  readonly cookies: readonly string[];
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  readonly databases: readonly string[];
  readonly caches: readonly string[];
}

/** A device on which nothing was left. */
export const EMPTY_DEVICE: Device = {
  cookies: [],
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
};

/** What the device holds now: the cookies of every host, the storage of the page's origin. */
export async function deviceOf(page: Page): Promise<Device> {
  const cookies = (await page.context().cookies()).map(({ name }) => name).sort();
  const storage = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage).sort(),
    sessionStorage: Object.keys(sessionStorage).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: 'caches' in globalThis ? await caches.keys() : [],
  }));
  return { cookies, ...storage };
}

/** The value of the site's choice cookie, or `null`. */
export async function choiceCookie(context: BrowserContext, world: World): Promise<string | null> {
  const cookies = await context.cookies(world.siteUrl);
  return cookies.find(({ name }) => name === 'mes_choix')?.value ?? null;
}

/** A control of the banner or the preferences. */
export function action(
  page: Page,
  layer: 'banner' | 'preferences',
  name: 'accept-all' | 'reject-all' | 'customize' | 'save' | 'close',
): Locator {
  return page.locator(`mes-choix-${layer} [data-action="${name}"]`);
}

/** The switch of a purpose or service in the preferences. */
export function switchOf(page: Page, id: string): Locator {
  return page.locator(`mes-choix-preferences [data-id="${id}"]`);
}

/** Today in UTC as the choice cookie writes it: `YYYYMMDD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10).replaceAll('-', '');
}

/**
 * Waits until the visitor's transient activation is over: a click, and Playwright's own
 * `evaluate`, give the page about five seconds of it.
 */
export async function calmDown(page: Page): Promise<void> {
  await page.waitForTimeout(6_000);
}

interface Journey {
  /** Errors of the page's own code and of the widget's, in order; a test expects none. */
  readonly pageErrors: readonly string[];
}

interface JourneyChecks {
  /** Skips what runs in an engine that this machine has not. */
  readonly engine: void;
  /** Starts each test with a running server and no hits. */
  readonly fresh: void;
}

export const test = base.extend<Journey & JourneyChecks, { readonly world: World }>({
  engine: [
    // Playwright reads the names between the braces: an empty pattern is how it is told "none".
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, testInfo) => {
      testInfo.skip(
        testInfo.project.metadata['missing'] === true,
        `${testInfo.project.name} is not installed`,
      );
      await use();
    },
    { auto: true },
  ],
  world: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const world = await createWorld();
      await use(world);
      await world.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  fresh: [
    async ({ world }, use) => {
      await world.restart();
      world.resetHits();
      await use();
    },
    { auto: true },
  ],
  pageErrors: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(errors);
  },
});
