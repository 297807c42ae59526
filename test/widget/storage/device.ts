/**
 * The test browser's own cookies and storage, as a site's pages leave them.
 *
 * @module
 */

/** Writes a cookie for a path; without one, for the page's folder. */
export function putCookie(name: string, path?: string, value = 'x', page = document): void {
  page.cookie = `${name}=${value}${path ? `;path=${path}` : ''}`;
}

/** The names of the cookies that a page can see, sorted. */
export function cookieNames(page = document): string[] {
  return page.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .sort();
}

/** Deletes what tests have left: every cookie on every path up to the root, and both storages. */
export function clearDevice(page = document): void {
  const parts = page.location.pathname.split('/');
  for (const name of cookieNames(page)) {
    for (let depth = 1; depth <= parts.length; depth++) {
      const path = parts.slice(0, depth).join('/');
      for (const form of [path, `${path}/`]) page.cookie = `${name}=;max-age=0;path=${form || '/'}`;
    }
  }
  localStorage.clear();
  sessionStorage.clear();
}
