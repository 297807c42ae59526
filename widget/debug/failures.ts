/**
 * What has failed to load: told by the browser once, so it is listened for from the moment that this
 * part is there.
 *
 * @module
 */

/** What is known to have failed. */
export interface Failures {
  /** Whether the element, or what it asked for, could not be had. */
  hasFailed(element: Element, url: string): boolean;
  /** Whether the page's own Content Security Policy has refused the address. */
  isRefused(url: string): boolean;
}

/** Listens on this page, for good. */
export function watchFailures(): Failures {
  const failed = new WeakSet<EventTarget>();
  const refused = new Set<string>();
  // The events of what loads do not bubble, but come by on their way down.
  const listen = (event: Event) => {
    if (event.target instanceof Element) failed.add(event.target);
  };
  addEventListener('error', listen, true);
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    refused.add(withoutHash(blockedURI));
  });

  return {
    hasFailed: (element, url) =>
      failed.has(element) || isBroken(element) || (url !== '' && hasErrorStatus(url)),
    isRefused: (url) => refused.has(withoutHash(url)),
  };
}

function withoutHash(url: string): string {
  return url.replace(/#.*/s, '');
}

/** What the element itself says. */
function isBroken(element: Element): boolean {
  if (element instanceof HTMLImageElement)
    return !!element.currentSrc && element.complete && !element.naturalWidth;
  return element instanceof HTMLMediaElement && !!element.error;
}

/** Whether the server answered with an error, where the browser tells. */
function hasErrorStatus(url: string): boolean {
  const [entry] = performance.getEntriesByName(url, 'resource');
  return ((entry as { responseStatus?: number } | undefined)?.responseStatus ?? 0) >= 400;
}
