/**
 * What an open page pays once everything has begun: nothing. Nothing moves, no timer waits, nobody
 * listens to scrolling or to the window's size, and one observer watches the page.
 *
 * Nothing is timed here: what the page has asked the browser for is counted.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { action, expect, test, today } from './fixtures.ts';
import { heldPage } from './held.ts';

/** What the page has asked for and still waits for. */
interface Pending {
  /** Timers, animation frames and idle callbacks that have not come yet. */
  readonly waiting: number;
  readonly intervals: number;
  /** Types of event that somebody listens to, of those that come while a page is being read. */
  readonly listeners: readonly string[];
  readonly mutationObservers: number;
  /** The sum of all shifts of the layout. */
  readonly shift: number;
}

declare global {
  interface Window {
    pending: () => Pending;
  }
}

/** Counts from before the page's first byte; runs in the page, and may use nothing from outside. */
function count(): void {
  const waiting = new Set<unknown>();
  const listeners = new Map<string, number>();
  let intervals = 0;
  const watching = new Set<MutationObserver>();
  let shift = 0;
  type Once = (callback: (...args: unknown[]) => void, ...rest: unknown[]) => number;
  const watchOnce = (set: string, clear: string) => {
    const functions = window as unknown as Record<string, Once>;
    const [ask, stop] = [
      functions[set] as Once,
      functions[clear] as unknown as (id: number) => void,
    ];
    functions[set] = (callback, ...rest) => {
      // A live region is taken away after ten seconds: here at once, for nobody waits so long.
      if (set === 'setTimeout') rest[0] = Math.min(Number(rest[0] ?? 0), 100);
      const id = ask(
        (...args: unknown[]) => {
          waiting.delete(`${set} ${id}`);
          callback(...args);
        },
        ...rest,
      );
      waiting.add(`${set} ${id}`);
      return id;
    };
    (functions as unknown as Record<string, (id: number) => void>)[clear] = (id) => {
      waiting.delete(`${set} ${id}`);
      stop(id);
    };
  };
  watchOnce('setTimeout', 'clearTimeout');
  watchOnce('requestAnimationFrame', 'cancelAnimationFrame');
  watchOnce('requestIdleCallback', 'cancelIdleCallback');
  const repeat = window.setInterval;
  window.setInterval = ((...args: Parameters<typeof repeat>) => {
    intervals += 1;
    return repeat(...args);
  }) as typeof repeat;
  window.MutationObserver = class extends MutationObserver {
    override observe(...args: Parameters<MutationObserver['observe']>): void {
      watching.add(this);
      super.observe(...args);
    }
    override disconnect(): void {
      watching.delete(this);
      super.disconnect();
    }
  };
  const busy = /^(scroll|scrollend|resize|wheel|touchmove|pointermove|mousemove|timeupdate)$/;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const change = (type: string, by: number) => {
    if (busy.test(type)) listeners.set(type, (listeners.get(type) ?? 0) + by);
  };
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof add>) {
    change(args[0], 1);
    add.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (...args: Parameters<typeof remove>) {
    change(args[0], -1);
    remove.apply(this, args);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  window.pending = () => ({
    waiting: waiting.size,
    intervals,
    listeners: [...listeners].filter(([, many]) => many > 0).map(([type]) => type),
    mutationObservers: watching.size,
    shift,
  });
}

const AT_REST: Pending = {
  waiting: 0,
  intervals: 0,
  listeners: [],
  mutationObservers: 1,
  shift: 0,
};

const pendingOn = (page: Page) => page.evaluate(() => window.pending());

test.beforeEach(({ page }) => page.addInitScript(count));

test('a page whose banner is open does nothing, and nothing in it has moved', async ({
  page,
  world,
}) => {
  await page.goto(heldPage(world), { waitUntil: 'networkidle' });
  await expect(action(page, 'banner', 'accept-all')).toBeVisible();
  await expect(page.locator('mes-choix-embed')).toBeVisible();
  await expect.poll(() => pendingOn(page)).toEqual(AT_REST);
});

test('a page of a visitor who has chosen does nothing, and nothing in it has moved', async ({
  page,
  world,
}) => {
  const url = heldPage(world);
  const choice = { name: 'mes_choix', value: `1~1~${today()}~~`, url: world.siteUrl };
  await page.context().addCookies([choice]);
  await page.goto(url, { waitUntil: 'networkidle' });
  await expect(page.locator('mes-choix-embed')).toBeVisible();
  await expect.poll(() => pendingOn(page)).toEqual(AT_REST);
});

test('after an answer, and after the preferences were closed, a page is at rest again', async ({
  page,
  world,
}) => {
  await page.goto(heldPage(world), { waitUntil: 'networkidle' });
  await action(page, 'banner', 'customize').click();
  await action(page, 'preferences', 'close').click();
  await action(page, 'banner', 'accept-all').click();
  await expect(page.locator('mes-choix-banner')).toHaveCount(0);
  // What was let go may move the page: the visitor has asked for it.
  const { shift: _, ...rest } = AT_REST;
  await expect.poll(() => pendingOn(page)).toMatchObject(rest);
});

test('what a page does all the time is counted', async ({ page, world }) => {
  const busy = `<script>
    addEventListener('scroll', () => {});
    setInterval(() => {}, 1000);
    (function again() { setTimeout(again, 50); })();
    new MutationObserver(() => {}).observe(document, { childList: true });
  </script>`;
  await page.goto(heldPage(world, busy), { waitUntil: 'networkidle' });
  await expect(action(page, 'banner', 'accept-all')).toBeVisible();
  const { waiting, intervals, listeners, mutationObservers } = await pendingOn(page);
  expect(waiting).toBeGreaterThan(0);
  expect({ intervals, listeners, mutationObservers }).toEqual({
    intervals: 1,
    listeners: ['scroll'],
    mutationObservers: 2,
  });
});
