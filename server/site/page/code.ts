/**
 * What a script element is: code that a browser runs, held code, or data. Pure.
 *
 * @module
 */
import type { PageElement } from './page.ts';

/** Types that a browser runs, besides modules. */
const JAVASCRIPT =
  /^((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))?$/i;

/** Whether a browser runs it as it stands. */
export function isScript({ name, attributes }: PageElement): boolean {
  const type = (attributes['type'] ?? '').trim();
  return name === 'script' && (JAVASCRIPT.test(type) || /^module$/i.test(type));
}

/** Whether it is a script in the form that runs nothing. */
export function isInertScript({ name, attributes }: PageElement): boolean {
  return name === 'script' && attributes['type']?.trim().toLowerCase() === 'text/plain';
}

/** What makes code fetch: elements, requests, imports, and the maps' own ways. */
const FETCHES =
  /createElement|\.src\s*=|insertBefore|\bappend(Child)?\s*\(|\bfetch\s*\(|sendBeacon|XMLHttpRequest|new\s+Image|\bimport\s*(\(|['"]|[\w*{][^;'"]*from)|document\.write|\.load\s*\(|tileLayer/;

/** Whether code fetches something: an address in it is then more than a text. */
export function fetchesByCode(code: string): boolean {
  return FETCHES.test(code);
}
