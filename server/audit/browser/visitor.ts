/**
 * One visitor: a browser of their own, the pages that they open, and what is seen meanwhile.
 *
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { SeenCookie, SeenKey, SeenRequest, State, Visit } from '../observed.ts';
import { lookAtDevice } from './device.ts';
import { launchBrowser } from './launch.ts';
import { listenTo } from './network.ts';

/** A page that cannot be opened; the message says why, in a sentence. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** A visitor. */
export interface Visitor {
  readonly browser: Browser;
  readonly page: Page;
  /** Opens a page, reads it to its end, and waits. Throws {@link Unreachable}. */
  open(url: string): Promise<void>;
  /** Waits until the page rests. */
  rest(): Promise<void>;
  /** Forgets what was seen until now; what is on the device stays. */
  forget(): void;
  /** All that was seen since, with what is on the device. */
  seen(state: State): Visit;
  leave(): Promise<void>;
}

/** How a visitor reads. */
export interface Manner {
  readonly executablePath: string;
  /** How long each page is watched after it has come to rest, in milliseconds. */
  readonly wait: number;
}

/** How long a page may take to load, in milliseconds. */
const PATIENCE = 30_000;
/** How long it may take to come to rest. */
const UNREST = 8_000;

/** A visitor who has never been there. */
export async function createVisitor({ executablePath, wait }: Manner): Promise<Visitor> {
  const browser = await launchBrowser(executablePath);
  try {
    return await visitorIn(browser, wait);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function visitorIn(browser: Browser, wait: number): Promise<Visitor> {
  const [page = await browser.newPage()] = await browser.pages();
  // Without a window, the browser calls itself otherwise.
  const userAgent = (await browser.userAgent()).replace('Headless', '');
  await page.setUserAgent({ userAgent });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const network = await listenTo(page);
  const ownHosts = new Set<string>();
  let cookies: readonly SeenCookie[] = [];
  let keys: readonly SeenKey[] = [];
  let requests: SeenRequest[] = [];

  async function look(): Promise<void> {
    const taken = network.take();
    requests.push(...taken);
    for (const { host, party } of taken) {
      if (party === 'first') ownHosts.add(host.split(':')[0] ?? '');
    }
    const device = await lookAtDevice(browser, page, ownHosts);
    // A cookie that is written anew on each page has its longest life where it was just written.
    cookies = merged(cookies, device.cookies, ({ name, host }) => `${name} ${host}`);
    keys = merged(keys, device.keys, ({ area, name, host }) => `${area} ${name} ${host}`);
  }

  return {
    browser,
    page,
    async open(url) {
      await go(page, url);
      await network.quiet(UNREST);
      await readToTheEnd(page);
      await pause(wait);
      await network.quiet(UNREST);
      await look();
    },
    async rest() {
      await network.quiet(UNREST);
      await pause(wait);
    },
    forget() {
      network.take();
      requests = [];
      cookies = [];
      keys = [];
    },
    seen: (state) => ({ state, cookies, keys, requests }),
    leave: () => browser.close(),
  };
}

/** The newer of each, after those that were seen before. */
function merged<T>(before: readonly T[], now: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map([...before, ...now].map((one) => [keyOf(one), one])).values()];
}

async function go(page: Page, url: string): Promise<void> {
  try {
    const response = await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    const status = response?.status() ?? 200;
    if (status >= 400) throw new Unreachable(`${url} answers ${status}.`);
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    const { name, message } = error as Error;
    // A page that never stops loading is there all the same.
    if (name === 'TimeoutError' && page.url() !== 'about:blank') return;
    const reason = /net::[A-Z_]+/.exec(message)?.[0] ?? message;
    throw new Unreachable(`${url} cannot be opened (${reason}).`);
  }
}

/** Down to the end, screen by screen, and up again: what waits to be seen is fetched. */
async function readToTheEnd(page: Page): Promise<void> {
  const read = page.evaluate(async () => {
    const next = () => new Promise((resolve) => setTimeout(resolve, 80));
    for (let screen = 0; screen < 25; screen += 1) {
      const before = scrollY;
      scrollBy(0, innerHeight * 0.9);
      await next();
      if (scrollY === before) break;
    }
    scrollTo(0, 0);
    await next();
  });
  // A page may go elsewhere meanwhile.
  await read.catch(() => undefined);
}
