/**
 * What an element fetches: by which of its attributes, and from where. Pure.
 *
 * @module
 */
import { addressIn, type Page, type PageElement } from './page.ts';

/** The attributes by which an element fetches by itself, by its name. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  link: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
};

/** One address, as it is written and as it is meant. */
export interface Fetched {
  readonly attribute: string;
  readonly written: string;
  readonly url: URL;
}

/** The attributes of an element that fetch by themselves. */
export function fetchingAttributes({ name, attributes }: PageElement): readonly string[] {
  return (FETCHED[name] ?? []).filter((attribute) => attributes[attribute]);
}

/** What an element fetches as it stands. A link that only says something fetches nothing. */
export function fetchedBy(page: Page, element: PageElement): readonly Fetched[] {
  const { name, attributes } = element;
  if (name === 'link' && !FETCHING_LINK.test(attributes['rel'] ?? '')) return [];
  return fetchingAttributes(element).flatMap((attribute) =>
    addressesOf(page, attribute, attributes[attribute] ?? ''),
  );
}

/** What an element would fetch by an attribute that waits (`data-src`): for us, or for a script. */
export function waitingIn(page: Page, element: PageElement): readonly Fetched[] {
  return (FETCHED[element.name] ?? []).flatMap((attribute) =>
    addressesOf(page, `data-${attribute}`, element.attributes[`data-${attribute}`] ?? ''),
  );
}

/** Relations by which a browser connects or fetches. */
const FETCHING_LINK =
  /(^|\s)(stylesheet|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)(\s|$)/i;

function addressesOf(page: Page, attribute: string, value: string): readonly Fetched[] {
  const isSet = attribute.endsWith('set');
  const written = isSet ? (value.match(/(https?:)?\/\/[^\s,]+/g) ?? []) : [value];
  return written.flatMap((each) => {
    const url = each === '' ? null : addressIn(page, each);
    return url ? [{ attribute, written: each, url }] : [];
  });
}

/** Addresses in a script's text, with or without their scheme. */
export function addressesInCode(code: string): readonly URL[] {
  const found = code
    .replaceAll('\\/', '/')
    .match(/(https?:)?\/\/[\w.-]+[\w](:\d+)?(\/[^\s'"`<>\\)]*)?/gi);
  return (found ?? []).flatMap((each) => {
    const address = each.startsWith('//') ? `https:${each}` : each;
    const url = URL.canParse(address) ? new URL(address) : null;
    return url && /\.|^localhost$/.test(url.hostname) ? [url] : [];
  });
}
