/**
 * The addresses of held elements: which attribute waits in which, whose host it is, and what is
 * never set.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';

/** The real attributes that wait as `data-<name>`. */
export const WAITING = ['src', 'srcset', 'href', 'data', 'poster'];

/** Where an address may stand: as it waits, and as it is set. */
export const ADDRESSES = WAITING.flatMap((name) => [name, `data-${name}`]);

/** Elements that load something by an attribute of {@link WAITING}. */
export const LOADING = 'script,iframe,img,video,audio,source,track,embed,object,link';

/** Whether a URL may be set on an element that can run code: `http:` or `https:` only. */
export function isHttp(url: string): boolean {
  return /^https?:/.test(parse(url).protocol);
}

/**
 * For each URL of the element whose host is declared, the services that declare it; one of each
 * must be granted. A template answers for what is in it.
 */
export function hostServices(element: Element, { services }: SiteRules): Id[][] {
  return urlsOf(element)
    .map((url) => {
      // A dot at its end names the same host.
      const host = parse(url).host.replace(/\.(?=:|$)/, '');
      return services
        .filter(({ hosts }) => hosts?.some((name) => name === host || name === host.split(':')[0]))
        .map(({ id }) => id);
    })
    .filter((group) => group[0]);
}

function urlsOf(element: Element): string[] {
  const { content } = element as HTMLTemplateElement;
  if (content instanceof DocumentFragment)
    // A link fetches nothing; in doubt all else does.
    return [...content.querySelectorAll(':not(a,area)')].flatMap(urlsOf);
  return ADDRESSES.flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    return (name.endsWith('set') ? value.match(/[^\s,]+/g) : value) || [];
  });
}

/** A link answers as a `URL` does, with nothing where that would throw. */
function parse(href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href });
}
