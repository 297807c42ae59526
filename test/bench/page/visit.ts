/**
 * A visitor's browser: one page in a profile of its own, its cache empty, as fast or as slow as is
 * asked for.
 *
 * @module
 */
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { probeScript } from './probe.ts';
import type { Probe, Told } from './told.ts';
import { listenTo, type Traffic } from './traffic.ts';

/** How fast the visitor's device and network are. */
export type Speed = 'x1' | 'x4';

/** A phone on a slow network, and a desk on a fast one. */
const DEVICES: Readonly<Record<Speed, BrowserContextOptions>> = {
  x1: { viewport: { width: 1280, height: 800 } },
  x4: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true },
};
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOW_PROCESSOR = 4;

/** What a browser keeps between two visits. */
export type Kept = NonNullable<Exclude<BrowserContextOptions['storageState'], string>>;

/** A visit under way. */
export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly traffic: Traffic;
  go(url: string): Promise<void>;
  /** Waits until the page is loaded, nothing is fetched any more, and what was watched stands still. */
  quiet(): Promise<void>;
  probe<T>(use: (probe: Probe, argument: string) => T, argument?: string): Promise<Awaited<T>>;
  told(): Promise<Told>;
  /** Waits until it is so, for half a minute at most; gives whether it came to be. */
  until(isSo: (probe: Probe, argument: string) => boolean, argument?: string): Promise<boolean>;
  /** Elements in the page that its markup did not bring. */
  added(): Promise<number>;
  /** Bytes of the script heap in use, after a collection. */
  heap(): Promise<number>;
  /** Presses an element with the mouse, as a person would; throws where it is not there. */
  press(path: string): Promise<void>;
  kept(): Promise<Kept>;
  end(): Promise<void>;
}

/** Opens a fresh profile, or one that keeps what an earlier visit left on the device. */
export async function visit(
  browser: Browser,
  speed: Speed,
  watched: string,
  kept?: Kept,
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...DEVICES[speed],
    ...(kept && { storageState: kept }),
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await listenTo(session);
  await page.addInitScript(probeScript(watched));
  if (speed === 'x4') {
    await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR });
  }
  const probe: Visit['probe'] = (use, argument = '') =>
    page.evaluate(`(${use.toString()})(window.benchProbe, ${JSON.stringify(argument)})`);
  const until: Visit['until'] = async (isSo, argument) => {
    const deadline = performance.now() + PATIENCE;
    while (!(await probe(isSo, argument))) {
      if (performance.now() > deadline) return false;
      await page.waitForTimeout(50);
    }
    return true;
  };
  return {
    page,
    session,
    traffic,
    async go(url) {
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    },
    async quiet() {
      // What a tool does when the page is idle belongs to its first visit.
      await probe((it) => it.idle());
      const deadline = performance.now() + PATIENCE;
      while (traffic.quietFor() < QUIET) {
        if (performance.now() > deadline) throw new Error(`${page.url()} does not come to rest.`);
        await page.waitForTimeout(50);
      }
      if (watched !== NOTHING && !(await until((it) => it.isStill()))) {
        throw new Error(`${page.url()}: ${watched} does not stand still.`);
      }
    },
    probe,
    told: () => probe((it) => it.tell()),
    until,
    added: () => probe((it) => it.added()),
    async heap() {
      // What a first collection lets go of may hold more.
      for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    async press(path) {
      const place = await probe((it, at) => it.middle(at), path);
      if (!place) throw new Error(`${page.url()} has no ${path}.`);
      await page.mouse.move(place.x, place.y);
      // A hand takes its time between pointing and pressing.
      await page.waitForTimeout(150);
      await page.mouse.click(place.x, place.y);
    },
    kept: () => context.storageState(),
    end: () => context.close(),
  };
}

/** Nothing on the page is asked to be seen. */
export const NOTHING = ':not(*)';
/** How long anything is waited for, in milliseconds. */
const PATIENCE = 30_000;
/** So long nothing is fetched before a page counts as quiet, in milliseconds. */
const QUIET = 1_000;
