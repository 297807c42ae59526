/**
 * Which addresses a document may lead to.
 *
 * @module
 */

/** Schemes of links in documents and in what is generated; no other is ever written out. */
export const LINK_SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel'];

/** Whether a link may lead there: a known scheme, or an address on the page's own origin. */
export function isSafeLink(address: string): boolean {
  const trimmed = address.trim();
  // Browsers drop tabs and line breaks inside a scheme, and read a backslash as a slash.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\\]/.test(trimmed) || trimmed.startsWith('//')) return false;
  const scheme = /^([^/?#]*?):/.exec(trimmed)?.[1];
  return scheme === undefined || LINK_SCHEMES.includes(scheme.toLowerCase());
}
