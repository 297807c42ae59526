/**
 * The places of a device where a page may find and delete what was left.
 *
 * Each may refuse to be looked into (a page without storage, an engine without the API, no secure
 * context): its functions then throw or reject.
 *
 * @module
 */
import { cookies } from '../storage/cookie.ts';
import { removeCookie } from '../storage/remove-cookie.ts';
import type { Area } from './declared.ts';

/** One of them. */
export interface Place {
  /** The names in it; where it cannot tell, those of the declared ones that may be. */
  names(declared: readonly string[]): readonly string[] | Promise<readonly string[]>;
  /** Deletes one; whether it is gone now. */
  remove(name: string): boolean | Promise<boolean>;
}

const cookieNames = () => cookies().flatMap(([name]) => name || []);

const keysOf = (area: 'localStorage' | 'sessionStorage'): Place => ({
  names: () => Array.from(window[area], (_, at) => window[area].key(at) ?? ''),
  remove(name) {
    window[area].removeItem(name);
    return true;
  },
});

/** The places, by the word that a site's configuration has for them. */
export const places: Readonly<Record<Area, Place>> = {
  cookie: {
    names: cookieNames,
    remove(name) {
      removeCookie(name);
      return !cookieNames().includes(name);
    },
  },
  localStorage: keysOf('localStorage'),
  sessionStorage: keysOf('sessionStorage'),
  indexedDB: {
    async names(declared) {
      // Without a list, a name that stands for itself can still be deleted: unheard of, it is no matter.
      if (!('databases' in indexedDB)) return declared.filter((name) => !name.includes('*'));
      return (await indexedDB.databases()).map(({ name = '' }) => name);
    },
    remove: (name) =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve(true);
        // Blocked: it goes when the last page that has it open is closed.
        request.onerror = request.onblocked = () => resolve(false);
      }),
  },
  cacheStorage: {
    names: () => caches.keys(),
    async remove(name) {
      await caches.delete(name);
      return true;
    },
  },
};
