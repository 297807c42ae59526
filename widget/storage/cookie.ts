/**
 * The choice in its cookie (docs/contract.md, section 4).
 *
 * @module
 */
import type { Choice, SiteRules } from '../contract.ts';

/** Where the choice is kept between pages. Nothing is written before a choice. */
export interface ChoiceStorage {
  /** Every value of the cookie's name that the page can see; several where its domain was changed. */
  values(): readonly string[];
  /**
   * Keeps a choice, as its encoded value, for what is left of its life; `null` forgets it. Where the
   * device keeps nothing, nothing happens: the choice holds for the page.
   */
  write(value: string, choice: Choice | null): void;
}

/** The cookie of the site's choice; harmless where the page may have no cookies. */
export function createCookieStorage({ cookie }: SiteRules): ChoiceStorage {
  const { name, domain } = cookie;
  return {
    values: () => cookies().flatMap(([key, value = '']) => (key === name ? [value] : [])),
    write(value, choice) {
      // A choice of today lives its full days; rewriting an older one never prolongs it.
      const left = choice ? Math.floor(Date.parse(choice.expiresAt) / 1000) - Math.floor(Date.now() / DAY) * 86_400 : 0;
      const scope = (domain ? `;domain=${domain}` : '') + (location.protocol === 'https:' ? ';secure' : '');
      try {
        document.cookie = `${name}=${value};path=/;samesite=lax;max-age=${left}${scope}`;
      } catch {
        // Cookies are blocked: the choice holds for this page.
      }
    },
  };
}

const DAY = 86_400_000;

/** The cookies that the page can see, as names and raw values; none where it may not look. */
export function cookies(): string[][] {
  try {
    return document.cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
  } catch {
    return [];
  }
}
