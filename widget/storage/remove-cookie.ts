/**
 * Deleting a cookie of which the domain, the path and the form are not known.
 *
 * @module
 */
import { cookies } from './cookie.ts';

/**
 * Deletes a cookie, named as `document.cookie` shows it, in every form a page can have written it:
 * host only and for each parent domain, on each parent path, of the site or partitioned.
 */
export function removeCookie(name: string): void {
  const isSeen = () => cookies().some(([seen]) => seen === name);
  for (const path of parentPaths()) {
    // Nearly every cookie is gone after the first path: each write costs the browser a round trip.
    if (!isSeen()) return;
    for (const domain of parentDomains()) {
      for (const form of forms())
        tolerate(() => (document.cookie = `${name}=;max-age=0;path=${path}${domain}${form}`));
    }
  }
}

/** `/`, then each folder upwards from the page, with and without a slash at its end. */
function parentPaths(): string[] {
  const parts = location.pathname.split('/').slice(1);
  const folders = parts.map((_, depth) => `/${parts.slice(0, depth + 1).join('/')}`);
  return [...new Set(['/', ...folders, ...folders.map((path) => `${path}/`)])];
}

/** Host only, then the host and each domain above it; browsers ignore what is nobody's to write. */
function parentDomains(): string[] {
  const labels = location.hostname.split('.');
  return ['', ...labels.map((_, depth) => `;domain=${labels.slice(depth).join('.')}`)];
}

/** `__Host-` and `__Secure-` are heard only as secure; a partitioned cookie is another one. */
function forms(): string[] {
  return isSecureContext ? ['', ';secure', ';secure;samesite=none;partitioned'] : [''];
}

/** Does what a page may be forbidden: one that may not have cookies or storage has nothing left in them. */
export function tolerate<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
