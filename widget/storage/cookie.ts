/**
 * The choice in its cookie (docs/contract.md, section 4).
 *
 * @module
 */
import type { SiteRules } from '../contract.ts';

/** The cookies that the page can see, as names and raw values; none where it may not look. */
export function cookies(): string[][] {
  try {
    return (document.cookie.match(/[^\s;][^;]*/g) ?? []).map((pair) => pair.split(/=(.*)/s));
  } catch {
    return [];
  }
}

/** Every value of the choice's cookie that the page can see; several where its domain was changed. */
export function choiceValues({ cookie }: SiteRules): string[] {
  return cookies().flatMap(([name, value = '']) => (name === cookie.name ? [value] : []));
}

/**
 * Writes the choice's cookie: a value, for so many seconds. Where the device keeps nothing, nothing
 * happens: the choice holds for the page.
 */
export function writeCookie(
  { cookie: { name, domain } }: SiteRules,
  value: string,
  seconds: number,
): void {
  const scope =
    (domain ? `;domain=${domain}` : '') + (location.protocol === 'https:' ? ';secure' : '');
  try {
    document.cookie = `${name}=${value};path=/;samesite=lax;max-age=${seconds}${scope}`;
  } catch {
    // Cookies are blocked.
  }
}
