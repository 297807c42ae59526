/**
 * What a site has left on the device: cookies of every host, storage of the page and its frames.
 *
 * @module
 */
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { SeenCookie, SeenKey } from '../observed.ts';

/** What is there now. */
export interface Device {
  readonly cookies: readonly SeenCookie[];
  readonly keys: readonly SeenKey[];
}

const DAY = 86_400;

/** Looks. `ownHosts`: hosts that the browser has called the site's own. */
export async function lookAtDevice(
  browser: Browser,
  page: Page,
  ownHosts: ReadonlySet<string>,
): Promise<Device> {
  const pageHost = new URL(page.url()).hostname;
  const now = Date.now() / 1000;
  const partyOf = (host: string) =>
    isAbove(host, pageHost) || ownHosts.has(host) ? ('first' as const) : ('third' as const);
  const cookies = (await browser.cookies()).map(
    ({ name, domain, expires, session, httpOnly }): SeenCookie => {
      const host = domain.replace(/^\./, '');
      // Of the session, or with an end that the browser tells as none.
      const isOfSession = session === true || expires === undefined || expires < 0;
      const days = isOfSession ? null : (expires - now) / DAY;
      return { name, host, party: partyOf(host), days, httpOnly: httpOnly === true };
    },
  );
  const keys = await Promise.all(page.frames().map((frame) => keysOf(frame)));
  return {
    cookies,
    keys: keys.flat().map((key) => ({ ...key, party: partyOf(key.host.split(':')[0] ?? '') })),
  };
}

/** Whether a cookie's host is the page's or one above it: browsers let no page write a public suffix. */
function isAbove(host: string, pageHost: string): boolean {
  return pageHost === host || pageHost.endsWith(`.${host}`);
}

/** The storage of one frame; one that may not have any has none. */
async function keysOf(frame: Frame): Promise<readonly Omit<SeenKey, 'party'>[]> {
  try {
    return await frame.evaluate(async () => {
      const found: { area: SeenKey['area']; name: string; host: string }[] = [];
      const see = (area: SeenKey['area'], names: readonly string[]) =>
        found.push(...names.map((name) => ({ area, name, host: location.host })));
      for (const area of ['localStorage', 'sessionStorage'] as const) {
        try {
          see(area, Object.keys(window[area]));
        } catch {
          // Not for this frame.
        }
      }
      try {
        see(
          'indexedDB',
          (await indexedDB.databases()).map(({ name }) => name ?? ''),
        );
        see('cacheStorage', 'caches' in globalThis ? await caches.keys() : []);
      } catch {
        // Not for this frame either.
      }
      return location.host === '' ? [] : found;
    });
  } catch {
    // The frame has gone meanwhile.
    return [];
  }
}
