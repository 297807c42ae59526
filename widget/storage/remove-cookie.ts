/**
 * Deleting a cookie of which the domain and the path are not known.
 *
 * @module
 */
import Cookies from 'js-cookie';

/**
 * Deletes a cookie in every form a page can have written it: host only and for each parent domain,
 * on each parent path.
 */
export function removeCookie(name: string): void {
  const upwards = location.pathname
    .split('/')
    .map((_, depth, all) => all.slice(0, depth + 1).join('/'));
  const domains = location.hostname.split('.').map((_, depth, all) => all.slice(depth).join('.'));
  for (const path of ['/', ...upwards, ...upwards.map((path) => `${path}/`)]) {
    for (const form of [{ path }, ...domains.map((domain) => ({ path, domain }))]) {
      tolerate(() => Cookies.remove(name, form));
      // js-cookie encodes signs of a name that another script has written as they are.
      const scope = Object.entries(form).map(([key, value]) => `;${key}=${value}`);
      tolerate(() => (document.cookie = `${name}=;max-age=0${scope.join('')}`));
    }
  }
}

/** Does what a page may be forbidden: one that may not have cookies or storage has nothing left in them. */
export function tolerate<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
