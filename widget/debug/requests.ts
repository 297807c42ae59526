/**
 * When the page asked for what: the browser's own record of its requests, and our tag among them.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';
import { hostServices } from '../gate/urls.ts';

/** A request to a host that a service declares. */
export interface Request {
  readonly url: string;
  /** What made it, in the browser's words: `script`, `img`, `xmlhttprequest` ... */
  readonly by: string;
  /** Milliseconds after the page's beginning. */
  readonly at: number;
  /** Services that declare the host. */
  readonly services: readonly Id[];
}

/** Our own tag. */
export interface OwnTag {
  /** Its nonce; empty where it has none, or where there is no tag. */
  readonly nonce: string;
  /** When it was there, in milliseconds after the page's beginning, where the browser tells. */
  readonly at: number | undefined;
}

/** Every request to a declared host that the browser still remembers, in order. */
export function requestsOf(rules: SiteRules): readonly Request[] {
  return entries().flatMap(({ name: url, initiatorType: by, startTime: at }) => {
    const services = servicesAt(url, rules);
    return services[0] ? [{ url, by, at: Math.round(at), services }] : [];
  });
}

/** The tag that started us: the server's, or the one that names a configuration; a package has none. */
export function ownTag(serverUrl: string): OwnTag {
  const isOurs = ({ src, dataset }: HTMLScriptElement) =>
    (serverUrl !== '' && src.startsWith(`${serverUrl}consent.js`)) || !!(src && dataset['config']);
  const tag = [...document.scripts].find(isOurs);
  const entry = tag && entries().find(({ name }) => name === tag.src);
  return { nonce: tag?.nonce ?? '', at: entry && Math.round(entry.responseEnd) };
}

function entries(): readonly PerformanceResourceTiming[] {
  return performance.getEntriesByType('resource') as PerformanceResourceTiming[];
}

/** The services that declare an address's host. */
function servicesAt(url: string, rules: SiteRules): readonly Id[] {
  const link = document.createElement('a');
  link.setAttribute('href', url);
  return hostServices(link, rules).flat();
}
