/**
 * Erasing what a service has left on the device: its declared first-party cookies and storage.
 *
 * A file of its own, fetched when there may be something to erase: most visitors never need it.
 *
 * @module
 */
import Cookies from 'js-cookie';
import { OUTBOX_KEY } from '../report/owes.ts';
import { removeCookie, tolerate } from '../storage/remove-cookie.ts';
import type { Id, ServiceRule, SiteRules } from '../contract.ts';

const AREAS = ['localStorage', 'sessionStorage'] as const;

/**
 * Deletes the declared leftovers of every service that is not allowed. What an allowed service
 * declares as well stays, and so does our own cookie. Returns the cookies that are still there.
 */
export function eraseLeftovers(rules: SiteRules, allows: (id: Id) => boolean): string[] {
  const declares = (yes: boolean, area: string, name: string) =>
    rules.services.some(
      (service) => allows(service.id) === yes && matches(patterns(service, area), name),
    );
  const isLeft = (area: string) => (name: string | undefined) =>
    !!name &&
    name !== rules.cookie.name &&
    name !== OUTBOX_KEY &&
    declares(false, area, name) &&
    !declares(true, area, name);
  const uses = (area: string) =>
    rules.services.some((service) => patterns(service, area)[0] !== undefined);
  const left = () => Object.keys(tolerate(() => Cookies.get()) ?? {}).filter(isLeft('cookie'));

  for (const name of left()) removeCookie(name);
  for (const area of AREAS) {
    tolerate(() => {
      for (const name of Object.keys(window[area]).filter(isLeft(area)))
        window[area].removeItem(name);
    });
  }
  if (uses('indexedDB')) {
    const isOurs = isLeft('indexedDB');
    void tolerate(() => indexedDB.databases())?.then((databases) => {
      for (const { name } of databases) if (name && isOurs(name)) indexedDB.deleteDatabase(name);
    }, nothing);
  }
  if (uses('cacheStorage')) {
    void tolerate(() => caches.keys())?.then((names) => {
      for (const name of names.filter(isLeft('cacheStorage'))) void caches.delete(name);
    }, nothing);
  }
  return left();
}

/** A page that may not have storage has nothing left in it. */
function nothing(): void {}

function patterns({ cookies = [], storage = [] }: ServiceRule, area: string): readonly string[] {
  if (area === 'cookie') return cookies;
  return storage.filter((declared) => declared.area === area).map(({ name }) => name);
}

/** Whether one of the patterns, in which `*` stands for anything, is the name's. */
function matches(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/\W/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
  });
}
