/**
 * When things are done: after the next paint, when the page is idle.
 *
 * @module
 */

/**
 * Does the work after the browser has painted what was just changed; at once where the page is
 * about to go or lies in a tab behind others, and soon where it is not painted for another reason.
 */
export function afterPaint(work: () => void): void {
  let isDue = true;
  const once = () => {
    if (isDue) work();
    isDue = false;
  };
  if (document.hidden) queueMicrotask(once);
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 150);
  addEventListener('pagehide', once);
}

/**
 * Does the work when the page has loaded and has nothing better to do; a page that always has, after
 * a second. (A timer takes the object for no delay.)
 */
export function whenIdle(work: () => void): void {
  const idle = (globalThis.requestIdleCallback ?? setTimeout) as typeof requestIdleCallback;
  if (document.readyState === 'complete') idle(work, { timeout: 1e3 });
  else addEventListener('load', () => idle(work, { timeout: 1e3 }));
}
