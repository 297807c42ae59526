/**
 * Other tabs of the site, and pages that come back from the back/forward cache. The cookie is the
 * truth: a message only says that it has changed.
 *
 * @module
 */

/**
 * Calls `changed` when another tab has decided, or this page comes back from the past. Returns what
 * tells the other tabs.
 */
export function createTabs(name: string, changed: () => void): () => void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) changed();
  });
  try {
    const channel = new BroadcastChannel(name);
    // A message can overtake the cookie that it is about; a tab in the background has slow timers.
    channel.onmessage = () => {
      changed();
      setTimeout(changed, 99);
    };
    return () => channel.postMessage(0);
  } catch {
    // A page without an origin has no other tabs.
    return () => {};
  }
}
